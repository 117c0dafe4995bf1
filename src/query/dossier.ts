import type { EntityRecord, IndicatorRecord } from '../store/records.ts'
import { byDate } from './order.ts'
import type { ArticleTitle, Source } from './source.ts'
import { neighboursOf, type Neighbour } from './neighbours.ts'

/** All that is known of one entity. */
export interface Dossier {
  readonly entity: EntityRecord
  /** Its relations by predicate, each with its sentences. */
  readonly facts: readonly Neighbour[]
  readonly indicators: readonly IndicatorRecord[]
  /** Where it is named, by date and file, undated ones last. */
  readonly articles: readonly ArticleTitle[]
}

/** Everything the source has on the entity. */
export function dossierOf(source: Source, entity: EntityRecord): Dossier {
  const { neighbours } = neighboursOf(source, entity, { depth: 1, limit: Number.MAX_SAFE_INTEGER, evidence: true })
  return { entity, facts: neighbours, indicators: source.indicatorsOf(entity.id), articles: source.articlesNaming(entity.id).map(titleOf).toSorted(byDate) }
}

function titleOf({ id, file, headline, date }: ArticleTitle): ArticleTitle {
  return { id, file, headline, date }
}
