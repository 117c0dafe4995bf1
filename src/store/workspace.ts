import type Database from 'better-sqlite3'
import type { Kind } from '../ontology/kinds.ts'
import type { Predicate } from '../ontology/predicates.ts'
import { openToRead } from './open.ts'
import type { ArticleRecord, EntityRecord, EvidenceRecord, IndicatorRecord, MentionRecord, RelationRecord } from './records.ts'

type Row = Record<string, string | number | null>

/** Opens an existing workspace to read. Throws ZhengtuError `workspace` if there is none, or if the file is not one or is damaged. */
export function openWorkspace(path: string): Workspace {
  return new Workspace(openToRead(path))
}

const EVIDENCE = `SELECT evidence.*, article.file, article.headline, article.date FROM evidence JOIN article ON article.id = evidence.article`
const INDICATOR = `SELECT indicator.*, article.file, article.headline, article.date FROM indicator JOIN article ON article.id = indicator.article`
const BY_SCORE = 'ORDER BY evidence.score DESC, article.file, evidence.start'

/** A workspace as its readers see it. Every list comes in an order that depends on its content only. */
export class Workspace {
  readonly #database: Database.Database
  readonly #statements = new Map<string, Database.Statement>()

  constructor(database: Database.Database) {
    this.#database = database
  }

  close(): void {
    this.#database.close()
  }

  /** In the order of the ids; unknown ids are left out. */
  entitiesByIds(ids: readonly string[]): readonly EntityRecord[] {
    return ids.flatMap((id) => this.#all('SELECT * FROM entity WHERE id = ?', id).map(entityOf))
  }

  /** Entities whose name or an alias is `name`. */
  entitiesNamed(name: string): readonly EntityRecord[] {
    return this.#all('SELECT entity.* FROM entity_name JOIN entity ON entity.id = entity_name.entity WHERE entity_name.name = ? ORDER BY entity.id', name).map(entityOf)
  }

  /** Entities whose name or an alias contains `text`. */
  entitiesContaining(text: string): readonly EntityRecord[] {
    return this.#all('SELECT * FROM entity WHERE id IN (SELECT entity FROM entity_name WHERE instr(name, ?) > 0) ORDER BY id', text).map(entityOf)
  }

  /** The entities with most evidence. */
  topEntities(limit: number): readonly EntityRecord[] {
    return this.#all('SELECT * FROM entity ORDER BY evidence_count DESC, id LIMIT ?', limit).map(entityOf)
  }

  /** Every name and alias with the id of its entity. */
  *names(): Iterable<{ readonly entity: string; readonly name: string }> {
    for (const row of this.#iterate('SELECT name, entity FROM entity_name ORDER BY name, entity')) yield { entity: String(row['entity']), name: String(row['name']) }
  }

  *entities(): Iterable<EntityRecord> {
    for (const row of this.#iterate('SELECT * FROM entity ORDER BY id')) yield entityOf(row)
  }

  *relations(): Iterable<RelationRecord> {
    for (const row of this.#iterate('SELECT * FROM relation ORDER BY id')) yield relationOf(row)
  }

  /** All evidence, relation by relation, best first. */
  *evidence(): Iterable<EvidenceRecord> {
    for (const row of this.#iterate(`${EVIDENCE} ORDER BY evidence.relation, evidence.score DESC, article.file, evidence.start`)) yield evidenceOf(row)
  }

  *mentions(): Iterable<MentionRecord> {
    for (const row of this.#iterate('SELECT * FROM mention ORDER BY article, start, "end" DESC, entity')) yield mentionOf(row)
  }

  *indicators(): Iterable<IndicatorRecord> {
    for (const row of this.#iterate(`${INDICATOR} ORDER BY indicator.id`)) yield indicatorOf(row)
  }

  *articles(): Iterable<ArticleRecord> {
    for (const row of this.#iterate('SELECT * FROM article ORDER BY file, ordinal')) yield articleOf(row)
  }

  /** Relations with the entity at either end. */
  relationsOf(entity: string): readonly RelationRecord[] {
    return this.#all('SELECT * FROM relation WHERE subject = ? OR object = ? ORDER BY id', entity, entity).map(relationOf)
  }

  /** Evidence of these relations, best first. */
  evidenceOf(relations: readonly string[]): readonly EvidenceRecord[] {
    return relations.flatMap((relation) => this.#all(`${EVIDENCE} WHERE evidence.relation = ? ${BY_SCORE}`, relation).map(evidenceOf))
  }

  mentionsOf(entity: string): readonly MentionRecord[] {
    return this.#all('SELECT * FROM mention WHERE entity = ? ORDER BY article, start', entity).map(mentionOf)
  }

  indicatorsOf(entity: string): readonly IndicatorRecord[] {
    return this.#all(`${INDICATOR} WHERE indicator.entity = ? ORDER BY article.file, indicator.start, indicator.id`, entity).map(indicatorOf)
  }

  article(id: string): ArticleRecord | null {
    return this.#all('SELECT * FROM article WHERE id = ?', id).map(articleOf)[0] ?? null
  }

  /** Articles in which the entity is named, by date and file. */
  articlesNaming(entity: string): readonly ArticleRecord[] {
    return this.#all('SELECT * FROM article WHERE id IN (SELECT article FROM mention WHERE entity = ?) ORDER BY date, file, ordinal', entity).map(articleOf)
  }

  /** The first `limit` articles whose text contains `text`, by date and file. */
  articlesContaining(text: string, limit: number): readonly ArticleRecord[] {
    return this.#all('SELECT * FROM article WHERE instr(text, ?) > 0 ORDER BY date, file, ordinal LIMIT ?', text, limit).map(articleOf)
  }

  /** How much the workspace holds. */
  counts(): {
    readonly files: number; readonly articles: number; readonly firstDate: string | null; readonly lastDate: string | null
    readonly evidence: number; readonly indicators: number
    readonly entitiesByKind: ReadonlyMap<Kind, number>; readonly relationsByPredicate: ReadonlyMap<Predicate, number>
  } {
    const [articles] = this.#all('SELECT count(*) AS count, min(date) AS first, max(date) AS last FROM article')
    return {
      files: this.#count('source_file'),
      articles: Number(articles?.['count']),
      firstDate: textOrNull(articles?.['first']),
      lastDate: textOrNull(articles?.['last']),
      evidence: this.#count('evidence'),
      indicators: this.#count('indicator'),
      entitiesByKind: this.#countBy<Kind>('kind', 'entity'),
      relationsByPredicate: this.#countBy<Predicate>('predicate', 'relation'),
    }
  }

  #count(table: string): number {
    return Number(this.#all(`SELECT count(*) AS count FROM ${table}`)[0]?.['count'])
  }

  #countBy<Key extends string>(column: string, table: string): ReadonlyMap<Key, number> {
    const rows = this.#all(`SELECT ${column} AS key, count(*) AS count FROM ${table} GROUP BY ${column} ORDER BY ${column}`)
    return new Map(rows.map((row) => [row['key'] as Key, Number(row['count'])]))
  }

  #all(sql: string, ...values: readonly (string | number)[]): readonly Row[] {
    return this.#prepared(sql).all(...values) as Row[]
  }

  #iterate(sql: string): IterableIterator<Row> {
    return this.#database.prepare(sql).iterate() as IterableIterator<Row>
  }

  #prepared(sql: string): Database.Statement {
    const known = this.#statements.get(sql) ?? this.#database.prepare(sql)
    this.#statements.set(sql, known)
    return known
  }
}

function textOrNull(value: string | number | null | undefined): string | null {
  return typeof value === 'string' ? value : null
}

function entityOf(row: Row): EntityRecord {
  return {
    id: String(row['id']), kind: row['kind'] as Kind, name: String(row['name']), aliases: JSON.parse(String(row['aliases'])) as string[],
    code: textOrNull(row['code']), role: textOrNull(row['role']) as EntityRecord['role'],
    mentionCount: Number(row['mention_count']), evidenceCount: Number(row['evidence_count']), degree: Number(row['degree']),
    pagerank: Number(row['pagerank']), community: Number(row['community']), x: Number(row['x']), y: Number(row['y']), size: Number(row['size']),
  }
}

function relationOf(row: Row): RelationRecord {
  return {
    id: String(row['id']), subject: String(row['subject']), predicate: row['predicate'] as Predicate, object: String(row['object']),
    titles: JSON.parse(String(row['titles'])) as string[], score: Number(row['score']), weight: Number(row['weight']),
    firstSeen: textOrNull(row['first_seen']), lastSeen: textOrNull(row['last_seen']),
  }
}

function proofOf(row: Row): Pick<EvidenceRecord, 'article' | 'file' | 'headline' | 'date' | 'text' | 'spans' | 'start' | 'end'> {
  return {
    article: String(row['article']), file: String(row['file']), headline: String(row['headline']), date: textOrNull(row['date']),
    text: String(row['text']), spans: JSON.parse(String(row['spans'])) as EvidenceRecord['spans'], start: Number(row['start']), end: Number(row['end']),
  }
}

function evidenceOf(row: Row): EvidenceRecord {
  return { relation: String(row['relation']), title: textOrNull(row['title']), frame: String(row['frame']), score: Number(row['score']), ...proofOf(row) }
}

function indicatorOf(row: Row): IndicatorRecord {
  return {
    id: String(row['id']), entity: textOrNull(row['entity']), indicator: String(row['indicator']), value: textOrNull(row['value']),
    change: textOrNull(row['change']), direction: textOrNull(row['direction']) as IndicatorRecord['direction'], period: textOrNull(row['period']), ...proofOf(row),
  }
}

function mentionOf(row: Row): MentionRecord {
  return { entity: String(row['entity']), article: String(row['article']), start: Number(row['start']), end: Number(row['end']), text: String(row['text']), score: Number(row['score']) }
}

function articleOf(row: Row): ArticleRecord {
  return {
    id: String(row['id']), file: String(row['file']), headline: String(row['headline']), byline: JSON.parse(String(row['byline'])) as string[],
    date: textOrNull(row['date']), text: String(row['text']), blocks: JSON.parse(String(row['blocks'])) as ArticleRecord['blocks'],
  }
}
