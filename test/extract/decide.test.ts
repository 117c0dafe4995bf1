import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decide } from '../../src/extract/decide.ts'
import type { Candidate } from '../../src/extract/reading.ts'

function candidate(start: number, end: number, score: number, kind: Candidate['kind'] = 'organization', proposer = 'compound'): Candidate {
  return { kind, start, end, score, proposer }
}

const stretches = (chosen: readonly Candidate[]): readonly string[] => chosen.map(({ start, end }) => `${start}-${end}`)

describe('which names are chosen', () => {
  test('one longer name rather than the two it holds', () => {
    expect(stretches(decide([candidate(0, 4, 0.7), candidate(4, 8, 0.7), candidate(0, 8, 0.7)]))).toEqual(['0-8'])
  })

  test('two sure names rather than the doubtful one across them', () => {
    expect(stretches(decide([candidate(0, 4, 0.9), candidate(4, 8, 0.9), candidate(0, 8, 0.42)]))).toEqual(['0-4', '4-8'])
  })

  test('none below the threshold', () => {
    expect(decide([candidate(0, 4, 0.39)])).toEqual([])
  })

  test('two doubtful proposers that agree on the kind lift a name over it, one that repeats itself does not', () => {
    const first = candidate(0, 4, 0.35)
    expect(stretches(decide([first, candidate(0, 4, 0.35, 'organization', 'tagger')]))).toEqual(['0-4'])
    expect(decide([first, first])).toEqual([])
    expect(decide([first, candidate(0, 4, 0.35, 'site', 'tagger')])).toEqual([])
  })

  test('of two kinds for one stretch the better supported', () => {
    const kinds = decide([candidate(0, 4, 0.7), candidate(0, 4, 0.6, 'site'), candidate(0, 4, 0.6, 'site', 'tagger')])
    expect(kinds.map(({ kind }) => kind)).toEqual(['site'])
  })
})

/** What the choice maximises: (score − half the threshold) × length^1.35. */
function worth(chosen: readonly Candidate[]): number {
  return chosen.reduce((sum, { start, end, score }) => sum + (score - 0.2) * (end - start) ** 1.35, 0)
}

/** The greatest worth of any set without overlaps, by trying all. */
function bestWorth(rest: readonly Candidate[], from = 0): number {
  const [first, ...others] = rest
  if (!first) return 0
  const without = bestWorth(others, from)
  return first.start < from ? without : Math.max(without, worth([first]) + bestWorth(others, first.end))
}

test('no other set of names without overlaps is worth more', () => {
  const some = fc.record({ start: fc.nat(12), length: fc.integer({ min: 1, max: 6 }), score: fc.double({ min: 0.3, max: 1, noNaN: true }) })
  const sets = fc.uniqueArray(some, { maxLength: 9, selector: ({ start, length }) => `${start} ${length}` })
  fc.assert(fc.property(sets, (set) => {
    const candidates = set.map(({ start, length, score }) => candidate(start, start + length, score))
    const chosen = decide(candidates)
    chosen.forEach(({ start }, index) => expect(start).toBeGreaterThanOrEqual(chosen[index - 1]?.end ?? 0))
    const able = candidates.filter(({ score }) => score >= 0.4).sort((a, b) => a.start - b.start)
    expect(worth(chosen)).toBeCloseTo(bestWorth(able), 6)
  }), { numRuns: 300 })
})

test('the order of the candidates does not matter', () => {
  const some = fc.tuple(fc.nat(8), fc.integer({ min: 1, max: 5 }), fc.constantFrom(0.45, 0.6, 0.85), fc.constantFrom('organization', 'site'), fc.constantFrom('compound', 'tagger'))
  fc.assert(fc.property(fc.uniqueArray(some, { maxLength: 10, selector: (each) => each.join(' ') }), fc.gen(), (set, gen) => {
    const candidates = set.map(([start, length, score, kind, proposer]) => candidate(start, start + length, score, kind as Candidate['kind'], proposer))
    const shuffled = gen(fc.shuffledSubarray, candidates, { minLength: candidates.length })
    expect(decide(shuffled).map(({ kind, start, end }) => [kind, start, end])).toEqual(decide(candidates).map(({ kind, start, end }) => [kind, start, end]))
  }))
})
