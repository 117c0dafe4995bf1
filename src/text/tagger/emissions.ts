import type { TaggerModel } from './model.ts'
import { POINT_REACH, SLOTS, type Patterns } from './patterns.ts'

/** Rows before the first and after the last character, written to and never read. */
const PAD = SLOTS

/** How strongly the patterns speak for each state of each character, in a buffer that is used again. */
export class Emissions {
  readonly #model: TaggerModel
  /** Row p (from 0) starts at (p + PAD) × states. */
  #scores: Int32Array

  constructor(model: TaggerModel) {
    this.#model = model
    this.#scores = new Int32Array((256 + 2 * PAD) * model.states)
  }

  /** Adds up what `patterns` say about a text of `length` characters. Row p of the answer starts at rowOf(p). */
  score(patterns: Patterns, length: number): Int32Array {
    const size = (length + 2 * PAD) * this.#model.states
    if (size > this.#scores.length) this.#scores = new Int32Array(2 * size)
    else this.#scores.fill(0, 0, size)
    this.#addPoints(patterns)
    this.#addSpans(patterns)
    return this.#scores
  }

  /** Where the scores of character `place` begin. */
  rowOf(place: number): number {
    return (place + PAD) * this.#model.states
  }

  #addPoints({ points, pointKeys, pointAt }: Patterns): void {
    const { states, entries, table } = this.#model
    const scores = this.#scores
    for (let index = 0; index < points; index++) {
      const found = lookUp(table, pointKeys[index] as number)
      if (found === 0) continue
      const base = ((pointAt[index] as number) + PAD - POINT_REACH) * states
      const last = (found >>> 9) + (found & 511)
      for (let at = found >>> 9; at < last; at++) {
        const entry = entries[at] as number
        const cell = base + (entry >>> 16)
        scores[cell] = (scores[cell] as number) + ((entry << 16) >> 16)
      }
    }
  }

  #addSpans({ spans, spanKeys, spanBounds }: Patterns): void {
    const { table } = this.#model
    for (let index = 0; index < spans; index++) {
      const found = lookUp(table, spanKeys[index] as number)
      if (found === 0) continue
      const at = 4 * index
      const start = spanBounds[at + 1] as number
      const end = spanBounds[at + 2] as number
      this.#addSpan(found, spanBounds[at] as number, start, end, spanBounds[at + 3] as number)
    }
  }

  #addSpan(found: number, previous: number, start: number, end: number, next: number): void {
    const { states, entries } = this.#model
    const single = end - start === 1
    const last = (found >>> 9) + (found & 511)
    for (let at = found >>> 9; at < last; at++) {
      const entry = entries[at] as number
      const target = entry >>> 16
      const slot = (target / states) | 0
      let from = start
      let to = start
      if (slot === 0) to = single ? start : start + 1
      else if (slot === 1) { from = start + 1; to = end - 1 }
      else if (slot === 2) { from = single ? end : end - 1; to = end }
      else if (slot === 3) to = single ? end : start
      else if (slot === 4) { from = end; to = end < next ? end + 1 : end }
      else if (slot === 5) { from = end + 1; to = next }
      else if (slot === 6) { from = previous < start ? start - 1 : start; to = start }
      else { from = previous; to = start - 1 }
      this.#add(from, to, target - slot * states, (entry << 16) >> 16)
    }
  }

  #add(from: number, to: number, state: number, weight: number): void {
    const { states } = this.#model
    const scores = this.#scores
    for (let place = from, cell = (from + PAD) * states + state; place < to; place++, cell += states) {
      scores[cell] = (scores[cell] as number) + weight
    }
  }
}

/** Where the entries of the pattern `key` stand (first × 512 + number), or 0. */
function lookUp(table: Uint32Array, key: number): number {
  const mask = table.length / 2 - 1
  let place = key & mask
  for (;;) {
    const there = table[2 * place]
    if (there === key) return table[2 * place + 1] as number
    if (there === 0) return 0
    place = (place + 1) & mask
  }
}
