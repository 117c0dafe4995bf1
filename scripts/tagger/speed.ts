import nodejieba from 'nodejieba'
import type { Segmenter } from '../../src/text/segmenter.ts'
import type { Tagger } from '../../src/text/tagger/tagger.ts'

/** Rounds of which the fastest counts. */
const ROUNDS = 5

/** Characters a second of the tagger, given words, and of nodejieba.tag alone, turn by turn on the same texts. */
export function speedOf(tagger: Tagger, segmenter: Segmenter, texts: readonly string[]): { readonly tagger: number, readonly bare: number } {
  const words = texts.map((text) => segmenter.words(text))
  const characters = texts.reduce((sum, text) => sum + text.length, 0)
  let tagging = Infinity
  let bare = Infinity
  for (let round = 0; round < ROUNDS; round++) {
    tagging = Math.min(tagging, secondsOf(() => texts.forEach((text, index) => tagger.tag(text, words[index]!))))
    bare = Math.min(bare, secondsOf(() => texts.forEach((text) => nodejieba.tag(text))))
  }
  return { tagger: characters / tagging, bare: characters / bare }
}

function secondsOf(run: () => void): number {
  const start = performance.now()
  run()
  return (performance.now() - start) / 1000
}
