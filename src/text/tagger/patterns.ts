import type { Word } from '../segmenter.ts'
import { EDGE, type Characters } from './characters.ts'
import { keyOf, mix, seed } from './hashing.ts'
import type { KnownNames } from './known-names.ts'

/**
 * What the tagger looks at. A pattern is something found in the text: a character, a pair, a word, a name of a list. Its
 * key finds its weights; the weights say what it speaks for at places around it (slots).
 *
 * - A point pattern stands at one place: slot s speaks for the character at `at + s - POINT_REACH`.
 * - A span pattern covers [start, end): slots 0…3 speak for its first, inner, last, only character; 4 and 5 for the first
 *   and the other characters of what follows (up to `next`); 6 and 7 for the last and the other ones of what stands before
 *   (from `previous` on).
 *
 * So one look-up serves all the characters around, where classical templates need one each.
 */
export const SLOTS = 8
export const POINT_REACH = 3

/** Patterns per character, at most: see findPatterns. */
const POINTS_PER_CHARACTER = 5
const SPANS_PER_WORD = 6
const LISTS_PER_NAME = 3

/** Where the patterns of a text are noted. The arrays may lie in the memory of the kernel. */
export interface PatternArrays {
  readonly pointKeys: Uint32Array
  readonly pointAt: Int32Array
  readonly spanKeys: Uint32Array
  /** Four numbers a span: previous, start, end, next. */
  readonly spanBounds: Int32Array
}

/** The number of points and of spans that a text of `length` characters can have. */
export function patternCapacity(length: number): { readonly points: number, readonly spans: number } {
  return { points: POINTS_PER_CHARACTER * (length + 2), spans: (SPANS_PER_WORD + LISTS_PER_NAME) * length }
}

/** The patterns of one text; used again for the next. */
export class Patterns {
  readonly arrays: PatternArrays
  /** Bit s is set if slot s may have weights; read in training only. */
  readonly pointSlots: Uint8Array
  readonly spanSlots: Uint8Array
  points = 0
  spans = 0

  constructor(arrays: PatternArrays) {
    this.arrays = arrays
    this.pointSlots = new Uint8Array(arrays.pointKeys.length)
    this.spanSlots = new Uint8Array(arrays.spanKeys.length)
  }

  clear(): void {
    this.points = 0
    this.spans = 0
  }

  point(key: number, at: number, slots: number): void {
    this.arrays.pointKeys[this.points] = key
    this.arrays.pointAt[this.points] = at
    this.pointSlots[this.points++] = slots
  }

  span(key: number, previous: number, start: number, end: number, next: number, slots: number): void {
    const at = 4 * this.spans
    const { spanKeys, spanBounds } = this.arrays
    spanKeys[this.spans] = key
    spanBounds[at] = previous
    spanBounds[at + 1] = start
    spanBounds[at + 2] = end
    spanBounds[at + 3] = next
    this.spanSlots[this.spans++] = slots
  }
}

/** Patterns with arrays of their own, for texts of up to `length` characters. */
export function patternsFor(length: number): Patterns {
  const { points, spans } = patternCapacity(length)
  return new Patterns({ pointKeys: new Uint32Array(points), pointAt: new Int32Array(points), spanKeys: new Uint32Array(spans), spanBounds: new Int32Array(4 * spans) })
}

const CHARACTERS = seed(1)
const SKIP = seed(2)
const SHAPE = seed(3)
const WORD = seed(4)
const WORD_PAIR = seed(5)
const TAG = seed(6)
const TAGS = seed(7)
const WORD_END = seed(8)
const TAG_PAIR = seed(9)
const KNOWN = seed(10)

/** Fills `patterns` with those of text[from, to); places count from `from`. `words` holds words[first…last) of that stretch. */
export function findPatterns(patterns: Patterns, characters: Characters, text: string, from: number, to: number, words: readonly Word[], first: number, last: number): void {
  patterns.clear()
  findCharacters(patterns, characters, text, from, to)
  findWords(patterns, characters, text, from, to, words, first, last)
}

function findCharacters(patterns: Patterns, { folded, classes }: Characters, text: string, from: number, to: number): void {
  const length = to - from
  let before = 0
  let last = 0
  let shape = 0
  for (let at = 0; at < length + 2; at++) {
    const code = at < length ? folded[text.charCodeAt(from + at)] as number : EDGE
    const pair = mix(mix(CHARACTERS, last), code)
    if (at < length) patterns.point(keyOf(mix(CHARACTERS, code)), at, 0b1111111)
    if (at <= length) patterns.point(keyOf(pair), at, 0b111111)
    patterns.point(keyOf(mix(mix(mix(CHARACTERS, before), last), code)), at, 0b11111)
    patterns.point(keyOf(mix(mix(SKIP, before), code)), at, 0b1110)
    shape = ((shape << 5) | (classes[code] as number)) & 0x1ffffff
    if (at >= 2) patterns.point(keyOf(mix(SHAPE, shape)), at - 2, 0b1000)
    before = last
    last = code
  }
}

function findWords(patterns: Patterns, { folded }: Characters, text: string, from: number, to: number, words: readonly Word[], first: number, last: number): void {
  let start = 0
  let previousStart = 0
  let previousTag = 0
  let end = first < last ? (words[first] as Word).end - from : 0
  let word = first < last ? hashOf(WORD, folded, text, from, from + end) : 0
  let tag = first < last ? tagOf((words[first] as Word).tag) : 0
  for (let index = first; index < last; index++) {
    const following = index + 1 < last ? words[index + 1] as Word : undefined
    const next = following ? following.end - from : to - from
    const nextWord = following ? hashOf(WORD, folded, text, following.start, following.end) : 0
    const nextTag = following ? tagOf(following.tag) : 0
    const ending = folded[text.charCodeAt(from + end - 1)] as number
    patterns.span(keyOf(word), previousStart, start, end, next, 0xff)
    patterns.span(keyOf(mix(TAG, tag)), previousStart, start, end, next, 0xff)
    patterns.span(keyOf(mix(mix(WORD_END, ending), Math.min(end - start, 4))), previousStart, start, end, next, 0xff)
    patterns.span(keyOf(mix(mix(WORD_PAIR, word), nextWord)), previousStart, start, end, next, 0x3f)
    patterns.span(keyOf(mix(mix(TAG_PAIR, tag), nextTag)), previousStart, start, end, next, 0x3f)
    patterns.span(keyOf(mix(mix(mix(TAGS, previousTag), tag), nextTag)), previousStart, start, end, next, 0xf)
    previousStart = start
    start = following ? following.start - from : next
    previousTag = tag
    end = next
    word = nextWord
    tag = nextTag
  }
}

/** The lists that a name at text[start, end) counts for: all that know it, or fewer in training. */
export type Allow = (start: number, end: number, lists: number) => number

/** Adds patterns for the longest known name from each character on. */
export function findNames(patterns: Patterns, names: KnownNames, text: string, from: number, to: number, allow?: Allow): void {
  for (let at = from; at < to; at++) {
    let lists = names.listsAt(text, at, to)
    if (lists === 0) continue
    const length = names.lastLength()
    if (allow) lists = allow(at, at + length, lists)
    const start = at - from
    const end = start + length
    for (let count = 0; lists !== 0 && count < LISTS_PER_NAME; count++) {
      const list = 31 - Math.clz32(lists & -lists)
      lists &= lists - 1
      patterns.span(keyOf(mix(mix(KNOWN, list), Math.min(length, 6))), Math.max(start - 1, 0), start, end, Math.min(end + 1, to - from), 0x5f)
    }
  }
}

function hashOf(template: number, folded: Uint16Array, text: string, from: number, to: number): number {
  let hash = template
  for (let at = from; at < to; at++) hash = mix(hash, folded[text.charCodeAt(at)] as number)
  return hash
}

function tagOf(tag: string): number {
  let hash = 0
  for (let at = 0; at < tag.length; at++) hash = (hash << 6) + tag.charCodeAt(at)
  return hash
}
