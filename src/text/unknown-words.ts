import { STATES, type Dictionary } from './dictionary.ts'

/** States in the dictionary's order. */
const END = 1
const SINGLE = 3
/** What cppjieba takes for log 0. */
const NEVER = -3.14e100

const ASCII_END = 0x80

/**
 * Cuts text[from, to), in which the dictionary sees only single characters, as cppjieba's HMMSegment does: runs of letters and of digits
 * are words; of the others the likeliest row of states (Viterbi) tells where words end. Calls `word` for each, in order.
 */
export function cutUnknown(text: string, from: number, to: number, dictionary: Dictionary, word: (start: number, end: number) => void): void {
  let left = from
  for (let at = from; at < to;) {
    if (text.charCodeAt(at) >= ASCII_END) {
      at++
      continue
    }
    if (left < at) cutByStates(text, left, at, dictionary, word)
    left = at
    at = asciiEnd(text, at, to)
    word(left, at)
    left = at
  }
  if (left < to) cutByStates(text, left, to, dictionary, word)
}

/** The end of the letters and digits, or of the number, that begin at `at`; else of the one character. */
function asciiEnd(text: string, at: number, to: number): number {
  const first = text.charCodeAt(at)
  let end = at + 1
  if (isLetter(first)) while (end < to && (isLetter(text.charCodeAt(end)) || isDigit(text.charCodeAt(end)))) end++
  else if (isDigit(first)) while (end < to && (isDigit(text.charCodeAt(end)) || text[end] === '.')) end++
  return end
}

function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

function cutByStates(text: string, from: number, to: number, dictionary: Dictionary, word: (start: number, end: number) => void): void {
  const starts = characterStarts(text, from, to)
  if (starts.length === 1) {
    word(from, to)
    return
  }
  let left = from
  statesOf(text, starts, dictionary).forEach((state, index) => {
    if (state !== END && state !== SINGLE) return
    const end = starts[index + 1] ?? to
    word(left, end)
    left = end
  })
}

/** Where the characters begin: one outside the basic plane takes two units. */
function characterStarts(text: string, from: number, to: number): readonly number[] {
  const starts: number[] = []
  for (let at = from; at < to; at++) {
    starts.push(at)
    if ((text.codePointAt(at) ?? 0) > 0xffff) at++
  }
  return starts
}

/** The likeliest states of the characters. Sums are taken in cppjieba's order, so that ties fall as there. */
function statesOf(text: string, starts: readonly number[], dictionary: Dictionary): Uint8Array {
  const { moves } = dictionary
  const weights = new Float64Array(STATES * starts.length)
  const before = new Uint8Array(STATES * starts.length)
  for (let state = 0; state < STATES; state++) weights[state] = (dictionary.starts[state] as number) + dictionary.emission(text.charCodeAt(starts[0] as number), state)
  for (let index = 1; index < starts.length; index++) {
    const code = text.charCodeAt(starts[index] as number)
    for (let state = 0; state < STATES; state++) {
      const emission = dictionary.emission(code, state)
      let best = NEVER
      let origin = END
      for (let other = 0; other < STATES; other++) {
        const weight = (weights[STATES * (index - 1) + other] as number) + (moves[STATES * other + state] as number) + emission
        if (weight > best) {
          best = weight
          origin = other
        }
      }
      weights[STATES * index + state] = best
      before[STATES * index + state] = origin
    }
  }
  return traced(weights, before)
}

function traced(weights: Float64Array, before: Uint8Array): Uint8Array {
  const states = new Uint8Array(weights.length / STATES)
  const last = weights.length - STATES
  let state = (weights[last + END] as number) >= (weights[last + SINGLE] as number) ? END : SINGLE
  for (let index = states.length - 1; index >= 0; index--) {
    states[index] = state
    state = before[STATES * index + state] as number
  }
  return states
}
