import { kindNames, type Kind } from '../ontology/kinds.ts'
import { predicateNames, type Predicate } from '../ontology/predicates.ts'
import type { EntityRecord } from '../store/records.ts'
import type { Source } from './source.ts'

/** What a workspace holds. */
export interface Stats {
  readonly files: number
  readonly articles: number
  /** Dates of the first and last dated article. */
  readonly firstDate: string | null
  readonly lastDate: string | null
  readonly entities: number
  readonly relations: number
  readonly evidence: number
  readonly indicators: number
  readonly entitiesByKind: Readonly<Record<Kind, number>>
  readonly relationsByPredicate: Readonly<Record<Predicate, number>>
  /** The entities with most evidence. */
  readonly top: readonly EntityRecord[]
}

const TOP = 10

export function statsOf(source: Source): Stats {
  const { entitiesByKind, relationsByPredicate, ...counts } = source.counts()
  return {
    ...counts,
    entities: sum(entitiesByKind.values()),
    relations: sum(relationsByPredicate.values()),
    entitiesByKind: Object.fromEntries(kindNames.map((kind) => [kind, entitiesByKind.get(kind) ?? 0])) as Record<Kind, number>,
    relationsByPredicate: Object.fromEntries(predicateNames.map((each) => [each, relationsByPredicate.get(each) ?? 0])) as Record<Predicate, number>,
    top: source.topEntities(TOP),
  }
}

function sum(counts: Iterable<number>): number {
  return [...counts].reduce((total, count) => total + count, 0)
}
