import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { neighboursOf, type NeighbourOptions } from '../../src/query/neighbours.ts'
import { memorySource } from './memory.ts'

const source = memorySource(
  [['李明', 'person'], ['王芳', 'person'], ['东湖村', 'place'], ['青山县', 'place'], ['百川公司', 'company'], ['千河公司', 'company']],
  [
    ['李明', 'inspects', '东湖村', 2],
    ['李明', 'inspects', '百川公司', 5],
    ['李明', 'holds_post', '青山县'],
    ['王芳', 'accompanies', '李明'],
    ['东湖村', 'located_in', '青山县'],
    ['百川公司', 'cooperates', '千河公司'],
    ['王芳', 'inspects', '百川公司'],
  ],
)
const defaults: NeighbourOptions = { depth: 1, limit: 50, evidence: false }
const ask = (name: string, options: Partial<NeighbourOptions> = {}) => {
  const [entity] = source.entitiesNamed(name)
  if (!entity) throw new Error(name)
  return neighboursOf(source, entity, { ...defaults, ...options })
}
const lines = (name: string, options: Partial<NeighbourOptions> = {}): readonly string[] =>
  ask(name, options).neighbours.map(({ hop, from, side, relation, entity }) => `${hop} ${from.name} ${side} ${relation.predicate} ${entity.name}`)

describe('neighboursOf', () => {
  test('lists relations by predicate, direction and strength', () =>
    expect(lines('李明')).toEqual(['1 李明 out holds_post 青山县', '1 李明 out inspects 百川公司', '1 李明 out inspects 东湖村', '1 李明 in accompanies 王芳']))

  test('gives no direction to a relation that has none', () => expect(lines('千河公司')).toEqual(['1 千河公司 both cooperates 百川公司']))

  test('goes further step by step, never back to an entity reached before', () =>
    expect(lines('李明', { depth: 2 }).slice(4)).toEqual(['2 百川公司 both cooperates 千河公司']))

  test('reaches over other kinds to the kind that is asked for', () =>
    expect(lines('李明', { depth: 2, kind: 'company' })).toEqual(['1 李明 out inspects 百川公司', '2 百川公司 both cooperates 千河公司']))

  test('follows only the predicate asked for, at every step', () =>
    expect(lines('李明', { depth: 3, relation: 'inspects' })).toEqual(['1 李明 out inspects 百川公司', '1 李明 out inspects 东湖村', '2 百川公司 in inspects 王芳']))

  test('keeps the strongest within the limit and counts all', () => {
    const { neighbours, total } = ask('李明', { limit: 1 })
    expect(neighbours.map(({ entity }) => entity.name)).toEqual(['百川公司'])
    expect(total).toBe(4)
  })

  test('keeps the same within a smaller limit as the strongest of a larger, however many are as strong', () => {
    const names = Array.from('甲乙丙丁戊己', (name) => name)
    const triple = fc.record({ from: fc.constantFrom(...names), to: fc.constantFrom(...names), weight: fc.integer({ min: 1, max: 3 }) }).filter(({ from, to }) => from !== to)
    const triples = fc.uniqueArray(triple, { maxLength: 20, selector: ({ from, to }): string => from + to })
    fc.assert(fc.property(triples, fc.integer({ min: 1, max: 3 }), (all, depth) => {
      const graph = memorySource(names.map((name) => [name, 'person']), all.map(({ from, to, weight }) => [from, 'accompanies', to, weight]))
      const kept = (limit: number): ReadonlySet<string> => new Set(neighboursOf(graph, graph.entitiesNamed('甲')[0]!, { ...defaults, depth, limit }).neighbours.map(({ from, relation }) => `${from.id} ${relation.id}`))
      const { total } = neighboursOf(graph, graph.entitiesNamed('甲')[0]!, { ...defaults, depth })
      for (let limit = 1; limit <= total; limit += 1) {
        expect(kept(limit).size).toBe(limit)
        expect([...kept(limit - 1)].every((each) => kept(limit).has(each))).toBe(true)
      }
    }), { numRuns: 50 })
  })

  test('brings the sentences only if they are asked for', () => {
    expect(ask('李明').neighbours.every(({ evidence }) => evidence.length === 0)).toBe(true)
    expect(ask('李明', { evidence: true }).neighbours.map(({ evidence }) => evidence[0]?.text)).toContain('李明 inspects 东湖村')
  })
})
