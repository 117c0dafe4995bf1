/**
 * The states of the tagger. Class number c has four: the only character of a name, its first, an inner and its last one.
 * They stand in four groups of equal width, a multiple of four (SIMD): state = role × group + 1 + c. State 0, at the head
 * of the first group, is OUTSIDE; the other heads and the ends of groups are unused.
 */
export const OUTSIDE = 0
export const SINGLE = 0
export const BEGIN = 1
export const INSIDE = 2
export const END = 3

/** A tagged stretch [start, end) of class number `type`. */
export interface TypedSpan {
  readonly start: number
  readonly end: number
  readonly type: number
}

/** The width of a group for `types` classes. */
export function groupOf(types: number): number {
  return 4 * Math.ceil((types + 1) / 4)
}

/** The state of class `type` in `role` (SINGLE, BEGIN, INSIDE, END). */
export function stateOf(type: number, role: number, group: number): number {
  return role * group + 1 + type
}

/** True if `state` stands for something. */
export function isUsed(state: number, types: number): boolean {
  const lane = state % groupOf(types)
  return state === OUTSIDE || (lane > 0 && lane <= types)
}

/** True if `to` may follow `from`; both are used states. */
export function mayFollow(from: number, to: number, group: number): boolean {
  const closed = from < group || from >= END * group
  const opening = to < INSIDE * group
  return closed ? opening : !opening && from % group === to % group
}

/** The states of `length` characters that hold `spans`, which must not overlap. */
export function statesOf(length: number, spans: readonly TypedSpan[], group: number): Uint8Array {
  const states = new Uint8Array(length)
  for (const { start, end, type } of spans) {
    if (end - start === 1) states[start] = stateOf(type, SINGLE, group)
    else {
      states.fill(stateOf(type, INSIDE, group), start, end)
      states[start] = stateOf(type, BEGIN, group)
      states[end - 1] = stateOf(type, END, group)
    }
  }
  return states
}
