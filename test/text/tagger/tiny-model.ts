import type { Word } from '../../../src/text/segmenter.ts'
import { characterTables } from '../../../src/text/tagger/characters.ts'
import { filterOf, nameKey } from '../../../src/text/tagger/known-names.ts'
import { groupOf } from '../../../src/text/tagger/labels.ts'
import { REACH, WIDTH, type TaggerModel } from '../../../src/text/tagger/model.ts'
import { findPatterns, patternsFor } from '../../../src/text/tagger/patterns.ts'

export const characters = characterTables()

/** A seeded stream of numbers in [-1, 1). */
export function numbersOf(seed: number): () => number {
  let state = seed * 2654435761 | 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 31 - 1
  }
}

/** Every character a word. */
export function charactersAsWords(text: string): readonly Word[] {
  return Array.from(text, (_, at) => ({ start: at, end: at + 1, tag: 'x' }))
}

/** A model with random weights that knows the patterns of `text`, and `names` in list 0. */
export function tinyModel(text: string, labels: readonly string[], seed: number, names: readonly string[] = []): TaggerModel {
  const next = numbersOf(seed)
  const states = 4 * groupOf(labels.length)
  const array = (length: number, size: number): Float32Array => Float32Array.from({ length }, () => next() * size)
  const keys = keysOf(text)
  const nameKeys = Uint32Array.from(names, (name) => nameKey(name, characters.folded)).sort()
  return {
    keys,
    slots: new Uint8Array(keys.length).fill(0xff),
    rows: Int8Array.from({ length: keys.length * 8 * WIDTH }, () => Math.round(next() * 20)),
    rowScale: 0.01,
    weights2: array((2 * REACH + 2) * WIDTH * WIDTH, 0.2),
    bias2: array(WIDTH, 0.1),
    heads: [{ name: 'test', labels, context: true, weights: array(2 * WIDTH * states, 0.3), bias: array(states, 0.5), moves: array(states * states, 1) }],
    names: { keys: nameKeys, lists: new Uint16Array(nameKeys.length).fill(1) },
    nameFilter: filterOf(names, characters.folded),
  }
}

function keysOf(text: string): Uint32Array {
  const patterns = patternsFor(text.length)
  const words = charactersAsWords(text)
  findPatterns(patterns, characters, text, 0, text.length, words, 0, words.length)
  const { pointKeys, spanKeys } = patterns.arrays
  return Uint32Array.from(new Set([...pointKeys.subarray(0, patterns.points), ...spanKeys.subarray(0, patterns.spans)])).sort()
}
