import { nodeOf, type Graph } from '../data/graph.ts'
import type { Shown } from './shown.ts'
import type { View } from './view.ts'

export interface Place {
  readonly x: number
  readonly y: number
}

const FIRST_RING = 14
const MORE_EACH_RING = 8

/**
 * Where nodes stand on the map. The overview keeps the places of the file; around one centre its neighbours stand in rings, in the
 * order of their directions there, so that the eye finds them again; the ways between two nodes run from left to right.
 */
export function placesOf(graph: Graph, shown: Shown, view: Pick<View, 'centres' | 'way'>): ReadonlyMap<number, Place> {
  const [centre] = view.centres
  if (view.way && shown.ways.length > 0) return alongWays(graph, shown)
  if (centre !== undefined && view.centres.length === 1 && shown.nodes.has(centre)) return inRings(graph, shown, centre)
  return new Map([...shown.nodes].map((node) => [node, nodeOf(graph, node)]))
}

function inRings(graph: Graph, shown: Shown, centre: number): ReadonlyMap<number, Place> {
  const middle = nodeOf(graph, centre)
  const others = [...shown.nodes].filter((node) => node !== centre)
  const places = new Map<number, Place>([[centre, middle]])
  const step = graph.world.side / 9
  for (let ring = 1, done = 0; done < others.length; ring++) {
    const members = others.slice(done, done + FIRST_RING + (ring - 1) * MORE_EACH_RING).sort((a, b) => direction(a) - direction(b) || a - b)
    // Each ring is turned by half a step, so that its labels look through the gaps of the one before.
    const turn = (ring % 2 === 0 ? 0.5 : 0) / members.length + (members[0] === undefined ? 0 : direction(members[0]) / (2 * Math.PI))
    members.forEach((node, index) => {
      const angle = 2 * Math.PI * (index / members.length + turn)
      places.set(node, { x: middle.x + Math.cos(angle) * step * ring * 1.25, y: middle.y + Math.sin(angle) * step * ring })
    })
    done += members.length
  }
  return places

  function direction(node: number): number {
    const { x, y } = nodeOf(graph, node)
    return Math.atan2(y - middle.y, x - middle.x)
  }
}

function alongWays(graph: Graph, shown: Shown): ReadonlyMap<number, Place> {
  const { x, y, side } = graph.world
  const columns: Set<number>[] = []
  for (const way of shown.ways) way.nodes.forEach((node, step) => (columns[step] ??= new Set()).add(node))
  const places = new Map<number, Place>()
  columns.forEach((column, step) => {
    const across = columns.length < 2 ? 0 : step / (columns.length - 1) - 0.5
    const members = [...column]
    members.forEach((node, row) => {
      places.set(node, { x: x + across * side * 0.7, y: y + (members.length < 2 ? 0 : 0.5 - row / (members.length - 1)) * side * 0.4 })
    })
  })
  return places
}
