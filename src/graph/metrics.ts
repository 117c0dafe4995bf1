import { UndirectedGraph } from 'graphology'
import louvain from 'graphology-communities-louvain'
import pagerank from 'graphology-metrics/centrality/pagerank.js'
import type { NewsGraph } from './build.ts'
import { seededRandom } from './random.ts'

/** What the graph says of a node. */
export interface NodeMetrics {
  readonly degree: number
  readonly pagerank: number
  /** Number of its community; 0 is the largest. */
  readonly community: number
}

const SEED = 20211213

/** Degree, PageRank (damping 0.85) and Louvain communities (Blondel 2008, resolution 1), the same in every run. */
export function metricsOf(graph: NewsGraph): ReadonlyMap<string, NodeMetrics> {
  const ranks = graph.order === 0 ? {} : pagerank(graph, { getEdgeWeight: 'weight' })
  const communities = bySize(graph.size === 0 ? {} : louvain(withoutDirections(graph), { getEdgeWeight: 'weight', rng: seededRandom(SEED) }))
  return new Map(graph.mapNodes((node) => [node, {
    degree: graph.degree(node),
    pagerank: ranks[node] ?? 0,
    community: communities.get(node) ?? 0,
  }]))
}

/** Louvain takes no graph with both sorts of edges: here every tie is mutual and the edges of a pair are one. */
function withoutDirections(graph: NewsGraph): UndirectedGraph<object, { weight: number }> {
  const ties = new UndirectedGraph<object, { weight: number }>()
  for (const node of graph.nodes()) ties.addNode(node)
  graph.forEachEdge((_, { weight }, source, target) => {
    if (ties.hasEdge(source, target)) ties.updateEdgeAttribute(source, target, 'weight', (sum) => (sum ?? 0) + weight)
    else ties.addEdge(source, target, { weight })
  })
  return ties
}

/** Communities renumbered by size, then by their first member. */
function bySize(found: Readonly<Record<string, number>>): ReadonlyMap<string, number> {
  const members = new Map<number, string[]>()
  for (const node of Object.keys(found).sort()) {
    const community = found[node] ?? 0
    members.set(community, [...(members.get(community) ?? []), node])
  }
  const ordered = Array.from(members.values()).sort((a, b) => b.length - a.length || ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1))
  return new Map(ordered.flatMap((nodes, index) => nodes.map((node) => [node, index] as const)))
}
