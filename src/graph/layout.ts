import { arranged } from './arrange.ts'
import type { NewsGraph } from './build.ts'
import type { Disc } from './disc.ts'
import { settled } from './forces.ts'
import { connectedParts } from './parts.ts'
import { onShelves } from './shelves.ts'
import { startsOf } from './starts.ts'
import type { Ties } from './ties.ts'

/**
 * Where a node lies and how large it is. The map's unit is about a pixel of a label's text 12 high: radii go from 4 to 22, nodes are 28
 * apart at the least and larger ones farther, and a map of n nodes is 60 to 100 √n wide, with the origin in its middle.
 */
export interface Place {
  readonly x: number
  readonly y: number
  readonly size: number
}

const LEAST_RADIUS = 4
const MOST_RADIUS = 22

/**
 * Places for all nodes: each connected part by its communities, then by forces, then drawn apart until labels have room; beside the
 * largest part the others, and nodes without relations in a grid. The same graph gets the same map.
 */
export function layoutOf(graph: NewsGraph, ties: Ties, communityOf: (node: string) => string): ReadonlyMap<string, Place> {
  const radii = radiiOf(graph)
  const sizeOf = (node: string): number => radii.get(node) ?? LEAST_RADIUS
  const isPublic = (node: string): boolean => graph.getNodeAttribute(node, 'isPublic')
  const parts = privateLast(connectedParts(ties), isPublic).map((nodes) => partPlaced(ties, nodes, communityOf, sizeOf))
  return new Map(onShelves(parts).map(({ id, x, y }) => [id, { x, y, size: sizeOf(id) }]))
}

/** Of nodes alone those that default maps leave out stand last, so that they leave no holes. */
function privateLast(parts: readonly (readonly string[])[], isPublic: (node: string) => boolean): readonly (readonly string[])[] {
  const isLast = ([node, ...others]: readonly string[]): boolean => others.length === 0 && node !== undefined && !isPublic(node)
  return parts.toSorted((a, b) => Number(isLast(a)) - Number(isLast(b)))
}

/** Radius by the square root of evidence, so that area tells how much is said of a node. */
function radiiOf(graph: NewsGraph): ReadonlyMap<string, number> {
  const most = graph.reduceNodes((least, _, { evidence }) => Math.max(least, evidence), 1)
  return new Map(graph.mapNodes((node, { evidence }) => [node, LEAST_RADIUS + (MOST_RADIUS - LEAST_RADIUS) * Math.sqrt(evidence / most)]))
}

function partPlaced(ties: Ties, nodes: readonly string[], communityOf: (node: string) => string, sizeOf: (node: string) => number): readonly Disc[] {
  const points = settled(ties, startsOf(ties, nodes, communityOf))
  return arranged(Array.from(points, ([id, { x, y }]) => ({ id, x, y, room: roomFor(sizeOf(id)) })))
}

/** What a node of this radius needs around it for itself and a label, the larger the more. */
function roomFor(radius: number): number {
  return radius * 1.5 + 8
}
