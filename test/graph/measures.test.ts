import { MultiGraph } from 'graphology'
import pagerank from 'graphology-metrics/centrality/pagerank.js'
import { describe, expect, test } from 'vitest'
import { communitiesOf } from '../../src/graph/communities.ts'
import { networkOf } from '../../src/graph/network.ts'
import { pageRankOf } from '../../src/graph/pagerank.ts'
import { predicates } from '../../src/ontology/predicates.ts'
import { sampleGraph } from '../support/sample-graph.ts'
import { network } from './network.ts'

const ranks = (ids: string, ...pairs: readonly string[]): readonly number[] => [...pageRankOf(network(ids, ...pairs))]

describe('PageRank', () => {
  test('of three that point in a circle is a third each', () => {
    for (const rank of ranks('abc', 'ab', 'bc', 'ca')) expect(rank).toBeCloseTo(1 / 3, 9)
  })

  test('of a star is highest in the middle, and sums to one', () => {
    const [middle, ...outer] = ranks('abcde', 'ba', 'ca', 'da', 'ea')
    expect(outer.reduce((sum, rank) => sum + rank, middle!)).toBeCloseTo(1, 9)
    for (const rank of outer) expect(middle).toBeGreaterThan(rank * 3)
  })

  test('a sentence more makes a relation count more', () => {
    const [, often = 0, once = 0] = ranks('abc', 'ab9', 'ac1')
    expect(often).toBeGreaterThan(once)
  })

  test('is that of graphology-metrics, which stops earlier', () => {
    const { entities, relations } = sampleGraph(120, 400)
    const graph = new MultiGraph()
    for (const { id } of entities) graph.addNode(id)
    for (const { subject, predicate, object, weight } of relations) {
      if (predicates[predicate].directed) graph.addDirectedEdge(subject, object, { weight })
      else graph.addUndirectedEdge(subject, object, { weight })
    }
    const theirs = pagerank(graph, { getEdgeWeight: 'weight', tolerance: 1e-12, maxIterations: 1000 })
    const found = networkOf(entities, relations)
    pageRankOf(found).forEach((rank, node) => expect(rank).toBeCloseTo(theirs[found.nodes[node]!.id]!, 9))
  })
})

describe('communities', () => {
  const communities = (ids: string, ...pairs: readonly string[]): readonly number[] => communitiesOf(ids.length, network(ids, ...pairs).links)

  test('two circles joined by one relation are two, the larger is number 0', () => {
    expect(communities('abcwxyz', 'ab5', 'bc5', 'ca5', 'wx5', 'xy5', 'yz5', 'zw5', 'wy5', 'az1')).toEqual([1, 1, 1, 0, 0, 0, 0])
  })

  test('nodes without relations are communities of their own', () => {
    expect(communities('abc')).toEqual([0, 1, 2])
    expect(communities('')).toEqual([])
    expect(communities('abcd', 'bd')).toEqual([1, 0, 2, 0])
  })

  test('do not depend on chance', () => {
    const { nodes, links } = networkOf(sampleGraph(300, 900).entities, sampleGraph(300, 900).relations)
    expect(communitiesOf(nodes.length, links)).toEqual(communitiesOf(nodes.length, links))
  })
})
