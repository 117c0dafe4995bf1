import louvain from 'graphology-communities-louvain'
import pagerank from 'graphology-metrics/centrality/pagerank.js'
import type { NewsGraph } from './build.ts'
import { seededRandom } from './random.ts'
import type { Ties } from './ties.ts'

/** What the graph says of a node. */
export interface NodeMetrics {
  readonly degree: number
  readonly pagerank: number
  /** Number of its community; 0 is the largest. */
  readonly community: number
}

const SEED = 20211213

/**
 * Degree and PageRank (damping 0.85) of the graph, Louvain communities (Blondel 2008, resolution 1) of its ties, for the algorithm knows
 * no graph with both sorts of edges. The same in every run.
 */
export function metricsOf(graph: NewsGraph, ties: Ties): ReadonlyMap<string, NodeMetrics> {
  const ranks = graph.order === 0 ? {} : pagerank(graph, { getEdgeWeight: 'weight' })
  const communities = bySize(ties.size === 0 ? eachItsOwn(ties) : louvain(ties, { getEdgeWeight: 'weight', rng: seededRandom(SEED) }))
  return new Map(graph.mapNodes((node) => [node, {
    degree: graph.degree(node),
    pagerank: ranks[node] ?? 0,
    community: communities.get(node) ?? 0,
  }]))
}

/** What Louvain, which asks for ties, would say of nodes without any. */
function eachItsOwn(ties: Ties): Readonly<Record<string, number>> {
  return Object.fromEntries(ties.mapNodes((node) => node).map((node, index) => [node, index]))
}

/** Communities renumbered by size, then by their first member. */
function bySize(found: Readonly<Record<string, number>>): ReadonlyMap<string, number> {
  const members = new Map<number, string[]>()
  for (const node of Object.keys(found).sort()) {
    const community = members.get(found[node] ?? 0)
    if (community) community.push(node)
    else members.set(found[node] ?? 0, [node])
  }
  const ordered = Array.from(members.values()).sort((a, b) => b.length - a.length || ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1))
  return new Map(ordered.flatMap((nodes, index) => nodes.map((node) => [node, index] as const)))
}
