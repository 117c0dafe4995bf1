import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pathsBetween } from '../../src/query/path.ts'
import { memorySource, type Triple } from './memory.ts'

const names = ['甲', '乙', '丙', '丁', '戊', '己', '庚'] as const
const sourceOf = (triples: readonly Triple[]) => memorySource(names.map((name) => [name, 'organization']), triples)

function paths(triples: readonly Triple[], from: string, to: string, limit = 9): readonly string[] {
  const source = sourceOf(triples)
  const [a, b] = source.entitiesByIds([`#${from}`, `#${to}`])
  if (!a || !b) throw new Error('no such end')
  return pathsBetween(source, a, b, limit).paths.map((hops) => [hops[0]?.from.name, ...hops.map(({ to: next }) => next.name)].join(''))
}

describe('pathsBetween', () => {
  test('finds the one step between neighbours, with every relation between them and its sentence', () => {
    const source = sourceOf([['甲', 'part_of', '乙', 1], ['乙', 'cooperates', '甲', 3]])
    const [a, b] = source.entitiesByIds(['#甲', '#乙'])
    const hops = a && b ? pathsBetween(source, a, b, 3).paths[0] : undefined
    expect(hops?.map(({ relations }) => relations.map(({ relation, side, evidence }) => [relation.predicate, side, evidence.length]))).toEqual([[['cooperates', 'both', 1], ['part_of', 'out', 1]]])
  })

  test('goes against the direction of relations too', () => expect(paths([['乙', 'part_of', '甲'], ['乙', 'part_of', '丙']], '甲', '丙')).toEqual(['甲乙丙']))

  test('lists every shortest path, those over less connected entities first', () =>
    expect(paths([
      ['甲', 'part_of', '乙'], ['乙', 'part_of', '丁'], ['乙', 'part_of', '戊'], ['乙', 'part_of', '己'],
      ['甲', 'part_of', '丙'], ['丙', 'part_of', '丁'],
      ['甲', 'part_of', '庚'], ['庚', 'part_of', '己'],
    ], '甲', '丁')).toEqual(['甲丙丁', '甲乙丁']))

  test('lists no more than the limit', () => expect(paths([['甲', 'part_of', '乙'], ['乙', 'part_of', '丁'], ['甲', 'part_of', '丙'], ['丙', 'part_of', '丁']], '甲', '丁', 1)).toHaveLength(1))

  test('finds none between parts that nothing links, nor from an entity to itself', () => {
    expect(paths([['甲', 'part_of', '乙']], '甲', '丙')).toEqual([])
    expect(paths([['甲', 'part_of', '乙']], '甲', '甲')).toEqual([])
  })

  test('agrees with a plain breadth-first search on any graph', () => {
    const edge = fc.tuple(fc.constantFrom(...names), fc.constant('part_of' as const), fc.constantFrom(...names)).filter(([a, , b]) => a !== b)
    fc.assert(fc.property(fc.uniqueArray(edge, { maxLength: 12, selector: ([a, , b]) => [a, b].toSorted().join('') }), (triples) => {
      const found = paths(triples, '甲', '庚', 1000)
      expect(new Set(found)).toEqual(new Set(allShortest(triples, '甲', '庚')))
      expect(new Set(found).size).toBe(found.length)
    }))
  })
})

/** Every shortest path by trying all ways, one step longer at a time. */
function allShortest(triples: readonly Triple[], from: string, to: string): readonly string[] {
  let ways = [from]
  for (let step = 0; step < names.length && ways.length > 0; step++) {
    ways = ways.flatMap((way) => names.filter((name) => !way.includes(name) && linked(triples, way.at(-1) ?? '', name)).map((name) => way + name))
    const arrived = ways.filter((way) => way.endsWith(to))
    if (arrived.length > 0) return arrived
  }
  return []
}

function linked(triples: readonly Triple[], a: string, b: string): boolean {
  return triples.some(([subject, , object]) => (subject === a && object === b) || (subject === b && object === a))
}
