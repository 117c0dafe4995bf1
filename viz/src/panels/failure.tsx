import { saying } from '../i18n/messages.ts'

/** Shown when the data inside the page cannot be read. */
export function Failure({ lang }: { readonly lang: 'zh' | 'en' }) {
  const say = saying(lang)
  return <main class="failure"><h1>{say('failed')}</h1><p>{say('failedAdvice')}</p></main>
}
