import type { Kind } from '../ontology/kinds.ts'
import type { Predicate } from '../ontology/predicates.ts'
import type { ArticleRecord, EntityRecord, EvidenceRecord, IndicatorRecord, RelationRecord } from '../store/records.ts'

/** An article without its text. */
export type ArticleTitle = Pick<ArticleRecord, 'id' | 'file' | 'headline' | 'date'>

/** How much a workspace holds. */
export interface Counts {
  readonly files: number
  readonly articles: number
  /** Dates of the first and last dated article, null if none is dated. */
  readonly firstDate: string | null
  readonly lastDate: string | null
  readonly evidence: number
  readonly indicators: number
  readonly entitiesByKind: ReadonlyMap<Kind, number>
  readonly relationsByPredicate: ReadonlyMap<Predicate, number>
}

/** What the questions of this folder ask of a workspace. Lists come in an order that depends on their content only. */
export interface Source {
  /** In the order of the ids; unknown ids are left out. */
  entitiesByIds(ids: readonly string[]): readonly EntityRecord[]
  /** Entities whose name or an alias is `name`. */
  entitiesNamed(name: string): readonly EntityRecord[]
  /** Entities whose name or an alias contains `text`. */
  entitiesContaining(text: string): readonly EntityRecord[]
  /** The entities with most evidence. */
  topEntities(limit: number): readonly EntityRecord[]
  /** Every name and alias with the id of its entity. */
  names(): Iterable<{ readonly entity: string; readonly name: string }>
  /** Relations with the entity at either end. */
  relationsOf(entity: string): readonly RelationRecord[]
  /** Evidence of these relations, best first. */
  evidenceOf(relations: readonly string[]): readonly EvidenceRecord[]
  indicatorsOf(entity: string): readonly IndicatorRecord[]
  /** Articles in which the entity is named, by date and file. */
  articlesNaming(entity: string): readonly ArticleTitle[]
  /** The first `limit` articles whose text contains `text`, by date and file. */
  articlesContaining(text: string, limit: number): readonly ArticleRecord[]
  counts(): Counts
}
