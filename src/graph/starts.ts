import { UndirectedGraph } from 'graphology'
import { arranged } from './arrange.ts'
import { settled, type Point } from './forces.ts'
import { seededRandom } from './random.ts'
import { addTie, type Ties } from './ties.ts'

const SEED = 7
/** The angle between one place of a spiral and the next: the golden angle, which fills a disc evenly. */
const TURN = Math.PI * (3 - Math.sqrt(5))
/** Distance between neighbours at the start, about what the forces make of it. */
const SPACING = 55

/**
 * Where the forces begin: communities are laid out as if each were one node, then the nodes of each in a spiral on its spot, those
 * with most ties inmost. From there the forces settle in a fraction of the steps that chance would cost them.
 */
export function startsOf(ties: Ties, nodes: readonly string[], communityOf: (node: string) => string): ReadonlyMap<string, Point> {
  const members = new Map<string, string[]>()
  for (const node of nodes) {
    const community = members.get(communityOf(node))
    if (community) community.push(node)
    else members.set(communityOf(node), [node])
  }
  const spots = spotsOf(tiesBetween(ties, nodes, communityOf), members)
  const places = spots.flatMap(({ id, x, y }) => {
    const inmost = (members.get(id) ?? []).toSorted((a, b) => ties.degree(b) - ties.degree(a) || (a < b ? -1 : 1))
    return inmost.map((node, index) => [node, spiral(index, x, y)] as const)
  })
  const placed = new Map(places)
  return new Map(nodes.map((node) => [node, placed.get(node) ?? { x: 0, y: 0 }]))
}

/** A spot for each community, with room for its members. */
function spotsOf(between: Ties, members: ReadonlyMap<string, readonly string[]>): ReturnType<typeof arranged> {
  const random = seededRandom(SEED)
  const chance = new Map(between.mapNodes((community) => [community, { x: (random() - 0.5) * 100, y: (random() - 0.5) * 100 }] as const))
  const discs = Array.from(settled(between, chance), ([id, { x, y }]) =>
    ({ id, x, y, room: SPACING * Math.sqrt(members.get(id)?.length ?? 1) * 0.6 }))
  return arranged(discs)
}

/** The communities as nodes, tied by what their members say of one another. */
function tiesBetween(ties: Ties, nodes: readonly string[], communityOf: (node: string) => string): Ties {
  const between: Ties = new UndirectedGraph()
  for (const node of nodes) between.mergeNode(communityOf(node))
  for (const node of nodes) {
    ties.forEachEdge(node, (_, { weight }, a, b) => {
      if (a === node && communityOf(a) !== communityOf(b)) addTie(between, communityOf(a), communityOf(b), weight)
    })
  }
  return between
}

function spiral(index: number, x: number, y: number): Point {
  const radius = SPACING * 0.5 * Math.sqrt(index)
  return { x: x + radius * Math.cos(index * TURN), y: y + radius * Math.sin(index * TURN) }
}
