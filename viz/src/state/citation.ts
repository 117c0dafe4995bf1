import type { ViewerArticle } from '../../../src/facts/viewer-file.ts'

type Cited = Pick<ViewerArticle, 'byline' | 'headline' | 'date' | 'file'>

/**
 * An article as GB/T 7714—2015 cites a newspaper's: authors (three, then 等), title[N], source, date. The file stands where the paper's
 * name would, for the page does not always give it.
 */
export function citation({ byline, headline, date, file }: Cited): string {
  const authors = byline.length > 3 ? `${byline.slice(0, 3).join(', ')}, 等` : byline.join(', ')
  return `${authors === '' ? '' : `${authors}. `}${headline}[N]. ${file}${date === null ? '' : `, ${date}`}.`
}

/** The sentence and where it stands, in plain words. */
export function plainCitation(article: Cited, quote: string): string {
  const { headline, byline, date, file } = article
  return `“${quote}”——《${headline}》${[...byline, date, file].filter((part) => part !== null).map((part) => `，${part}`).join('')}`
}
