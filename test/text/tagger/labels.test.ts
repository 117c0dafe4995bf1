import { describe, expect, it } from 'vitest'
import { BEGIN, END, groupOf, INSIDE, isUsed, mayFollow, OUTSIDE, SINGLE, stateOf, statesOf } from '../../../src/text/tagger/labels.ts'

const group = groupOf(2)

describe('mayFollow', () => {
  it.each([
    [OUTSIDE, OUTSIDE, true], [OUTSIDE, stateOf(0, BEGIN, group), true], [OUTSIDE, stateOf(0, INSIDE, group), false],
    [stateOf(0, BEGIN, group), OUTSIDE, false], [stateOf(0, BEGIN, group), stateOf(0, END, group), true],
    [stateOf(0, BEGIN, group), stateOf(1, END, group), false], [stateOf(1, INSIDE, group), stateOf(1, INSIDE, group), true],
    [stateOf(1, END, group), stateOf(0, SINGLE, group), true], [stateOf(1, END, group), stateOf(1, END, group), false],
  ])('%i then %i: %s', (from, to, allowed) => {
    expect(mayFollow(from, to, group)).toBe(allowed)
  })
})

describe('groupOf', () => {
  it.each([[2, 4], [3, 4], [4, 8], [10, 12]])('%i classes need %i lanes', (types, lanes) => {
    expect(groupOf(types)).toBe(lanes)
    expect(Array.from({ length: 4 * lanes }, (_, state) => state).filter((state) => isUsed(state, types))).toHaveLength(1 + 4 * types)
  })
})

describe('statesOf', () => {
  it('marks the first, inner and last characters, and single ones', () => {
    expect([...statesOf(6, [{ start: 0, end: 3, type: 1 }, { start: 4, end: 5, type: 0 }], group)]).toEqual([
      stateOf(1, BEGIN, group), stateOf(1, INSIDE, group), stateOf(1, END, group), OUTSIDE, stateOf(0, SINGLE, group), OUTSIDE,
    ])
  })
})
