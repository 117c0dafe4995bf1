import type { Block } from '../facts/article.ts'

/** A sentence [start, end) of an article's text, and the block it stands in. */
export interface Sentence {
  readonly start: number
  readonly end: number
  /** Index into article.blocks. */
  readonly block: number
}

/** A quotation longer than this is split inside like any other text. */
const LONG_QUOTE = 160

/**
 * Splits blocks into sentences at \u3002!? and their closing marks. A quotation stays with the words that say who spoke.
 * `text` is normalised; offsets count in it.
 */
export function sentencesOf(text: string, blocks: readonly Block[]): readonly Sentence[] {
  return blocks.flatMap((block, index) =>
    ends(text, block).map(([start, end]) => ({ start, end, block: index })))
}

function ends(text: string, { start, end }: Block): readonly (readonly [number, number])[] {
  const sentences: [number, number][] = []
  let from = start
  for (let at = start; at < end; at++) {
    const character = text[at]
    if (character === '\u201c') at = skipQuote(text, at, end)
    else if (character === '\u3002' || character === '!' || character === '?') {
      while (at + 1 < end && /[\u3002!?\u201d)\u2026]/.test(text[at + 1] ?? '')) at++
      sentences.push([from, at + 1])
      from = at + 1
    }
  }
  if (text.slice(from, end).trim() !== '') sentences.push([from, end])
  return sentences
}

/** The offset to go on from: the closing quote, or the opening one if it closes nowhere near. */
function skipQuote(text: string, open: number, end: number): number {
  const close = text.indexOf('\u201d', open)
  return close === -1 || close >= end || close - open > LONG_QUOTE ? open : close
}
