import type { ViewerArticle } from '../../../src/facts/viewer-file.ts'

/** A piece of an article's text: maybe the name of a node, maybe part of the passage that was asked for. */
export interface Segment {
  readonly text: string
  readonly node: number | null
  readonly marked: boolean
}

/**
 * Cuts [from, to) of the article's text at its mentions and at the marked passage. The pieces put together are the text again.
 * Of mentions that overlap, the one that begins first counts, then the longer.
 */
export function segmentsOf(article: ViewerArticle, from: number, to: number, marked: { readonly start: number; readonly end: number } | null): readonly Segment[] {
  const mentions = mentionsWithin(article, from, to)
  const cuts = new Set([from, to, ...mentions.flatMap(([start, end]) => [start, end])])
  if (marked) for (const cut of [marked.start, marked.end]) if (cut > from && cut < to) cuts.add(cut)
  const ordered = [...cuts].sort((a, b) => a - b)
  return ordered.slice(1).map((end, index) => {
    const start = ordered[index] ?? from
    const mention = mentions.find((each) => each[0] <= start && end <= each[1])
    return { text: article.text.slice(start, end), node: mention?.[2] ?? null, marked: marked !== null && start >= marked.start && end <= marked.end }
  })
}

function mentionsWithin(article: ViewerArticle, from: number, to: number): ViewerArticle['mentions'] {
  const found: [number, number, number][] = []
  let free = from
  for (const [start, end, node] of article.mentions) {
    if (start < free || end > to) continue
    found.push([start, end, node])
    free = end
  }
  return found
}
