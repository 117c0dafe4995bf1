/**
 * The states of the tagger: O is 0; class number c has four states from 1 + 4c on: a name's first character, one inside,
 * its last, and a name of one character.
 */
export const OUTSIDE = 0
export const BEGIN = 0
export const INSIDE = 1
export const END = 2
export const SINGLE = 3

/** A tagged stretch [start, end) of class number `type`. */
export interface TypedSpan {
  readonly start: number
  readonly end: number
  readonly type: number
}

/** The number of states for `types` classes. */
export function stateCount(types: number): number {
  return 1 + 4 * types
}

/** The state of class `type` in `role` (BEGIN, INSIDE, END, SINGLE). */
export function stateOf(type: number, role: number): number {
  return 1 + 4 * type + role
}

/** True if a name can be over, or none begun, in this state: the next character is free. */
export function isClosed(state: number): boolean {
  return state === OUTSIDE || ((state - 1) & 3) >= END
}

/** True if this state can follow a closed one: it begins a name or is outside. */
export function isOpening(state: number): boolean {
  return state === OUTSIDE || ((state - 1) & 3) === BEGIN || ((state - 1) & 3) === SINGLE
}

/** True if `to` may follow `from`. */
export function mayFollow(from: number, to: number): boolean {
  if (isClosed(from)) return isOpening(to)
  return !isOpening(to) && (from - 1) >> 2 === (to - 1) >> 2
}

/** The states of `length` characters that hold `spans`, which must not overlap. */
export function statesOf(length: number, spans: readonly TypedSpan[]): Uint8Array {
  const states = new Uint8Array(length)
  for (const { start, end, type } of spans) {
    if (end - start === 1) states[start] = stateOf(type, SINGLE)
    else {
      states.fill(stateOf(type, INSIDE), start, end)
      states[start] = stateOf(type, BEGIN)
      states[end - 1] = stateOf(type, END)
    }
  }
  return states
}

/** The spans that a well-formed row of states holds, `states[0…length)`. */
export function spansOf(states: ArrayLike<number>, length: number): readonly TypedSpan[] {
  const spans: TypedSpan[] = []
  let start = 0
  for (let at = 0; at < length; at++) {
    const state = states[at] ?? OUTSIDE
    if (isOpening(state)) start = at
    if (state !== OUTSIDE && isClosed(state)) spans.push({ start, end: at + 1, type: (state - 1) >> 2 })
  }
  return spans
}
