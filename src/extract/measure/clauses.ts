import type { Word } from '../../text/segmenter.ts'
import type { Stretch } from '../reading.ts'
import type { NounSource } from './nouns.ts'
import type { Period } from './periods.ts'
import type { Quantity } from './quantities.ts'

/** A sentence as figures are read from it. */
export interface FigureSource extends NounSource {
  readonly sentence: Stretch
  readonly quantities: readonly Quantity[]
  readonly periods: readonly Period[]
  /** The segmenter's words, and the index of the one that holds each character. */
  readonly words: readonly Word[]
  readonly wordAt: Uint32Array
}

const STOPS = /[,;:\u3002!?\u2026\n\u201c]/

/** The class of the word that ends at `at`; '' if none does. */
export function tagBefore({ words, wordAt }: FigureSource, at: number): string {
  const word = words[wordAt[at - 1] ?? 0]
  return word?.end === at ? word.tag : ''
}

/** Where the words that belong to a quantity at `at` begin: behind the stop, quantity or expression of time before it. */
export function clauseStart({ text, sentence, quantities, periods }: FigureSource, at: number): number {
  let start = sentence.start
  for (const { end, spelled } of quantities) if (!spelled && end <= at && end > start) start = end
  for (const { end } of periods) if (end <= at && end > start) start = end
  for (let index = at - 1; index >= start; index--) {
    if (text[index] === '\u201d') index = Math.max(start, text.lastIndexOf('\u201c', index))
    else if (STOPS.test(text[index] ?? '')) return index + 1
  }
  return start
}
