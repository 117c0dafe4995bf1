import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { choose } from '../../../src/text/tagger/choose.ts'
import type { Marginal } from '../../../src/text/tagger/names.ts'

const WORTH = 0.4
const marginal = fc.record({ start: fc.nat(8), length: fc.integer({ min: 1, max: 4 }), type: fc.nat(2), score: fc.double({ min: 0, max: 1, noNaN: true }) })
  .map(({ start, length, type, score }): Marginal => ({ start, end: start + length, type, score }))
const worth = (names: readonly Marginal[]): number => names.reduce((sum, { score }) => sum + score - WORTH, 0)
const fits = (names: readonly Marginal[]): boolean => names.every((a, index) => names.every((b, other) => index === other || a.end <= b.start || b.end <= a.start))

describe('choose', () => {
  it('finds the best set that does not overlap, in order of start', () => {
    fc.assert(fc.property(fc.array(marginal, { maxLength: 9 }), (names) => {
      const ordered = [...names].sort((a, b) => a.start - b.start)
      const chosen = choose(ordered)
      const best = Math.max(...Array.from({ length: 2 ** ordered.length }, (_, set) => ordered.filter((_name, index) => set >> index & 1)).filter(fits).map(worth))
      expect(fits(chosen)).toBe(true)
      expect(worth(chosen)).toBeCloseTo(best, 9)
      expect(chosen).toEqual([...chosen].sort((a, b) => a.start - b.start))
    }))
  })

  it('leaves out doubtful names', () => {
    expect(choose([{ start: 0, end: 2, type: 0, score: 0.39 }])).toEqual([])
  })
})
