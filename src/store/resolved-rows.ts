import type Database from 'better-sqlite3'
import type { Materialised } from './materialise.ts'
import type { ResolvedEntity } from './resolution.ts'

/** The tables of the resolved layer, those first that point at others. */
const tables = ['indicator', 'evidence', 'relation', 'mention', 'entity_name', 'entity'] as const

const inserts = {
  entity: 'INSERT INTO entity (id, kind, name, aliases, code, role, mention_count, evidence_count) VALUES (@id, @kind, @name, @aliases, @code, @role, 0, 0)',
  name: 'INSERT OR IGNORE INTO entity_name (name, entity) VALUES (?, ?)',
  mention: 'INSERT INTO mention (entity, article, start, "end", text, score) VALUES (@entity, @article, @start, @end, @text, @score)',
  relation: `INSERT INTO relation (id, subject, predicate, object, titles, score, weight, first_seen, last_seen)
    VALUES (@id, @subject, @predicate, @object, @titles, @score, @weight, @firstSeen, @lastSeen)`,
  evidence: `INSERT INTO evidence (relation, article, title, frame, score, text, spans, start, "end")
    VALUES (@relation, @article, @title, @frame, @score, @text, @spans, @start, @end)`,
  indicator: `INSERT INTO indicator (id, entity, indicator, value, change, direction, period, article, text, spans, start, "end")
    VALUES (@id, @entity, @indicator, @value, @change, @direction, @period, @article, @text, @spans, @start, @end)`,
} as const

/** Counts per entity, of mentions and of the distinct sentences behind its relations and indicators. */
const counts = `
  WITH proof AS (
    SELECT subject AS entity, article, start FROM evidence JOIN relation ON relation.id = evidence.relation
    UNION SELECT object, article, start FROM evidence JOIN relation ON relation.id = evidence.relation
    UNION SELECT entity, article, start FROM indicator WHERE entity IS NOT NULL
  ), proofs AS (SELECT entity, count(*) AS count FROM proof GROUP BY entity),
  mentions AS (SELECT entity, count(*) AS count FROM mention GROUP BY entity)
  UPDATE entity SET
    mention_count = ifnull((SELECT count FROM mentions WHERE mentions.entity = entity.id), 0),
    evidence_count = ifnull((SELECT count FROM proofs WHERE proofs.entity = entity.id), 0)`

/** Replaces all rows of the resolved layer. Call it within a transaction. */
export function replaceResolved(database: Database.Database, entities: readonly ResolvedEntity[], rows: Materialised): void {
  for (const table of tables) database.exec(`DELETE FROM ${table}`)
  insertEntities(database, entities)
  const insert = (name: 'mention' | 'relation' | 'evidence' | 'indicator', records: readonly object[]): void => {
    const statement = database.prepare(inserts[name])
    for (const record of records) statement.run(record)
  }
  insert('mention', rows.mentions)
  insert('relation', rows.relations.map((relation) => ({ ...relation, titles: JSON.stringify(relation.titles) })))
  insert('evidence', rows.evidence.map((evidence) => ({ ...evidence, spans: JSON.stringify(evidence.spans) })))
  insert('indicator', rows.indicators.map((indicator) => ({ ...indicator, spans: JSON.stringify(indicator.spans) })))
  database.exec(counts)
}

function insertEntities(database: Database.Database, entities: readonly ResolvedEntity[]): void {
  const entity = database.prepare(inserts.entity)
  const known = database.prepare(inserts.name)
  for (const { id, kind, name, aliases, code, role } of entities) {
    entity.run({ id, kind, name, aliases: JSON.stringify(aliases), code, role })
    for (const each of [name, ...aliases]) known.run(each, id)
  }
}
