import iterate from 'graphology-layout-forceatlas2/iterate.js'
import type { Point } from './disc.ts'
import type { Tie } from './network.ts'

/** Where the nodes have come to rest, after how many steps, and how far the mean node moved in the last round, as a share of the map's radius. */
export interface Settled {
  readonly points: readonly Point[]
  readonly steps: number
  readonly moved: number
}

/** Steps between two looks at how far nodes still move. */
const ROUND = 20
/** Settled: in a round the mean node moves by less than this share of the map's radius, on a screen about three pixels in all twenty steps. */
const STILL = 0.01
/** Nobody waits longer. */
const MOST_STEPS = 1000
/** From so many nodes on, far ones push together (Barnes and Hut 1986); Gephi's own limit of nearness, too. */
const MANY = 1000
const NEARNESS = 1.2

/** How the step of the library keeps nodes and ties. */
const NODE = { size: 10, x: 0, y: 1, mass: 6, convergence: 7, room: 8 } as const
const TIE = { size: 3, a: 0, b: 1, weight: 2 } as const

/**
 * ForceAtlas2 (Jacomy et al. 2014) from `starts` until the nodes have settled. Ties pull by the logarithm of what is said between
 * two nodes, so that a pair in every paper does not collapse into one spot. `carried` is the mass that a node has besides its own.
 */
export function settled(ties: readonly Tie[], starts: readonly Point[], carried?: readonly number[]): Settled {
  const pulls = pullsOf(ties)
  const bodies = bodiesOf(starts, ties, carried)
  const settings = settingsFor(starts.length)
  let [steps, moved] = [0, Infinity]
  for (let before = pointsOf(bodies); steps < MOST_STEPS && moved >= STILL; steps += ROUND) {
    for (let step = 0; step < ROUND; step++) iterate(settings, bodies, pulls)
    const after = pointsOf(bodies)
    moved = movement(before, after)
    before = after
  }
  return { points: pointsOf(bodies), steps, moved }
}

function settingsFor(order: number): Parameters<typeof iterate>[0] {
  return {
    linLogMode: false, outboundAttractionDistribution: false, adjustSizes: false, edgeWeightInfluence: 1,
    scalingRatio: 10, strongGravityMode: false, gravity: 1, slowDown: 1 + Math.log(order),
    barnesHutOptimize: order > MANY, barnesHutTheta: NEARNESS,
  }
}

/** How strongly a tie pulls. */
export function pullOf({ weight }: Tie): number {
  return 1 + Math.log2(weight)
}

/** The mass of a node with these ties: one and the pull of each. */
export function massOf(ties: readonly Tie[]): number {
  return ties.reduce((mass, tie) => mass + pullOf(tie), 1)
}

function pullsOf(ties: readonly Tie[]): Float32Array {
  const pulls = new Float32Array(ties.length * TIE.size)
  ties.forEach((tie, index) => pulls.set([tie.a * NODE.size, tie.b * NODE.size, pullOf(tie)], index * TIE.size))
  return pulls
}

function bodiesOf(starts: readonly Point[], ties: readonly Tie[], carried: readonly number[] = []): Float32Array {
  const masses = starts.map((_, node) => massOf([]) + (carried[node] ?? 0))
  for (const tie of ties) {
    masses[tie.a] = (masses[tie.a] ?? 0) + pullOf(tie)
    masses[tie.b] = (masses[tie.b] ?? 0) + pullOf(tie)
  }
  const bodies = new Float32Array(starts.length * NODE.size)
  starts.forEach(({ x, y }, node) => {
    const first = node * NODE.size
    bodies[first + NODE.x] = x
    bodies[first + NODE.y] = y
    bodies[first + NODE.mass] = masses[node] ?? 1
    bodies[first + NODE.convergence] = 1
    bodies[first + NODE.room] = 1
  })
  return bodies
}

function pointsOf(bodies: Float32Array): readonly Point[] {
  return Array.from({ length: bodies.length / NODE.size }, (_, node) =>
    ({ x: bodies[node * NODE.size + NODE.x] ?? 0, y: bodies[node * NODE.size + NODE.y] ?? 0 }))
}

/** How far the mean node has moved, as a share of the radius within which nodes lie: the root of their mean squared distance from the middle. */
function movement(before: readonly Point[], after: readonly Point[]): number {
  const middle = { x: mean(after, ({ x }) => x), y: mean(after, ({ y }) => y) }
  const radius = Math.sqrt(mean(after, ({ x, y }) => (x - middle.x) ** 2 + (y - middle.y) ** 2))
  const moved = mean(after, ({ x, y }, node) => Math.sqrt((x - (before[node]?.x ?? x)) ** 2 + (y - (before[node]?.y ?? y)) ** 2))
  return radius === 0 ? 0 : moved / radius
}

function mean(points: readonly Point[], of: (point: Point, index: number) => number): number {
  return points.reduce((sum, point, index) => sum + of(point, index), 0) / points.length
}
