import type { ArticleFacts, Mention } from '../facts/fact.ts'
import type { Predicate } from '../ontology/predicates.ts'

/** The relations that tell one thing from another. */
const TELLING: ReadonlySet<Predicate> = new Set<Predicate>(['located_in', 'holds_post'])
/** Stands for any mention: only how many there are counts. */
const MENTION: Mention = { spans: [], text: '', score: 0 }

/** What `resolve` needs of an article, a tenth of it: no sentences, no places in the text, no figures. For archives that would not fit into memory whole. */
export function essentials({ document, entities, relations }: ArticleFacts): ArticleFacts {
  return {
    document,
    entities: entities.map((entity) => ({ ...entity, mentions: entity.mentions.map(() => MENTION) })),
    relations: relations.filter(({ predicate }) => TELLING.has(predicate)).map((relation) => ({ ...relation, evidence: [] })),
    indicators: [],
  }
}
