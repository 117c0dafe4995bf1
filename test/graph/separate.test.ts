import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { onShelves } from '../../src/graph/shelves.ts'
import { separated } from '../../src/graph/separate.ts'
import { seededRandom } from '../../src/graph/random.ts'
import { distance, type Disc } from '../../src/graph/disc.ts'

const disc = fc.record({ x: fc.integer({ min: -50, max: 50 }), y: fc.integer({ min: -50, max: 50 }), room: fc.integer({ min: 1, max: 30 }) })
const discs = fc.array(disc, { maxLength: 60 }).map((all): readonly Disc[] => all.map((each, index) => ({ ...each, node: index })))

const meeting = (all: readonly Disc[]): readonly string[] =>
  all.flatMap((a, index) => all.slice(index + 1).filter((b) => distance(a, b) < a.room + b.room - 0.01).map((b) => `${a.node} ${b.node}`))

describe('separated', () => {
  test('leaves no two rooms that meet, however crowded, and nobody out', () => {
    fc.assert(fc.property(discs, (all) => {
      const apart = separated(all)
      expect(meeting(apart)).toEqual([])
      expect(apart.map(({ node, room }) => [node, room])).toEqual(all.map(({ node, room }) => [node, room]))
    }))
  })

  test('tells nodes on one spot apart', () => {
    const spot = Array.from({ length: 50 }, (_, index): Disc => ({ node: index, x: 3, y: 4, room: 10 }))
    expect(meeting(separated(spot))).toEqual([])
  })

  test('moves nobody who has room', () => {
    const far = Array.from({ length: 20 }, (_, index): Disc => ({ node: index, x: index * 21, y: 7, room: 10 }))
    expect(separated(far)).toEqual(far)
  })
})

test('shelves put every part somewhere without one meeting another, and keep each as it is', () => {
  fc.assert(fc.property(fc.array(discs.filter((part) => part.length > 0), { maxLength: 12 }), (parts) => {
    const named = parts.map((part, index) => part.map((each) => ({ ...each, node: index * 100 + each.node })))
    const placed = new Map(onShelves(named).map((each) => [each.node, each]))
    expect(placed.size).toBe(named.flat().length)
    for (const [first] of named) {
      const part = named.find((each) => each[0] === first)!
      for (const each of part) expect(distance(placed.get(each.node)!, placed.get(first!.node)!)).toBeCloseTo(distance(each, first!), 6)
    }
    const between = meeting([...placed.values()]).filter((pair) => new Set(pair.split(' ').map((node) => Math.floor(Number(node) / 100))).size === 2)
    expect(between).toEqual([])
  }), { numRuns: 50 })
})

test('seeded numbers are the same for a seed, within [0, 1), and spread', () => {
  const [one, two, other] = [seededRandom(5), seededRandom(5), seededRandom(6)]
  const numbers = Array.from({ length: 1000 }, one)
  expect(Array.from({ length: 1000 }, two)).toEqual(numbers)
  expect(Array.from({ length: 1000 }, other)).not.toEqual(numbers)
  expect(numbers.every((number) => number >= 0 && number < 1)).toBe(true)
  const mean = numbers.reduce((sum, number) => sum + number, 0) / 1000
  expect(Math.abs(mean - 0.5)).toBeLessThan(0.05)
})
