import { arranged } from './arrange.ts'
import type { Disc, Point } from './disc.ts'
import { settled } from './forces.ts'
import type { Tie } from './network.ts'
import { seededRandom } from './random.ts'

const SEED = 7
/** The angle between one place of a spiral and the next: the golden angle, which fills a disc evenly. */
const TURN = Math.PI * (3 - Math.sqrt(5))
/** Distance between neighbours at the start, about what the forces make of it. */
const SPACING = 55

/**
 * Where the forces begin: communities are laid out as if each were one node, then the nodes of each in a spiral on its spot, those
 * with most ties inmost. From there the forces settle in a fraction of the steps that chance would cost them. `communities` has the
 * community of each node.
 */
export function startsOf(communities: readonly number[], ties: readonly Tie[]): readonly Point[] {
  const members = membersOf(communities)
  const places = communities.map(() => ({ x: 0, y: 0 }))
  const tied = tiesAt(communities.length, ties)
  for (const { node: community, x, y } of spotsOf(members, tiesBetween(communities, [...members.keys()], ties))) {
    const inmost = (members.get(community) ?? []).toSorted((a, b) => (tied[b] ?? 0) - (tied[a] ?? 0) || a - b)
    inmost.forEach((node, index) => { places[node] = spiral(index, { x, y }) })
  }
  return places
}

/** The place number `index`, from 0, of those around a point. */
export function spiral(index: number, { x, y }: Point): Point {
  const radius = SPACING * 0.5 * Math.sqrt(index)
  return { x: x + radius * Math.cos(index * TURN), y: y + radius * Math.sin(index * TURN) }
}

/** How many ties each of `count` nodes has. */
export function tiesAt(count: number, ties: readonly Tie[]): Int32Array {
  const found = new Int32Array(count)
  for (const { a, b } of ties) {
    found[a] = (found[a] ?? 0) + 1
    found[b] = (found[b] ?? 0) + 1
  }
  return found
}

/** The nodes of each community, both in the order in which they come. */
function membersOf(communities: readonly number[]): ReadonlyMap<number, readonly number[]> {
  const members = new Map<number, number[]>()
  communities.forEach((community, node) => {
    const known = members.get(community)
    if (known) known.push(node)
    else members.set(community, [node])
  })
  return members
}

/** A spot for each community, with room for its members. */
function spotsOf(members: ReadonlyMap<number, readonly number[]>, between: readonly Tie[]): readonly Disc[] {
  const random = seededRandom(SEED)
  const chance = Array.from(members, () => ({ x: (random() - 0.5) * 100, y: (random() - 0.5) * 100 }))
  const { points } = settled(between, chance)
  return arranged(Array.from(members, ([community, nodes], index) =>
    ({ node: community, x: points[index]?.x ?? 0, y: points[index]?.y ?? 0, room: SPACING * Math.sqrt(nodes.length) * 0.6 })))
}

/** The ties between communities, these counted by their place in `list`: what their members say of one another. */
function tiesBetween(communities: readonly number[], list: readonly number[], ties: readonly Tie[]): readonly Tie[] {
  const places = new Map(list.map((community, place) => [community, place]))
  const place = (node: number): number => places.get(communities[node] ?? 0) ?? 0
  const weights = new Map<number, number>()
  for (const tie of ties) {
    const [a, b] = [Math.min(place(tie.a), place(tie.b)), Math.max(place(tie.a), place(tie.b))]
    if (a !== b) weights.set(a * list.length + b, (weights.get(a * list.length + b) ?? 0) + tie.weight)
  }
  return Array.from(weights, ([key, weight]) => ({ a: Math.floor(key / list.length), b: key % list.length, weight }))
}
