import { spiral, tiesAt } from './starts.ts'
import type { Point } from './disc.ts'
import { massOf, pullOf } from './forces.ts'
import type { Tie } from './network.ts'

/** A part of the graph without its leaves: nodes whose only tie leads to a node that has others. */
export interface Core {
  /** The nodes that are no leaves, by their place in the part, ascending; `ties` count them by their place here. */
  readonly nodes: readonly number[]
  readonly ties: readonly Tie[]
  /** The mass of the leaves of each of these nodes, with what their ties add to its own. */
  readonly carried: readonly number[]
  /** The leaves of each of these nodes, by their place in the part. */
  readonly leaves: readonly (readonly number[])[]
}

/** Parts a graph of `count` nodes into core and leaves. From afar a node that carries its leaves pushes as all of them do. */
export function coreOf(count: number, ties: readonly Tie[]): Core {
  const tied = tiesAt(count, ties)
  const isLeaf = (node: number, other: number): boolean => tied[node] === 1 && (tied[other] ?? 0) > 1
  const stems = new Map<number, Tie>()
  for (const tie of ties) {
    if (isLeaf(tie.a, tie.b)) stems.set(tie.a, tie)
    else if (isLeaf(tie.b, tie.a)) stems.set(tie.b, tie)
  }
  const nodes = Array.from({ length: count }, (_, node) => node).filter((node) => !stems.has(node))
  const places = new Map(nodes.map((node, place) => [node, place]))
  const place = (node: number): number => places.get(node) ?? 0
  const inner = ties.filter(({ a, b }) => !stems.has(a) && !stems.has(b)).map(({ a, b, weight }) => ({ a: place(a), b: place(b), weight }))
  const carried = nodes.map(() => 0)
  const leaves = nodes.map((): number[] => [])
  for (const [leaf, stem] of stems) {
    const holder = place(stem.a === leaf ? stem.b : stem.a)
    carried[holder] = (carried[holder] ?? 0) + massOf([stem]) + pullOf(stem)
    leaves[holder]?.push(leaf)
  }
  return { nodes, ties: inner, carried, leaves }
}

/** Places for the whole part, given those of its core: each leaf in a spiral around the node that holds it. */
export function withLeaves(count: number, { nodes, leaves }: Core, points: readonly Point[]): readonly Point[] {
  const placed: Point[] = Array.from({ length: count }, () => ({ x: 0, y: 0 }))
  nodes.forEach((node, place) => {
    const point = points[place] ?? { x: 0, y: 0 }
    placed[node] = point
    leaves[place]?.forEach((leaf, index) => { placed[leaf] = spiral(index + 1, point) })
  })
  return placed
}
