import { UndirectedGraph } from 'graphology'
import forceAtlas2 from 'graphology-layout-forceatlas2'
import type { Ties } from './ties.ts'

export interface Point {
  readonly x: number
  readonly y: number
}

type Placed = UndirectedGraph<Point, { weight: number }>

/** Steps between two looks at how far nodes still move. */
const ROUND = 20
/** Steps are bounded by the work they mean, in steps times nodes, within these limits. */
const WORK = 1_500_000
const LEAST_STEPS = 60
const MOST_STEPS = 400
/** Settled: in a round of steps the median node moved by less than this share of the map's width. */
const STILL = 0.003

/**
 * ForceAtlas2 (Jacomy et al. 2014) from `starts` until the nodes have settled. Ties pull by the logarithm of what is said between
 * two nodes, so that a pair in every paper does not collapse into one spot. Only nodes with a start take part.
 */
export function settled(ties: Ties, starts: ReadonlyMap<string, Point>): ReadonlyMap<string, Point> {
  const graph = placedGraph(ties, starts)
  const settings = { ...forceAtlas2.inferSettings(graph), strongGravityMode: false, gravity: 1, scalingRatio: 10, edgeWeightInfluence: 1 }
  const steps = Math.min(MOST_STEPS, Math.max(LEAST_STEPS, WORK / graph.order))
  for (let step = 0; step < steps; step += ROUND) {
    const before = pointsOf(graph)
    forceAtlas2.assign(graph, { iterations: ROUND, settings })
    if (medianMove(before, pointsOf(graph)) < STILL) break
  }
  return new Map(graph.mapNodes((node, { x, y }) => [node, { x, y }]))
}

function placedGraph(ties: Ties, starts: ReadonlyMap<string, Point>): Placed {
  const graph: Placed = new UndirectedGraph()
  for (const [node, start] of starts) graph.addNode(node, start)
  for (const node of starts.keys()) {
    ties.forEachEdge(node, (_, { weight }, a, b) => {
      if (graph.hasNode(a) && graph.hasNode(b) && !graph.hasEdge(a, b)) graph.addEdge(a, b, { weight: 1 + Math.log2(weight) })
    })
  }
  return graph
}

function pointsOf(graph: Placed): readonly Point[] {
  return graph.mapNodes((_, { x, y }) => ({ x, y }))
}

/** How far the median node has moved, as a share of the map's width. */
function medianMove(before: readonly Point[], after: readonly Point[]): number {
  const xs = after.map(({ x }) => x).sort((a, b) => a - b)
  const width = (xs.at(-1) ?? 0) - (xs[0] ?? 0)
  const moves = after.map(({ x, y }, index) => Math.hypot(x - (before[index]?.x ?? x), y - (before[index]?.y ?? y))).sort((a, b) => a - b)
  return width === 0 ? 0 : (moves[moves.length >> 1] ?? 0) / width
}
