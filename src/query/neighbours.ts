import type { Kind } from '../ontology/kinds.ts'
import { predicateNames, predicates, type Predicate } from '../ontology/predicates.ts'
import type { EntityRecord, EvidenceRecord, RelationRecord } from '../store/records.ts'
import type { Source } from './source.ts'
import { compareText, groupedBy } from './order.ts'

/** Which way a relation is read from the entity that stands first: as its subject, as its object, or either. */
export type Side = 'out' | 'in' | 'both'

/** One relation as met on the way: from an entity already reached to another. */
export interface Neighbour {
  /** Steps from the entity asked about: 1 for its own relations. */
  readonly hop: number
  readonly from: EntityRecord
  readonly side: Side
  readonly relation: RelationRecord
  readonly entity: EntityRecord
  /** The sentences behind the relation; empty unless asked for. */
  readonly evidence: readonly EvidenceRecord[]
}

export interface Neighbourhood {
  readonly entity: EntityRecord
  /** By step, then by relation in the ontology's order, then strongest first. */
  readonly neighbours: readonly Neighbour[]
  /** How many there are without the limit. */
  readonly total: number
}

export interface NeighbourOptions {
  readonly depth: number
  readonly limit: number
  /** Only entities of this kind are listed; the way to them may lead over others. */
  readonly kind?: Kind | undefined
  /** Only relations of this predicate are followed. */
  readonly relation?: Predicate | undefined
  readonly evidence: boolean
}

type Step = Omit<Neighbour, 'evidence'>

/** A step by ids: what is known of it before the entities at its ends are read. */
interface Link {
  readonly hop: number
  readonly from: string
  readonly relation: RelationRecord
  readonly to: string
}

/** The relations around an entity, step by step outwards. Of more than `limit` the nearest and strongest are kept. */
export function neighboursOf(source: Source, entity: EntityRecord, options: NeighbourOptions): Neighbourhood {
  const links = ofKind(source, linksAround(source, entity.id, options), options.kind)
  const kept = stepsOf(source, contenders(links, options.limit)).toSorted(byStrength).slice(0, options.limit).toSorted(byRelation)
  const evidence = options.evidence ? evidenceBy(source, kept) : new Map<string, readonly EvidenceRecord[]>()
  return { entity, total: links.length, neighbours: kept.map((step) => ({ ...step, evidence: evidence.get(step.relation.id) ?? [] })) }
}

function linksAround(source: Source, start: string, { depth, relation: predicate }: NeighbourOptions): readonly Link[] {
  const reached = new Set([start])
  const links: Link[] = []
  let frontier: readonly string[] = [start]
  for (let hop = 1; hop <= depth && frontier.length > 0; hop++) {
    const found = frontier.flatMap((from) => linksFrom(source, from, hop)).filter(({ relation, to }) => !reached.has(to) && (predicate === undefined || relation.predicate === predicate))
    for (const link of found) links.push(link)
    frontier = [...new Set(found.map(({ to }) => to))]
    for (const id of frontier) reached.add(id)
  }
  return links
}

function linksFrom(source: Source, from: string, hop: number): readonly Link[] {
  return source.relationsOf(from).map((relation) => ({ hop, from, relation, to: relation.subject === from ? relation.object : relation.subject }))
}

function ofKind(source: Source, links: readonly Link[], kind: Kind | undefined): readonly Link[] {
  if (kind === undefined) return links
  const wanted = new Set(source.entitiesByIds([...new Set(links.map(({ to }) => to))]).filter((entity) => entity.kind === kind).map(({ id }) => id))
  return links.filter(({ to }) => wanted.has(to))
}

/** The links among which the `limit` best are, whatever the names at their ends: of an entity with thousands only these are read. */
function contenders(links: readonly Link[], limit: number): readonly Link[] {
  const last = links.toSorted(byWeight)[limit - 1]
  return last ? links.filter((link) => byWeight(link, last) <= 0) : links
}

function stepsOf(source: Source, links: readonly Link[]): readonly Step[] {
  const ends = new Map(source.entitiesByIds([...new Set(links.flatMap(({ from, to }) => [from, to]))]).map((entity) => [entity.id, entity]))
  return links.flatMap(({ hop, from, relation, to }) => {
    const [start, entity] = [ends.get(from), ends.get(to)]
    return start && entity ? [{ hop, from: start, side: sideOf(relation, from), relation, entity }] : []
  })
}

/** How the relation is read from `from`. */
export function sideOf(relation: RelationRecord, from: string): Side {
  if (!predicates[relation.predicate].directed) return 'both'
  return relation.subject === from ? 'out' : 'in'
}

function evidenceBy(source: Source, steps: readonly Step[]): ReadonlyMap<string, readonly EvidenceRecord[]> {
  return groupedBy(source.evidenceOf(steps.map(({ relation }) => relation.id)), (evidence) => evidence.relation)
}

function byStrength(a: Step, b: Step): number {
  return byWeight(a, b) || byName(a, b)
}

function byWeight(a: Pick<Step, 'hop' | 'relation'>, b: Pick<Step, 'hop' | 'relation'>): number {
  return a.hop - b.hop || b.relation.weight - a.relation.weight || b.relation.score - a.relation.score
}

function byRelation(a: Step, b: Step): number {
  return a.hop - b.hop
    || predicateNames.indexOf(a.relation.predicate) - predicateNames.indexOf(b.relation.predicate)
    || compareText(b.side, a.side)
    || byStrength(a, b)
}

function byName(a: Step, b: Step): number {
  return compareText(a.entity.name, b.entity.name) || compareText(a.from.name, b.from.name) || compareText(a.relation.id, b.relation.id)
}
