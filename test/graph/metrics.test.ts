import { describe, expect, test } from 'vitest'
import { buildGraph } from '../../src/graph/build.ts'
import { metricsOf, type NodeMetrics } from '../../src/graph/metrics.ts'
import { tiesOf } from '../../src/graph/ties.ts'
import type { EntityRecord, RelationRecord } from '../../src/store/records.ts'
import { sampleGraph } from '../support/sample-graph.ts'

const sample = sampleGraph(10, 10)
const entities = (ids: string): readonly EntityRecord[] => Array.from(ids, (id) => ({ ...sample.entities[0]!, id }))
/** Relations written as ab or, with weight, ab3. */
const relations = (...pairs: readonly string[]): readonly RelationRecord[] =>
  pairs.map((pair) => ({ ...sample.relations[0]!, predicate: 'inspects', id: pair, subject: pair[0]!, object: pair[1]!, weight: Number(pair.slice(2) || 1) }))

function metrics(ids: string, ...pairs: readonly string[]): ReadonlyMap<string, NodeMetrics> {
  const graph = buildGraph(entities(ids), relations(...pairs))
  return metricsOf(graph, tiesOf(graph))
}

describe('metrics', () => {
  test('degree counts relations at either end', () => {
    const found = metrics('abcd', 'ab', 'bc', 'cb')
    expect(['a', 'b', 'c', 'd'].map((id) => found.get(id)!.degree)).toEqual([1, 3, 2, 0])
  })

  test('PageRank of three that point in a circle is a third each; of a star it is highest in the middle, and it sums to one', () => {
    for (const { pagerank } of metrics('abc', 'ab', 'bc', 'ca').values()) expect(pagerank).toBeCloseTo(1 / 3, 5)
    const star = metrics('mabcd', 'am', 'bm', 'cm', 'dm')
    expect(Array.from(star.values()).reduce((sum, { pagerank }) => sum + pagerank, 0)).toBeCloseTo(1, 4)
    for (const id of 'abcd') expect(star.get('m')!.pagerank).toBeGreaterThan(star.get(id)!.pagerank * 3)
  })

  test('a sentence more makes a relation count more', () => {
    const found = metrics('abc', 'ab9', 'ac1')
    expect(found.get('b')!.pagerank).toBeGreaterThan(found.get('c')!.pagerank)
  })

  test('two circles joined by one relation are two communities, the larger is number 0', () => {
    const found = metrics('abcwxyz', 'ab5', 'bc5', 'ca5', 'wx5', 'xy5', 'yz5', 'zw5', 'wy5', 'az1')
    expect(Array.from('wxyz', (id) => found.get(id)!.community)).toEqual([0, 0, 0, 0])
    expect(Array.from('abc', (id) => found.get(id)!.community)).toEqual([1, 1, 1])
  })

  test('nodes without relations are communities of their own', () => {
    expect(Array.from(metrics('abc').values(), ({ community }) => community)).toEqual([0, 1, 2])
    expect(metrics('')).toEqual(new Map())
  })

  test('communities do not depend on chance', () => {
    const graph = buildGraph(sampleGraph(300, 900).entities, sampleGraph(300, 900).relations)
    expect(metricsOf(graph, tiesOf(graph))).toEqual(metricsOf(graph, tiesOf(graph)))
  })
})

test('ties sum what is said either way, mutual or directed', () => {
  const [one, two] = relations('ab2', 'ba3')
  const ties = tiesOf(buildGraph(entities('ab'), [one!, two!, { ...one!, id: 'mutual', predicate: 'cooperates', weight: 4 }]))
  expect(ties.mapEdges((_, { weight }) => weight)).toEqual([9])
})
