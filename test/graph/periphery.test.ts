import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { layoutOf } from '../../src/graph/layout.ts'
import { massOf, pullOf } from '../../src/graph/forces.ts'
import type { Network, Tie } from '../../src/graph/network.ts'
import { coreOf, withLeaves } from '../../src/graph/periphery.ts'

const NODES = 10
const tie = fc.record({ a: fc.nat(NODES - 1), b: fc.nat(NODES - 1), weight: fc.integer({ min: 1, max: 9 }) }).filter(({ a, b }) => a < b)
const ties = fc.uniqueArray(tie, { maxLength: 16, selector: ({ a, b }): string => `${a} ${b}` })

describe('core and leaves', () => {
  test('a star with a tail: leaves go, what holds two stays, and so does a pair', () => {
    const found = coreOf(8, [[0, 1, 4], [0, 2, 1], [0, 3, 1], [3, 4, 1], [4, 5, 1], [6, 7, 1]].map(([a = 0, b = 0, weight = 0]) => ({ a, b, weight })))
    expect(found.nodes).toEqual([0, 3, 4, 6, 7])
    expect(found.ties).toEqual([{ a: 0, b: 1, weight: 1 }, { a: 1, b: 2, weight: 1 }, { a: 3, b: 4, weight: 1 }])
    expect(found.leaves).toEqual([[1, 2], [], [5], [], []])
    expect(found.carried).toEqual([1 + 3 + 3 + 1 + 1 + 1, 0, 3, 0, 0])
  })

  test('no node is lost, and the mass of all is what it was', () => {
    fc.assert(fc.property(ties, (all) => {
      const { nodes, leaves, ties: inner, carried } = coreOf(NODES, all)
      expect([...nodes, ...leaves.flat()].toSorted((a, b) => a - b)).toEqual(Array.from({ length: NODES }, (_, node) => node))
      const mass = (count: number, among: readonly Tie[]): number => count + among.reduce((sum, each) => sum + 2 * pullOf(each), 0)
      expect(mass(nodes.length, inner) + carried.reduce((sum, each) => sum + each, 0)).toBeCloseTo(mass(NODES, all), 6)
      expect(massOf([])).toBe(1)
    }))
  })

  test('leaves lie around the node that holds them', () => {
    const core = coreOf(4, [{ a: 0, b: 1, weight: 1 }, { a: 0, b: 2, weight: 1 }, { a: 0, b: 3, weight: 1 }])
    const [holder, ...leaves] = withLeaves(4, core, [{ x: 100, y: 200 }])
    expect(holder).toEqual({ x: 100, y: 200 })
    for (const { x, y } of leaves) expect(Math.hypot(x - 100, y - 200)).toBeLessThan(60)
  })
})

test('a very large part has its leaves with the node that holds them, none on another', () => {
  const HOLDERS = 30
  const EACH = 700
  const links = [
    ...Array.from({ length: HOLDERS }, (_, node) => ({ a: Math.min(node, (node + 1) % HOLDERS), b: Math.max(node, (node + 1) % HOLDERS) })),
    ...Array.from({ length: HOLDERS * EACH }, (_, leaf) => ({ a: leaf % HOLDERS, b: HOLDERS + leaf })),
  ].map((ends) => ({ ...ends, weight: 1, there: 1, back: 0 }))
  const network: Network = { nodes: Array.from({ length: HOLDERS * (EACH + 1) }, (_, node) => ({ id: String(node), evidence: 1, isPublic: true, degree: 1 })), links }
  const heard: number[] = []
  const places = layoutOf(network, network.nodes.map((_, node) => (node < HOLDERS ? node : (node - HOLDERS) % HOLDERS)), ({ nodes }) => heard.push(nodes))
  expect(heard).toEqual([HOLDERS * (EACH + 1)])
  const nearest = ({ x, y }: { x: number; y: number }): number =>
    places.slice(0, HOLDERS).reduce((best, holder, node) => (Math.hypot(holder.x - x, holder.y - y) < Math.hypot(places[best]!.x - x, places[best]!.y - y) ? node : best), 0)
  const own = places.slice(HOLDERS).filter((leaf, index) => nearest(leaf) === index % HOLDERS).length
  // By chance it would be one in thirty.
  expect(own / (HOLDERS * EACH)).toBeGreaterThan(0.7)
  const byX = places.toSorted((a, b) => a.x - b.x)
  const overlaps = byX.flatMap((a, index) => {
    const near = []
    for (let next = index + 1; next < byX.length && byX[next]!.x - a.x < 2 * a.size; next += 1) if (Math.hypot(a.x - byX[next]!.x, a.y - byX[next]!.y) < a.size * 2) near.push(next)
    return near
  })
  expect(overlaps).toEqual([])
})
