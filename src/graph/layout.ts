import forceAtlas2 from 'graphology-layout-forceatlas2'
import noverlap from 'graphology-layout-noverlap'
import { MultiGraph } from 'graphology'
import type { NewsGraph } from './build.ts'
import { connectedParts } from './parts.ts'
import { packedCircles } from './pack.ts'
import { seededRandom } from './random.ts'

/** Where a node lies and how large it is, in map units: the radius of the least node is 4. */
export interface Place {
  readonly x: number
  readonly y: number
  readonly size: number
}

interface Disc extends Place {
  readonly id: string
}

const SEED = 7
const LEAST_RADIUS = 4
const MOST_RADIUS = 22
/** Free space kept around a node, so that a label of some characters fits between neighbours. */
const MARGIN = 6
const ROUND = 50
const MOST_ROUNDS = 16
/** The layout is stable when a round moves the median node by less than this share of the map's width. */
const STABLE = 0.002

/**
 * Places for all nodes: each connected part by ForceAtlas2 (Jacomy 2014) from seeded starts until it is stable, overlaps
 * removed, then the parts packed around the largest. The same graph gets the same map.
 */
export function layoutOf(graph: NewsGraph): ReadonlyMap<string, Place> {
  const radii = radiiOf(graph)
  const parts = connectedParts(graph).map((nodes) => placedPart(graph, nodes, radii))
  return new Map(packedCircles(parts).flat().map(({ id, ...place }) => [id, place]))
}

/** Radius by the square root of evidence, so that area tells how much is said of a node. */
function radiiOf(graph: NewsGraph): ReadonlyMap<string, number> {
  const most = Math.max(1, ...graph.mapNodes((_, { evidence }) => evidence))
  return new Map(graph.mapNodes((node, { evidence }) =>
    [node, LEAST_RADIUS + (MOST_RADIUS - LEAST_RADIUS) * Math.sqrt(evidence / most)]))
}

function placedPart(graph: NewsGraph, nodes: readonly string[], radii: ReadonlyMap<string, number>): readonly Disc[] {
  const random = seededRandom(SEED)
  const part = new MultiGraph<Place>()
  const spread = Math.sqrt(nodes.length) * 40
  for (const node of nodes) part.addNode(node, { x: (random() - 0.5) * spread, y: (random() - 0.5) * spread, size: radii.get(node) ?? LEAST_RADIUS })
  for (const node of nodes) {
    graph.forEachEdge(node, (edge, { weight }, source, target) => {
      if (!part.hasEdge(edge)) part.addEdgeWithKey(edge, source, target, { weight: 1 + Math.log2(weight) })
    })
  }
  if (nodes.length > 1) settle(part)
  return part.mapNodes((id, { x, y, size }) => ({ id, x, y, size }))
}

function settle(part: MultiGraph<Place>): void {
  const settings = { ...forceAtlas2.inferSettings(part), strongGravityMode: false, gravity: 0.6, scalingRatio: 60, adjustSizes: true, edgeWeightInfluence: 1 }
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const before = part.mapNodes((_, { x, y }) => [x, y] as const)
    forceAtlas2.assign(part, { iterations: ROUND, settings })
    if (medianMove(part, before) < STABLE) break
  }
  noverlap.assign(part, { maxIterations: 500, settings: { margin: MARGIN, ratio: 1, expansion: 1.1, gridSize: 20, speed: 3 } })
}

function medianMove(part: MultiGraph<Place>, before: readonly (readonly [number, number])[]): number {
  const xs = part.mapNodes((_, { x }) => x)
  const width = Math.max(...xs) - Math.min(...xs) || 1
  const moves = part.mapNodes((_, { x, y }) => [x, y] as const).map(([x, y], index) => {
    const [fromX, fromY] = before[index] ?? [x, y]
    return Math.hypot(x - fromX, y - fromY) / width
  }).sort((a, b) => a - b)
  return moves[moves.length >> 1] ?? 0
}
