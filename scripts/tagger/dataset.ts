import type { Patterns } from '../../src/text/tagger/patterns.ts'
import { POINT_REACH, SLOTS } from '../../src/text/tagger/patterns.ts'

/** A sentence as numbers: the features of character i are ids[starts[i] … starts[i + 1]). */
export interface Instance {
  readonly length: number
  readonly starts: Int32Array
  readonly ids: Int32Array
  /** The right states; null if nobody tagged the sentence. */
  readonly states: Uint8Array | null
  /** What teachers think, by character and state; null if they were not asked. */
  readonly opinion: Float32Array | null
}

/** Calls `visit(key, slot, at)` for every feature of every character that `patterns` gives to a text of `length`. */
export function visitFeatures(patterns: Patterns, length: number, visit: (key: number, slot: number, at: number) => void): void {
  for (let index = 0; index < patterns.points; index++) {
    const key = patterns.arrays.pointKeys[index]!
    const slots = patterns.pointSlots[index]!
    for (let slot = 0; slot < SLOTS; slot++) {
      const at = patterns.arrays.pointAt[index]! + slot - POINT_REACH
      if ((slots >> slot & 1) === 1 && at >= 0 && at < length) visit(key, slot, at)
    }
  }
  for (let index = 0; index < patterns.spans; index++) {
    const key = patterns.arrays.spanKeys[index]!
    const slots = patterns.spanSlots[index]!
    const [previous, start, end, next] = patterns.arrays.spanBounds.subarray(4 * index, 4 * index + 4) as unknown as [number, number, number, number]
    const range = (slot: number, from: number, to: number): void => {
      if ((slots >> slot & 1) === 1) for (let at = from; at < to; at++) visit(key, slot, at)
    }
    if (end - start === 1) range(3, start, end)
    else {
      range(0, start, start + 1)
      range(1, start + 1, end - 1)
      range(2, end - 1, end)
    }
    range(4, end, Math.min(end + 1, next))
    range(5, end + 1, next)
    range(6, Math.max(start - 1, previous), start)
    range(7, previous, start - 1)
  }
}

/** The features of a sentence as numbers; those that `number` answers with -1 are left out. */
export function instanceOf(patterns: Patterns, length: number, states: Uint8Array, number: (key: number, slot: number) => number): Instance {
  const ids: number[] = []
  const places: number[] = []
  const starts = new Int32Array(length + 1)
  visitFeatures(patterns, length, (key, slot, at) => {
    const id = number(key, slot)
    if (id === -1) return
    ids.push(id)
    places.push(at)
    starts[at + 1] = starts[at + 1]! + 1
  })
  for (let at = 0; at < length; at++) starts[at + 1] = starts[at + 1]! + starts[at]!
  const fill = starts.slice()
  const sorted = new Int32Array(ids.length)
  places.forEach((at, index) => {
    sorted[fill[at]!] = ids[index]!
    fill[at] = fill[at]! + 1
  })
  return { length, starts, ids: sorted, states, opinion: null }
}

