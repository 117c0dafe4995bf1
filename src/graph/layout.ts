import { arranged } from './arrange.ts'
import type { Disc } from './disc.ts'
import { settled, type Settled } from './forces.ts'
import type { Network, Node } from './network.ts'
import { connectedParts, type Part } from './parts.ts'
import { coreOf, withLeaves } from './periphery.ts'
import { onShelves } from './shelves.ts'
import { startsOf } from './starts.ts'

/**
 * Where a node lies and how large it is. The map's unit is about a pixel of a label's text 12 high: radii go from 4 to 22, nodes are 28
 * apart at the least and larger ones farther, and a map of n nodes is 60 to 100 √n wide, with the origin in its middle.
 */
export interface Place {
  readonly x: number
  readonly y: number
  readonly size: number
}

/** What is told of each connected part once its forces have settled: its number of nodes, and how they came to rest. */
export type LayoutListener = (part: Pick<Settled, 'steps' | 'moved'> & { readonly nodes: number }) => void

const LEAST_RADIUS = 4
const MOST_RADIUS = 22
/** A part with more nodes is laid out by its core. */
const LARGE = 20_000

/**
 * A place for every node, by number: each connected part by its communities, then by forces, then drawn apart until labels have room;
 * beside the largest part the others, and nodes without relations in a grid. The same network gets the same map.
 */
export function layoutOf({ nodes, links }: Network, communities: readonly number[], listen: LayoutListener): readonly Place[] {
  const sizes = radiiOf(nodes)
  const rooms = sizes.map(roomFor)
  const parts = privateLast(connectedParts(nodes.length, links), nodes).map((part) => partPlaced(part, communities, rooms, listen))
  const places: Place[] = sizes.map((size) => ({ x: 0, y: 0, size }))
  for (const { node, x, y } of onShelves(parts)) places[node] = { x, y, size: sizes[node] ?? LEAST_RADIUS }
  return places
}

/** Of nodes alone those that default maps leave out stand last, so that they leave no holes. */
function privateLast(parts: readonly Part[], nodes: readonly Node[]): readonly Part[] {
  const isLast = ({ nodes: [node, ...others] }: Part): boolean => others.length === 0 && nodes[node ?? -1]?.isPublic === false
  return parts.toSorted((a, b) => Number(isLast(a)) - Number(isLast(b)))
}

/** Radius by the square root of evidence, so that area tells how much is said of a node. */
function radiiOf(nodes: readonly Node[]): readonly number[] {
  const most = nodes.reduce((least, { evidence }) => Math.max(least, evidence), 1)
  return nodes.map(({ evidence }) => LEAST_RADIUS + (MOST_RADIUS - LEAST_RADIUS) * Math.sqrt(evidence / most))
}

function partPlaced(part: Part, communities: readonly number[], rooms: readonly number[], listen: LayoutListener): readonly Disc[] {
  const { points, steps, moved } = restOf(part, communities)
  listen({ nodes: part.nodes.length, steps, moved })
  return arranged(points.map(({ x, y }, index) => ({ node: part.nodes[index] ?? 0, x, y, room: rooms[part.nodes[index] ?? 0] ?? 0 })))
}

/** Where the nodes of a part come to rest. Of a large one the leaves take no part in the forces, but weigh on the nodes that hold them. */
function restOf({ nodes, ties }: Part, communities: readonly number[]): Settled {
  const communityOf = (place: number): number => communities[nodes[place] ?? 0] ?? 0
  if (nodes.length <= LARGE) return settled(ties, startsOf(nodes.map((_, place) => communityOf(place)), ties))
  const core = coreOf(nodes.length, ties)
  const rest = settled(core.ties, startsOf(core.nodes.map(communityOf), core.ties), core.carried)
  return { ...rest, points: withLeaves(nodes.length, core, rest.points) }
}

/** What a node of this radius needs around it for itself and a label, the larger the more. */
function roomFor(radius: number): number {
  return radius * 1.5 + 8
}
