import { UndirectedGraph } from 'graphology'
import type { NewsGraph } from './build.ts'

/** Two nodes and all that is said between them: one edge a pair, its weight the sum over the relations either way. */
export type Ties = UndirectedGraph<object, { weight: number }>

/** The graph without directions and predicates, as communities and layout see it. */
export function tiesOf(graph: NewsGraph): Ties {
  const ties: Ties = new UndirectedGraph()
  for (const node of graph.nodes()) ties.addNode(node)
  graph.forEachEdge((_, { weight }, source, target) => addTie(ties, source, target, weight))
  return ties
}

/** Adds `weight` to the tie of two nodes, which are there. */
export function addTie(ties: Ties, a: string, b: string, weight: number): void {
  if (ties.hasEdge(a, b)) ties.updateEdgeAttribute(a, b, 'weight', (sum) => (sum ?? 0) + weight)
  else ties.addEdge(a, b, { weight })
}
