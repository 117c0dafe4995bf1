import type { Kind } from '../ontology/kinds.ts'
import type { Connection, Values } from './connection.ts'
import { Materialiser, type Lookup, type ReadArticle } from './materialise.ts'
import type { ResolvedEntity } from './resolution.ts'

/** The tables of the resolved layer, those first that point at others. */
const tables = ['indicator', 'evidence', 'relation', 'mention', 'entity_name', 'entity'] as const

const inserts = {
  entity: 'INSERT INTO entity (id, kind, name, aliases, code, role, mention_count, evidence_count) VALUES (@id, @kind, @name, @aliases, @code, @role, 0, 0)',
  name: 'INSERT INTO entity_name (name, entity) VALUES (?, ?) ON CONFLICT DO NOTHING',
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
    mention_count = coalesce((SELECT count FROM mentions WHERE mentions.entity = entity.id), 0),
    evidence_count = coalesce((SELECT count FROM proofs WHERE proofs.entity = entity.id), 0)`

/** The rows of all articles of the build (the temporary table `building`), and what each entity of theirs is. */
const ARTICLES = 'SELECT kept_article.rowid FROM kept_article JOIN building USING (input) ORDER BY file, ordinal'
const MEMBERS = 'SELECT local, member.entity AS id, kind FROM member JOIN entity ON entity.id = member.entity WHERE article = ?'

/** Replaces all rows of the resolved layer, article by article, so that memory does not grow with their number. Call it within a transaction. */
export function replaceResolved(connection: Connection, entities: readonly ResolvedEntity[]): void {
  for (const table of tables) connection.exec(`DELETE FROM ${table}`)
  insertEntities(connection, entities)
  const insert = (name: 'mention' | 'relation' | 'evidence' | 'indicator'): ((records: Iterable<Values>) => void) => {
    return (records) => connection.many(inserts[name], records)
  }
  const [mentions, evidences, indicators] = [insert('mention'), insert('evidence'), insert('indicator')]
  const materialiser = new Materialiser()
  for (const { read, lookup } of articlesOf(connection)) {
    const rows = materialiser.rowsOf(read, lookup)
    mentions(rows.mentions.map((mention) => ({ ...mention })))
    evidences(rows.evidence.map((evidence) => ({ ...evidence, spans: JSON.stringify(evidence.spans) })))
    indicators(rows.indicators.map((indicator) => ({ ...indicator, spans: JSON.stringify(indicator.spans) })))
  }
  insert('relation')(materialiser.relations().map((relation) => ({ ...relation, titles: JSON.stringify(relation.titles) })))
  connection.exec(counts)
}

function* articlesOf(connection: Connection): Generator<{ readonly read: ReadArticle; readonly lookup: Lookup }, void> {
  for (const { rowid } of connection.all(ARTICLES)) {
    const [article] = connection.all('SELECT id, date, pieces, facts FROM kept_article WHERE rowid = ?', [Number(rowid)])
    const { id, date, pieces, facts } = article as { id: string; date: string | null; pieces: string; facts: string }
    const known = new Map((connection.all(MEMBERS, [id]) as { local: string; id: string; kind: Kind }[]).map(({ local, ...entity }) => [local, entity]))
    const lookup: Lookup = (local) => {
      const entity = known.get(local)
      if (!entity) throw new Error(`entity ${local} of article ${id} was not resolved`)
      return entity
    }
    yield { read: { article: { id, date, pieces: JSON.parse(pieces) as ReadArticle['article']['pieces'] }, facts: JSON.parse(facts) as ReadArticle['facts'] }, lookup }
  }
}

function insertEntities(connection: Connection, entities: readonly ResolvedEntity[]): void {
  connection.many(inserts.entity, entities.map(({ id, kind, name, aliases, code, role }) => ({ id, kind, name, aliases: JSON.stringify(aliases), code, role })))
  connection.many(inserts.name, entities.flatMap(({ id, name, aliases }) => [name, ...aliases].map((each) => [each, id])))
  connection.exec('CREATE TEMP TABLE IF NOT EXISTS member (article TEXT, local TEXT, entity TEXT, PRIMARY KEY (article, local)); DELETE FROM member')
  connection.many('INSERT INTO member (article, local, entity) VALUES (?, ?, ?)', memberships(entities))
}

function* memberships(entities: readonly ResolvedEntity[]): Generator<readonly string[], void> {
  for (const { id, members } of entities) {
    for (const { article, entity } of members) yield [article, entity, id]
  }
}
