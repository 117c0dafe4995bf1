import type { Word } from '../segmenter.ts'
import { EDGE, type Characters } from './characters.ts'
import { keyOf, mix, seed } from './hashing.ts'

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

/** The patterns of a text, in growing arrays that are used again for the next text. */
export class Patterns {
  points = 0
  pointKeys = new Uint32Array(1024)
  pointAt = new Int32Array(1024)
  /** Bit s is set if slot s may have weights; read in training only. */
  pointSlots = new Uint8Array(1024)
  spans = 0
  spanKeys = new Uint32Array(512)
  /** Four numbers a span: previous, start, end, next. */
  spanBounds = new Int32Array(2048)
  spanSlots = new Uint8Array(512)

  clear(): void {
    this.points = 0
    this.spans = 0
  }

  point(key: number, at: number, slots: number): void {
    if (this.points === this.pointKeys.length) this.#growPoints()
    this.pointKeys[this.points] = key
    this.pointSlots[this.points] = slots
    this.pointAt[this.points++] = at
  }

  span(key: number, previous: number, start: number, end: number, next: number, slots: number): void {
    if (this.spans === this.spanKeys.length) this.#growSpans()
    const at = 4 * this.spans
    this.spanSlots[this.spans] = slots
    this.spanKeys[this.spans++] = key
    this.spanBounds[at] = previous
    this.spanBounds[at + 1] = start
    this.spanBounds[at + 2] = end
    this.spanBounds[at + 3] = next
  }

  #growPoints(): void {
    this.pointKeys = grown(this.pointKeys, new Uint32Array(2 * this.points))
    this.pointAt = grown(this.pointAt, new Int32Array(2 * this.points))
    this.pointSlots = grown(this.pointSlots, new Uint8Array(2 * this.points))
  }

  #growSpans(): void {
    this.spanKeys = grown(this.spanKeys, new Uint32Array(2 * this.spans))
    this.spanBounds = grown(this.spanBounds, new Int32Array(8 * this.spans))
    this.spanSlots = grown(this.spanSlots, new Uint8Array(2 * this.spans))
  }
}

function grown<T extends Uint32Array | Int32Array | Uint8Array>(old: T, larger: T): T {
  larger.set(old)
  return larger
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
