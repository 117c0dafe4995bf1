import type { Word } from '../segmenter.ts'
import { LONGEST_STRETCH } from './network.ts'

/** A stretch [start, end) of the text that is tagged on its own, and its words words[firstWord … lastWord). */
export interface Stretch {
  readonly start: number
  readonly end: number
  readonly firstWord: number
  readonly lastWord: number
}

/** After this many characters a stretch ends with the sentence. */
const ENOUGH = 40
const LINE_END = 0x0a
const SENTENCE_ENDS: ReadonlySet<number> = new Set([0x3002, 0x21, 0x3f])

/** Cuts a text at line ends, after sentences, and at word ends where it has neither. `words` are in order and cover the text. */
export function stretchesOf(text: string, words: readonly Word[]): readonly Stretch[] {
  const stretches: Stretch[] = []
  let firstWord = 0
  words.forEach((word, index) => {
    const start = (words[firstWord] as Word).start
    const length = word.end - start
    const code = text.charCodeAt(word.end - 1)
    if (index === words.length - 1 || code === LINE_END || (words[index + 1] as Word).end - start > LONGEST_STRETCH || (length >= ENOUGH && SENTENCE_ENDS.has(code))) {
      stretches.push({ start, end: word.end, firstWord, lastWord: index + 1 })
      firstWord = index + 1
    }
  })
  return stretches
}
