import type { Span } from './span.ts'

/** A file as read: `text` is the decoded text that every span of a fact counts in (a byte order mark is not part of it). */
export interface SourceFile {
  /** The path as the user would recognise it: relative to the given folder, or the file's own name. */
  readonly file: string
  readonly text: string
  readonly encoding: string
  /** SHA-256 of the bytes, hexadecimal. */
  readonly sha256: string
}

export type BlockRole = 'kicker' | 'headline' | 'subhead' | 'byline' | 'paragraph' | 'caption'

/** A stretch [start, end) of the article's text with the part it plays on the page. */
export interface Block {
  readonly role: BlockRole
  readonly start: number
  readonly end: number
}

/** `length` characters of the article's text from `at` on stand in the source from `source` on. */
export interface Piece {
  readonly at: number
  readonly source: number
  readonly length: number
}

/**
 * One article after page repair. `text` is its blocks in reading order, one a line, cut sentences joined and repeated
 * passages once. Its characters are the source's own (nothing is rewritten); `pieces`, ordered by `at`, say where each
 * stands there. The newline between two blocks belongs to no piece.
 */
export interface Article {
  /** Stable: from the source's text and the article's place in it. */
  readonly id: string
  readonly file: string
  readonly headline: string
  readonly byline: readonly string[]
  /** ISO date (YYYY-MM-DD) if the page gives one, else null. */
  readonly date: string | null
  readonly text: string
  readonly blocks: readonly Block[]
  readonly pieces: readonly Piece[]
}

/** Where [start, end) of the article's text stands in its source: one span, or several if a column break cut it. */
export function sourceSpans(article: Pick<Article, 'pieces'>, start: number, end: number): readonly Span[] {
  const spans: [number, number][] = []
  for (const { at, source, length } of article.pieces) {
    if (at + length <= start) continue
    if (at >= end) break
    const from = source + Math.max(start - at, 0)
    const to = source + Math.min(end - at, length)
    const last = spans.at(-1)
    if (last && last[1] === from) last[1] = to
    else spans.push([from, to])
  }
  return spans
}

/** The reverse: where source spans stand in the article's text, as one stretch; null if the article lacks them. */
export function articleSpan(article: Pick<Article, 'pieces'>, spans: readonly Span[]): Span | null {
  const first = spans[0]
  const last = spans.at(-1)
  if (!first || !last) return null
  const start = articleOffset(article.pieces, first[0])
  const end = articleOffset(article.pieces, last[1] - 1)
  return start === null || end === null ? null : [start, end + 1]
}

function articleOffset(pieces: readonly Piece[], source: number): number | null {
  for (const piece of pieces) {
    if (source >= piece.source && source < piece.source + piece.length) return piece.at + source - piece.source
  }
  return null
}
