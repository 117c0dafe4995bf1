import type { ViewerArticle } from '../../../src/facts/viewer-file.ts'
import { citation, plainCitation } from '../state/citation.ts'
import { useViewer } from './context.ts'

/** Two buttons: the article as GB/T 7714 has it, and the sentence with its source in plain words. */
export function CopyCitation({ article, quote }: { readonly article: ViewerArticle; readonly quote: string }) {
  const { say, announce } = useViewer()
  const copy = (text: string): void => {
    navigator.clipboard.writeText(text).then(() => { announce(say('copied')) }, () => { announce(say('copyFailed')) })
  }
  return (
    <span class="cite">
      <button type="button" class="link" onClick={() => { copy(citation(article)) }}>{say('cite')}</button>
      <button type="button" class="link" onClick={() => { copy(plainCitation(article, quote)) }}>{say('citePlain')}</button>
    </span>
  )
}
