import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { communitiesOf } from '../../src/graph/communities.ts'
import { settled } from '../../src/graph/forces.ts'
import { networkOf, type Tie } from '../../src/graph/network.ts'
import { connectedParts } from '../../src/graph/parts.ts'
import { startsOf } from '../../src/graph/starts.ts'
import { sampleGraph } from '../support/sample-graph.ts'

const NODES = 12
const place = fc.integer({ min: -100, max: 100 })
const starts = fc.array(fc.record({ x: place, y: place }), { minLength: NODES, maxLength: NODES })
const tie = fc.record({ a: fc.nat(NODES - 1), b: fc.nat(NODES - 1), weight: fc.integer({ min: 1, max: 100_000 }) }).filter(({ a, b }) => a < b)
const ties = fc.uniqueArray(tie, { maxLength: 40, selector: ({ a, b }): string => `${a} ${b}` })

/** The largest part of a made-up news graph, and where its forces begin. */
function sample(nodes: number, edges: number): { ties: readonly Tie[]; starts: ReturnType<typeof startsOf> } {
  const { entities, relations } = sampleGraph(nodes, edges)
  const network = networkOf(entities, relations)
  const communities = communitiesOf(network.nodes.length, network.links)
  const part = connectedParts(network.nodes.length, network.links)[0]!
  return { ties: part.ties, starts: startsOf(part.nodes.map((node) => communities[node]!), part.ties) }
}

describe('forces', () => {
  test('come to rest, and say when: a further round moves the nodes as little', () => {
    for (const [nodes, edges] of [[60, 90], [400, 1200], [2000, 8000]] as const) {
      const { ties: pulls, starts: begin } = sample(nodes, edges)
      const found = settled(pulls, begin)
      expect(found.moved).toBeLessThan(0.01)
      expect(found.steps).toBeLessThan(1000)
      expect(found.points).toHaveLength(begin.length)
    }
  })

  test('give every node a place, the same again, whatever the ties', () => {
    fc.assert(fc.property(ties, starts, (pulls, begin) => {
      const found = settled(pulls, begin)
      for (const { x, y } of found.points) expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true)
      expect(settled(pulls, begin)).toEqual(found)
    }), { numRuns: 30 })
  })

  test('draw what is tied together and part what is not', () => {
    const { points } = settled([{ a: 0, b: 1, weight: 5 }, { a: 2, b: 3, weight: 5 }], [{ x: 0, y: 0 }, { x: 90, y: 0 }, { x: 0, y: 9 }, { x: 90, y: 9 }])
    const apart = (a: number, b: number): number => Math.hypot(points[a]!.x - points[b]!.x, points[a]!.y - points[b]!.y)
    expect(apart(0, 1)).toBeLessThan(apart(0, 2))
    expect(apart(2, 3)).toBeLessThan(apart(1, 3))
  })

  test('a node on its own stays where it is', () => {
    expect(settled([], [{ x: 3, y: 4 }]).points).toHaveLength(1)
    expect(settled([], []).points).toEqual([])
  })
})
