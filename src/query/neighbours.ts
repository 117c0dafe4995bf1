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

/** The relations around an entity, step by step outwards. Of more than `limit` the nearest and strongest are kept. */
export function neighboursOf(source: Source, entity: EntityRecord, options: NeighbourOptions): Neighbourhood {
  const reached = new Map([[entity.id, entity]])
  let frontier: readonly EntityRecord[] = [entity]
  const steps: Step[] = []
  for (let hop = 1; hop <= options.depth && frontier.length > 0; hop++) {
    const found = stepsFrom(source, frontier, hop, options.relation).filter((step) => !reached.has(step.entity.id))
    steps.push(...found)
    frontier = [...new Map(found.map((step) => [step.entity.id, step.entity])).values()]
    for (const each of frontier) reached.set(each.id, each)
  }
  const listed = steps.filter((step) => options.kind === undefined || step.entity.kind === options.kind)
  const kept = listed.toSorted(byStrength).slice(0, options.limit).toSorted(byRelation)
  const evidence = options.evidence ? evidenceBy(source, kept) : new Map<string, readonly EvidenceRecord[]>()
  return { entity, total: listed.length, neighbours: kept.map((step) => ({ ...step, evidence: evidence.get(step.relation.id) ?? [] })) }
}

/** How the relation is read from `from`. */
export function sideOf(relation: RelationRecord, from: string): Side {
  if (!predicates[relation.predicate].directed) return 'both'
  return relation.subject === from ? 'out' : 'in'
}

function stepsFrom(source: Source, frontier: readonly EntityRecord[], hop: number, predicate: Predicate | undefined): readonly Step[] {
  const relations = frontier.flatMap((from) =>
    source.relationsOf(from.id)
      .filter((relation) => predicate === undefined || relation.predicate === predicate)
      .map((relation) => ({ from, relation, other: relation.subject === from.id ? relation.object : relation.subject })))
  const others = new Map(source.entitiesByIds([...new Set(relations.map(({ other }) => other))]).map((entity) => [entity.id, entity]))
  return relations.flatMap(({ from, relation, other }) => {
    const entity = others.get(other)
    return entity ? [{ hop, from, side: sideOf(relation, from.id), relation, entity }] : []
  })
}

function evidenceBy(source: Source, steps: readonly Step[]): ReadonlyMap<string, readonly EvidenceRecord[]> {
  return groupedBy(source.evidenceOf(steps.map(({ relation }) => relation.id)), (evidence) => evidence.relation)
}

function byStrength(a: Step, b: Step): number {
  return a.hop - b.hop || b.relation.weight - a.relation.weight || b.relation.score - a.relation.score || byName(a, b)
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
