import { UndirectedGraph } from 'graphology'
import louvain from 'graphology-communities-louvain'
import type { Tie } from './network.ts'
import { seededRandom } from './random.ts'

const SEED = 20211213

/**
 * The community of each of `count` nodes, by number: 0 is the largest; nodes without ties are communities of their own. By Louvain's
 * method (Blondel 2008, resolution 1). The same in every run.
 */
export function communitiesOf(count: number, ties: readonly Tie[]): readonly number[] {
  const everyNode = Array.from({ length: count }, (_, node) => node)
  if (ties.length === 0) return everyNode
  const graph = new UndirectedGraph<object, { weight: number }>()
  for (const node of everyNode) graph.addNode(node)
  for (const { a, b, weight } of ties) graph.addEdge(a, b, { weight })
  const found = louvain(graph, { getEdgeWeight: 'weight', rng: seededRandom(SEED) })
  return bySize(everyNode.map((node) => found[node] ?? 0))
}

/** Communities renumbered by size, then by their first member. */
function bySize(found: readonly number[]): readonly number[] {
  const sizes = new Map<number, number>()
  for (const community of found) sizes.set(community, (sizes.get(community) ?? 0) + 1)
  const ordered = [...sizes].sort(([, one], [, other]) => other - one).map(([community]) => community)
  const numbers = new Map(ordered.map((community, number) => [community, number]))
  return found.map((community) => numbers.get(community) ?? 0)
}
