import type { Source } from '../../src/query/source.ts'
import type { EntityRecord, EvidenceRecord, RelationRecord } from '../../src/store/records.ts'
import type { Kind } from '../../src/ontology/kinds.ts'
import type { Predicate } from '../../src/ontology/predicates.ts'

/** 名称 or 名称 (别名 别名) with its kind and evidence. */
export type Row = readonly [name: string, kind: Kind, evidence?: number, aliases?: readonly string[]]
export type Triple = readonly [subject: string, predicate: Predicate, object: string, weight?: number]

/** A graph written down by hand: an id is # and the name, or #name2 for the second of a name. */
export function memorySource(rows: readonly Row[], triples: readonly Triple[]): Source {
  const entities = rows.map(([name, kind, evidenceCount = 0, aliases = []], index): EntityRecord => {
    const twins = rows.slice(0, index).filter(([other]) => other === name).length
    return {
      id: `#${name}${twins === 0 ? '' : twins + 1}`, kind, name, aliases, code: null, role: null,
      mentionCount: evidenceCount, evidenceCount, degree: 0, pagerank: 0, community: 0, x: 0, y: 0, size: 1,
    }
  })
  const relations = triples.map(([subject, predicate, object, weight = 1]): RelationRecord => ({
    id: `${subject} ${predicate} ${object}`, subject: `#${subject}`, predicate, object: `#${object}`, titles: [], score: 0.9, weight, firstSeen: null, lastSeen: null,
  }))
  const namesOf = ({ name, aliases }: EntityRecord): readonly string[] => [name, ...aliases]
  return {
    entitiesByIds: (ids) => ids.flatMap((id) => entities.filter((entity) => entity.id === id)),
    entitiesNamed: (name) => entities.filter((entity) => namesOf(entity).includes(name)),
    entitiesContaining: (text) => entities.filter((entity) => namesOf(entity).some((name) => name.includes(text))),
    topEntities: (limit) => entities.toSorted((a, b) => b.evidenceCount - a.evidenceCount).slice(0, limit),
    names: () => entities.flatMap((entity) => namesOf(entity).map((name) => ({ entity: entity.id, name }))),
    relationsOf: (id) => relations.filter(({ subject, object }) => subject === id || object === id),
    evidenceOf: (ids) => relations.filter(({ id }) => ids.includes(id)).map(evidenceOf),
    indicatorsOf: () => [],
    articlesNaming: () => [],
    articlesContaining: (text) => [{ id: 'a1', file: 'a.txt', headline: '题', byline: [], date: null, text: TEXT, blocks: [] }].filter((article) => article.text.includes(text)),
    counts: () => ({
      files: 1, articles: 1, firstDate: null, lastDate: null, evidence: relations.length, indicators: 0,
      entitiesByKind: new Map([['person', 2]]), relationsByPredicate: new Map([['inspects', 3]]),
    }),
  }
}

/** The text of the only article: a line that is long on both sides of 东湖村. */
export const TEXT = `标题\n${'前'.repeat(60)}东湖村${'后'.repeat(60)}\n末行`

function evidenceOf({ id }: RelationRecord): EvidenceRecord {
  return { relation: id, article: 'a1', file: 'a.txt', headline: '题', date: null, title: null, frame: 'f', score: 0.9, text: id, spans: [[0, 1]], start: 0, end: 1 }
}
