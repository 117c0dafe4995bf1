import { BEGIN, END, INSIDE, SINGLE, OUTSIDE, isClosed, isOpening, stateOf } from './labels.ts'
import type { TaggerModel } from './model.ts'

/** A possible name: characters [start, end) are of class `type` with probability `score`. */
export interface Marginal {
  readonly start: number
  readonly end: number
  readonly type: number
  readonly score: number
}

/** Nats by which OUTSIDE must lead for a character to be outside for sure. */
const SURE = 4
/** States this many nats behind the best are not looked at. */
const FAR = 6

/**
 * Probabilities of names by forward and backward sums over the states of each character. Characters that are outside for
 * sure part the text into islands, each summed alone: most text is outside, so this is what makes it fast.
 */
export class Lattice {
  readonly #states: number
  readonly #sure: number
  readonly #far: number
  /** e to the power of -k / scale. */
  readonly #powers: Float64Array
  readonly #moves: Float64Array
  /** By position in the island: the live states, their potentials and sums. */
  #live = new Uint8Array(0)
  #liveEnds = new Int32Array(0)
  #potential = new Float64Array(0)
  #forward = new Float64Array(0)
  #backward = new Float64Array(0)
  #norms = new Float64Array(0)
  readonly #closed: Uint8Array
  readonly #opening: Uint8Array

  constructor(model: TaggerModel) {
    this.#states = model.states
    this.#sure = SURE * model.scale
    this.#far = FAR * model.scale
    this.#powers = Float64Array.from({ length: this.#far + 1 }, (_, k) => Math.exp(-k / model.scale))
    this.#moves = Float64Array.from(model.transitions, (weight) => Math.exp(weight / model.scale))
    this.#closed = Uint8Array.from({ length: model.states }, (_, state) => Number(isClosed(state)))
    this.#opening = Uint8Array.from({ length: model.states }, (_, state) => Number(isOpening(state)))
  }

  /** Names with a probability of at least `least` in a text of `length` characters whose row p of `scores` starts at first + p × states. */
  names(scores: Int32Array, first: number, length: number, least: number): readonly Marginal[] {
    this.#reserve(length + 2)
    const found: Marginal[] = []
    let from = -1
    for (let place = 0; place <= length; place++) {
      const outside = place === length || this.#isOutside(scores, first + place * this.#states)
      if (!outside && from === -1) from = place
      if (outside && from !== -1) {
        this.#sum(scores, first + from * this.#states, place - from)
        this.#collect(found, from, place - from, least)
        from = -1
      }
    }
    return found
  }

  #isOutside(scores: Int32Array, row: number): boolean {
    const limit = (scores[row] as number) - this.#sure
    for (let state = 1; state < this.#states; state++) if ((scores[row + state] as number) > limit) return false
    return true
  }

  /** Forward and backward sums over an island of `length` characters; before and after it is OUTSIDE. */
  #sum(scores: Int32Array, row: number, length: number): void {
    const states = this.#states
    let count = 0
    this.#live[count++] = OUTSIDE
    this.#forward[0] = 1
    this.#liveEnds[0] = count
    for (let place = 1; place <= length; place++) {
      const base = place * states
      const at = row + base - states
      let top = scores[at] as number
      for (let state = 1; state < states; state++) if ((scores[at + state] as number) > top) top = scores[at + state] as number
      for (let state = 0; state < states; state++) {
        const behind = top - (scores[at + state] as number)
        if (behind > this.#far && state !== OUTSIDE) continue
        this.#live[count++] = state
        this.#potential[base + state] = this.#powers[behind < this.#far ? behind : this.#far] as number
      }
      this.#liveEnds[place] = count
      this.#stepForward(place)
    }
    this.#live[count++] = OUTSIDE
    this.#liveEnds[length + 1] = count
    this.#potential[(length + 1) * states] = 1
    this.#stepForward(length + 1)
    this.#backward[(length + 1) * states] = 1
    for (let place = length; place > 0; place--) this.#stepBackward(place)
  }

  #stepForward(place: number): void {
    const states = this.#states
    const base = place * states
    const live = this.#live
    const forward = this.#forward
    const middle = this.#liveEnds[place - 1] as number
    const first = place > 1 ? this.#liveEnds[place - 2] as number : 0
    const last = this.#liveEnds[place] as number
    let norm = 0
    for (let to = middle; to < last; to++) {
      const state = live[to] as number
      let sum = 0
      if (this.#opening[state] === 1) {
        for (let from = first; from < middle; from++) {
          const before = live[from] as number
          if (this.#closed[before] === 1) sum += (forward[base - states + before] as number) * (this.#moves[before * states + state] as number)
        }
      } else {
        const begin = state - ((state - 1) & 3)
        for (let from = first; from < middle; from++) {
          const before = live[from] as number
          if (before === begin || before === begin + INSIDE) sum += (forward[base - states + before] as number) * (this.#moves[before * states + state] as number)
        }
      }
      sum *= this.#potential[base + state] as number
      forward[base + state] = sum
      norm += sum
    }
    this.#norms[place] = norm
    for (let to = middle; to < last; to++) forward[base + (live[to] as number)] = (forward[base + (live[to] as number)] as number) / norm
  }

  #stepBackward(place: number): void {
    const states = this.#states
    const live = this.#live
    const base = place * states
    const first = this.#liveEnds[place - 1] as number
    const middle = this.#liveEnds[place] as number
    const last = this.#liveEnds[place + 1] as number
    const norm = this.#norms[place + 1] as number
    for (let from = first; from < middle; from++) {
      const state = live[from] as number
      const closed = this.#closed[state] === 1
      const end = state - ((state - 1) & 3) + END
      let sum = 0
      for (let to = middle; to < last; to++) {
        const after = live[to] as number
        if (closed ? this.#opening[after] === 1 : after === end || after === end - 1) {
          sum += (this.#moves[state * states + after] as number) * (this.#potential[base + states + after] as number) * (this.#backward[base + states + after] as number)
        }
      }
      this.#backward[base + state] = sum / norm
    }
  }

  #collect(found: Marginal[], from: number, length: number, least: number): void {
    const states = this.#states
    for (let place = 1; place <= length; place++) {
      const last = this.#liveEnds[place] as number
      for (let at = this.#liveEnds[place - 1] as number; at < last; at++) {
        const state = this.#live[at] as number
        const role = (state - 1) & 3
        if (state === OUTSIDE || (role !== BEGIN && role !== SINGLE)) continue
        const cell = place * states + state
        if (role === SINGLE) {
          const score = (this.#forward[cell] as number) * (this.#backward[cell] as number)
          if (score >= least) found.push({ start: from + place - 1, end: from + place, type: (state - 1) >> 2, score })
        } else this.#follow(found, from, length, place, (state - 1) >> 2, least)
      }
    }
  }

  /** The names of class `type` that begin at `place` of the island. */
  #follow(found: Marginal[], from: number, length: number, place: number, type: number, least: number): void {
    const states = this.#states
    const end = stateOf(type, END)
    const inside = stateOf(type, INSIDE)
    let state = stateOf(type, BEGIN)
    let mass = this.#forward[place * states + state] as number
    for (let at = place + 1; at <= length && mass > 0; at++) {
      const norm = this.#norms[at] as number
      const cell = at * states
      if (this.#isLive(at, end)) {
        const score = mass * (this.#moves[state * states + end] as number) * (this.#potential[cell + end] as number) / norm * (this.#backward[cell + end] as number)
        if (score >= least) found.push({ start: from + place - 1, end: from + at, type, score })
      }
      if (!this.#isLive(at, inside)) return
      mass *= (this.#moves[state * states + inside] as number) * (this.#potential[cell + inside] as number) / norm
      state = inside
    }
  }

  #isLive(place: number, state: number): boolean {
    const last = this.#liveEnds[place] as number
    for (let at = this.#liveEnds[place - 1] as number; at < last; at++) if (this.#live[at] === state) return true
    return false
  }

  #reserve(places: number): void {
    const size = places * this.#states
    if (size <= this.#potential.length) return
    this.#live = new Uint8Array(2 * size)
    this.#liveEnds = new Int32Array(2 * places)
    this.#potential = new Float64Array(2 * size)
    this.#forward = new Float64Array(2 * size)
    this.#backward = new Float64Array(2 * size)
    this.#norms = new Float64Array(2 * places)
  }
}
