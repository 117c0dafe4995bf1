import type { EntityRecord, EvidenceRecord, RelationRecord } from '../store/records.ts'
import type { Source } from './source.ts'
import { sideOf, type Side } from './neighbours.ts'
import { compareText, groupedBy } from './order.ts'

/** One step of a path with every relation between its two ends and the sentences that prove it. */
export interface Hop {
  readonly from: EntityRecord
  readonly to: EntityRecord
  readonly relations: readonly { readonly relation: RelationRecord; readonly side: Side; readonly evidence: readonly EvidenceRecord[] }[]
}

export interface Paths {
  readonly from: EntityRecord
  readonly to: EntityRecord
  /** All as short as can be, the most telling first; empty if nothing links the two. */
  readonly paths: readonly (readonly Hop[])[]
}

/** A way by ids, and how common the entities between its ends are (sum of the logarithms of their degrees): the less, the more it tells. */
interface Way {
  readonly ids: readonly string[]
  readonly commonness: number
}

/** The relations of each entity met, read once. */
type Links = (id: string) => ReadonlyMap<string, readonly RelationRecord[]>

/**
 * The shortest paths between two entities, whichever way their relations point; at most `limit`, those over entities
 * with few other relations first: that two people attended one meeting tells more than that both belong to the county.
 */
export function pathsBetween(source: Source, from: EntityRecord, to: EntityRecord, limit: number): Paths {
  if (from.id === to.id) return { from, to, paths: [] }
  const links = linksOf(source)
  const { near, far, meetings } = meet(links, from.id, to.id)
  const left = waysFrom(links, near, limit)
  const right = waysFrom(links, far, limit)
  const ways = meetings.flatMap((id) => left(id).flatMap((head) => right(id).map((tail) => joined(links, head, tail))))
  const best = ways.toSorted(byCommonness).slice(0, limit)
  const entities = new Map(source.entitiesByIds([...new Set(best.flatMap(({ ids }) => ids))]).map((entity) => [entity.id, entity]))
  return { from, to, paths: best.map(({ ids }) => hopsOf(source, links, entities, ids)) }
}

function linksOf(source: Source): Links {
  const known = new Map<string, ReadonlyMap<string, readonly RelationRecord[]>>()
  return (id) => {
    const links = known.get(id) ?? groupedBy(source.relationsOf(id), ({ subject, object }) => (subject === id ? object : subject))
    known.set(id, links)
    return links
  }
}

/** Walks from both ends, the smaller front first, until they meet: distances from each end, and where shortest paths meet. */
function meet(links: Links, from: string, to: string): { near: ReadonlyMap<string, number>; far: ReadonlyMap<string, number>; meetings: readonly string[] } {
  const near = { distances: new Map([[from, 0]]), front: [from] }
  const far = { distances: new Map([[to, 0]]), front: [to] }
  while (near.front.length > 0 && far.front.length > 0) {
    const [side, other] = near.front.length <= far.front.length ? [near, far] : [far, near]
    side.front = widen(links, side)
    const meetings = side.front.filter((id) => other.distances.has(id))
    if (meetings.length > 0) return { near: near.distances, far: far.distances, meetings }
  }
  return { near: near.distances, far: far.distances, meetings: [] }
}

function widen(links: Links, { distances, front }: { readonly distances: Map<string, number>; readonly front: readonly string[] }): string[] {
  const next = new Set<string>()
  for (const id of front) {
    for (const neighbour of links(id).keys()) {
      if (distances.has(neighbour)) continue
      distances.set(neighbour, (distances.get(id) ?? 0) + 1)
      next.add(neighbour)
    }
  }
  return [...next]
}

/** The best ways from the end where the distance is 0 to any entity reached from it. */
function waysFrom(links: Links, distances: ReadonlyMap<string, number>, limit: number): (id: string) => readonly Way[] {
  const known = new Map<string, readonly Way[]>()
  const ways = (id: string): readonly Way[] => {
    const distance = distances.get(id) ?? 0
    if (distance === 0) return [{ ids: [id], commonness: 0 }]
    const found = known.get(id) ?? [...links(id).keys()]
      .filter((neighbour) => distances.get(neighbour) === distance - 1)
      .flatMap((neighbour) => ways(neighbour).map((way) => ({ ids: [...way.ids, id], commonness: way.commonness + (distance === 1 ? 0 : Math.log(links(neighbour).size)) })))
      .toSorted(byCommonness)
      .slice(0, limit)
    known.set(id, found)
    return found
  }
  return ways
}

/** Two ways that end where they meet, as one. */
function joined(links: Links, head: Way, tail: Way): Way {
  const meeting = Math.log(links(head.ids.at(-1) ?? '').size)
  return { ids: [...head.ids, ...tail.ids.toReversed().slice(1)], commonness: head.commonness + meeting + tail.commonness }
}

function byCommonness(a: Way, b: Way): number {
  return a.commonness - b.commonness || compareText(a.ids.join(' '), b.ids.join(' '))
}

function hopsOf(source: Source, links: Links, entities: ReadonlyMap<string, EntityRecord>, ids: readonly string[]): readonly Hop[] {
  return ids.slice(1).flatMap((id, index) => {
    const from = entities.get(ids[index] ?? '')
    const to = entities.get(id)
    if (!from || !to) return []
    const relations = (links(from.id).get(id) ?? []).toSorted((a, b) => b.weight - a.weight || compareText(a.id, b.id))
    const evidence = groupedBy(source.evidenceOf(relations.map((relation) => relation.id)), (each) => each.relation)
    return [{ from, to, relations: relations.map((relation) => ({ relation, side: sideOf(relation, from.id), evidence: evidence.get(relation.id) ?? [] })) }]
  })
}
