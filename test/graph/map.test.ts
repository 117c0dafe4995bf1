import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { mapOf } from '../../src/graph/index.ts'
import { seededRandom } from '../../src/graph/random.ts'
import type { EntityRecord, RelationRecord } from '../../src/store/records.ts'
import type { LaidOutNode } from '../../src/store/resolution.ts'
import { openWorkspace } from '../../src/store/workspace.ts'
import { temporaryFolder } from '../store/folder.ts'
import { sampleGraph, type SampleGraph } from '../support/sample-graph.ts'
import { sampleWorkspace } from '../support/sample-workspace.ts'

/** Pairs of nodes whose discs meet, every pair looked at. */
function overlapping(map: readonly LaidOutNode[]): readonly (readonly [string, string])[] {
  return map.flatMap((a, index) => map.slice(index + 1).filter((b) => Math.hypot(a.x - b.x, a.y - b.y) < a.size + b.size).map((b) => [a.id, b.id] as const))
}

/** The distance from each node to the node nearest to it, in order of size. */
function nearest(map: readonly LaidOutNode[]): readonly number[] {
  return map.map((a) => map.reduce((least, b) => (a === b ? least : Math.min(least, Math.hypot(a.x - b.x, a.y - b.y))), Infinity)).toSorted((a, b) => a - b)
}

function shuffled<T>(items: readonly T[]): readonly T[] {
  const random = seededRandom(99)
  return items.map((item) => [random(), item] as const).toSorted(([a], [b]) => a - b).map(([, item]) => item)
}

const graph = sampleGraph(400, 1200)
const map = mapOf(graph.entities, graph.relations)

describe('the map of a graph', () => {
  test('has every entity once, in the order of their ids', () => {
    expect(map.map(({ id }) => id)).toEqual(graph.entities.map(({ id }) => id).toSorted())
    for (const node of map) for (const value of [node.x, node.y, node.size, node.pagerank]) expect(Number.isFinite(value)).toBe(true)
  })

  test('is the same again, and for the same rows in another order', () => {
    expect(JSON.stringify(mapOf(graph.entities, graph.relations))).toBe(JSON.stringify(map))
    expect(JSON.stringify(mapOf(shuffled(graph.entities), shuffled(graph.relations)))).toBe(JSON.stringify(map))
  })

  test('has no node on another', () => expect(overlapping(map)).toEqual([]))

  test('leaves room for labels: nodes stand 28 apart at the least, the larger half farther', () => {
    expect(nearest(map)[0]).toBeGreaterThan(27.9)
    const large = map.toSorted((a, b) => b.size - a.size).slice(0, 40)
    expect(nearest(large)[20]).toBeGreaterThan(50)
  })

  test('gives area by evidence: radii from 4 to 22', () => {
    const evidence = new Map(graph.entities.map(({ id, evidenceCount }) => [id, evidenceCount]))
    const most = Math.max(...evidence.values())
    for (const { id, size } of map) expect(size).toBeCloseTo(4 + 18 * Math.sqrt(evidence.get(id)! / most), 1)
  })

  test('is about as wide as a screen and centred', () => {
    const [xs, ys] = [map.map(({ x }) => x), map.map(({ y }) => y)]
    const [width, height] = [Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys)]
    expect(width / height).toBeGreaterThan(1)
    expect(width / height).toBeLessThan(1.8)
    expect(Math.abs(Math.max(...ys) + Math.min(...ys))).toBeLessThan(height / 10)
    expect(Math.abs(Math.max(...xs) + Math.min(...xs))).toBeLessThan(width / 5)
  })

  test('keeps what belongs together together: ties are far shorter than chance would have them', () => {
    const place = new Map(map.map((node) => [node.id, node]))
    const length = (a: string, b: string): number => Math.hypot(place.get(a)!.x - place.get(b)!.x, place.get(a)!.y - place.get(b)!.y)
    const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
    const others = shuffled(graph.relations)
    const tied = mean(graph.relations.map(({ subject, object }) => length(subject, object)))
    const chance = mean(graph.relations.map(({ subject }, index) => length(subject, others[index]!.object)))
    expect(tied).toBeLessThan(chance * 0.6)
  })
})

describe('maps of odd graphs', () => {
  const entity = (id: string, more: Partial<EntityRecord> = {}): EntityRecord => ({ ...graph.entities[0]!, id, evidenceCount: 0, ...more })
  const relation = (subject: string, object: string, more: Partial<RelationRecord> = {}): RelationRecord => ({ ...graph.relations[0]!, id: `${subject}-${object}`, subject, object, ...more })
  const entities = (count: number): readonly EntityRecord[] => Array.from({ length: count }, (_, index) => entity(`n${String(index).padStart(3, '0')}`))

  const rows: readonly [what: string, graph: SampleGraph][] = [
    ['no entity', { entities: [], relations: [] }],
    ['one entity', { entities: entities(1), relations: [] }],
    ['entities without relations', { entities: entities(150), relations: [] }],
    ['one pair', { entities: entities(2), relations: [relation('n000', 'n001')] }],
    ['mutual relations only', { entities: entities(3), relations: [relation('n000', 'n001', { predicate: 'cooperates' }), relation('n001', 'n002', { predicate: 'cooperates' })] }],
    ['several relations of one pair, both sorts and both ways', { entities: entities(2), relations: [
      relation('n000', 'n001', { id: 'a' }), relation('n000', 'n001', { id: 'b', predicate: 'cooperates' }), relation('n001', 'n000', { id: 'c', predicate: 'part_of' })] }],
    ['a star', { entities: entities(200), relations: Array.from({ length: 199 }, (_, index) => relation('n000', entities(200)[index + 1]!.id)) }],
    ['a chain', { entities: entities(120), relations: Array.from({ length: 119 }, (_, index) => relation(entities(120)[index]!.id, entities(120)[index + 1]!.id)) }],
    ['everyone with everyone', { entities: entities(40), relations: entities(40).flatMap((a, index) => entities(40).slice(index + 1).map((b) => relation(a.id, b.id))) }],
    ['one entity that outweighs all', { entities: entities(80).map((each, index) => (index === 0 ? { ...each, evidenceCount: 1e6 } : each)), relations: entities(80).slice(1).map(({ id }) => relation('n000', id, { weight: 12_000 })) }],
    ['ids like numbers', { entities: ['330421102', '330421', '10', '2'].map((id) => entity(id)), relations: [relation('10', '2'), relation('330421', '10')] }],
  ]

  test.each(rows)('%s', (_, { entities: nodes, relations }) => {
    const found = mapOf(nodes, relations)
    expect(new Set(found.map(({ id }) => id))).toEqual(new Set(nodes.map(({ id }) => id)))
    expect(found.filter(({ x, y, size, pagerank }) => ![x, y, size, pagerank].every(Number.isFinite))).toEqual([])
    expect(overlapping(found)).toEqual([])
  })

  test('nodes without relations stand in a grid, those that default maps leave out at its end', () => {
    const nodes = entities(60).map((each, index) => (index % 3 === 0 ? { ...each, role: 'byline' as const } : each))
    const found = mapOf(nodes, [])
    expect(new Set(found.map(({ x }) => x)).size * new Set(found.map(({ y }) => y)).size).toBeLessThan(90)
    const columns = found.toSorted((a, b) => a.x - b.x || a.y - b.y).map(({ id }) => nodes.find((node) => node.id === id)!.role)
    expect(columns.slice(-20)).toEqual(Array.from({ length: 20 }, () => 'byline'))
  })

  test('parts of the graph do not run into one another', () => {
    const pairs = entities(60)
    const found = new Map(mapOf(pairs, Array.from({ length: 20 }, (_, index) => [1, 2].map((other) => relation(pairs[index * 3]!.id, pairs[index * 3 + other]!.id))).flat()).map((node) => [node.id, node]))
    const boxes = Array.from({ length: 20 }, (_, index) => {
      const own = pairs.slice(index * 3, index * 3 + 3).map(({ id }) => found.get(id)!)
      return { left: Math.min(...own.map(({ x }) => x)), right: Math.max(...own.map(({ x }) => x)), top: Math.min(...own.map(({ y }) => y)), bottom: Math.max(...own.map(({ y }) => y)) }
    })
    const meeting = boxes.flatMap((a, index) => boxes.slice(index + 1).filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom))
    expect(meeting).toEqual([])
  })
})

describe('a workspace', () => {
  const path = join(temporaryFolder(), 'workspace.sqlite')
  beforeAll(() => sampleWorkspace(path, 30))

  test('keeps the map that its relations give', () => {
    const workspace = openWorkspace(path)
    const kept = [...workspace.entities()].map(({ id, degree, pagerank, community, x, y, size }) => ({ id, degree, pagerank, community, x, y, size }))
    expect(kept).toEqual(mapOf(workspace.entities(), workspace.relations()))
    expect(overlapping(kept)).toEqual([])
    for (const { id, degree } of kept) expect(degree).toBe(workspace.relationsOf(id).length)
    workspace.close()
  })
})
