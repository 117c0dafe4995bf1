import type { SourceFile } from '../facts/article.ts'
import type { Kind } from '../ontology/kinds.ts'
import type { Predicate } from '../ontology/predicates.ts'
import { phrase } from './characters.ts'
import type { Connection, Row, Value } from './connection.ts'
import { readFault, reading } from './faults.ts'
import { openToRead } from './open.ts'
import { isPostgres, shownAddress } from './postgres/address.ts'
import type { ArticleRecord, EntityRecord, EvidenceRecord, IndicatorRecord, MentionRecord, RelationRecord } from './records.ts'
import { ARTICLE_COLUMNS, articleOf, entityOf, evidenceOf, indicatorOf, mentionOf, relationOf, sourceOf, textOrNull } from './rows.ts'

/**
 * Opens an existing workspace to read, a file or postgres://…. Throws ZhengtuError `workspace` if there is none, if it is not one or is damaged, and if the
 * server cannot be reached.
 */
export function openWorkspace(path: string): Workspace {
  return new Workspace(openToRead(path), isPostgres(path) ? shownAddress(path) : path)
}

const ARTICLE = `SELECT ${ARTICLE_COLUMNS} FROM article`
const EVIDENCE = 'SELECT evidence.*, article.file, article.headline, article.date FROM evidence JOIN article ON article.id = evidence.article'
const INDICATOR = 'SELECT indicator.*, article.file, article.headline, article.date FROM indicator JOIN article ON article.id = indicator.article'
const BEST_FIRST = 'evidence.score DESC, article.file, article.ordinal, evidence.start, evidence.rowid'

/**
 * A workspace as its readers see it. Every list comes in an order that depends on its content only. If the file turns out to be
 * damaged while it is read, any method throws ZhengtuError `workspace`.
 */
export class Workspace {
  readonly #connection: Connection
  readonly #path: string

  /** `path` is the place that messages name. */
  constructor(connection: Connection, path: string) {
    this.#connection = connection
    this.#path = path
  }

  /** Ends walks that were left unfinished, too. */
  close(): void {
    this.#connection.close()
  }

  /** In the order of the ids; unknown ids are left out. */
  entitiesByIds(ids: readonly string[]): readonly EntityRecord[] {
    return ids.flatMap((id) => this.#all(entityOf, 'SELECT * FROM entity WHERE id = ?', id))
  }

  /** Entities whose name or an alias is `name`. */
  entitiesNamed(name: string): readonly EntityRecord[] {
    return this.#all(entityOf, 'SELECT entity.* FROM entity_name JOIN entity ON entity.id = entity_name.entity WHERE entity_name.name = ? ORDER BY entity.id', name)
  }

  /** Entities whose name or an alias contains `text`. */
  entitiesContaining(text: string): readonly EntityRecord[] {
    return this.#all(entityOf, 'SELECT * FROM entity WHERE id IN (SELECT entity FROM entity_name WHERE instr(name, ?) > 0) ORDER BY id', text)
  }

  /** The entities with most evidence. */
  topEntities(limit: number): readonly EntityRecord[] {
    return this.#all(entityOf, 'SELECT * FROM entity ORDER BY evidence_count DESC, id LIMIT ?', limit)
  }

  /** Every name and alias with the id of its entity. */
  names(): Iterable<{ readonly entity: string; readonly name: string }> {
    return this.#each((row) => ({ entity: String(row['entity']), name: String(row['name']) }), 'SELECT name, entity FROM entity_name ORDER BY name, entity')
  }

  entities(): Iterable<EntityRecord> {
    return this.#each(entityOf, 'SELECT * FROM entity ORDER BY id')
  }

  relations(): Iterable<RelationRecord> {
    return this.#each(relationOf, 'SELECT * FROM relation ORDER BY id')
  }

  /** All evidence, relation by relation, best first. */
  evidence(): Iterable<EvidenceRecord> {
    return this.#each(evidenceOf, `${EVIDENCE} ORDER BY evidence.relation, ${BEST_FIRST}`)
  }

  mentions(): Iterable<MentionRecord> {
    return this.#each(mentionOf, 'SELECT * FROM mention ORDER BY article, start, "end" DESC, entity, rowid')
  }

  indicators(): Iterable<IndicatorRecord> {
    return this.#each(indicatorOf, `${INDICATOR} ORDER BY indicator.id`)
  }

  articles(): Iterable<ArticleRecord> {
    return this.#each(articleOf, `${ARTICLE} ORDER BY file, ordinal`)
  }

  /** Relations with the entity at either end. */
  relationsOf(entity: string): readonly RelationRecord[] {
    return this.#all(relationOf, 'SELECT * FROM relation WHERE subject = ? OR object = ? ORDER BY id', entity, entity)
  }

  /** Evidence of these relations, best first. */
  evidenceOf(relations: readonly string[]): readonly EvidenceRecord[] {
    return relations.flatMap((relation) => this.#all(evidenceOf, `${EVIDENCE} WHERE evidence.relation = ? ORDER BY ${BEST_FIRST}`, relation))
  }

  mentionsOf(entity: string): readonly MentionRecord[] {
    return this.#all(mentionOf, 'SELECT * FROM mention WHERE entity = ? ORDER BY article, start, "end" DESC, rowid', entity)
  }

  /** The mentions inside an article, in its order. */
  mentionsIn(article: string): readonly MentionRecord[] {
    return this.#all(mentionOf, 'SELECT * FROM mention WHERE article = ? ORDER BY start, "end" DESC, entity, rowid', article)
  }

  indicatorsOf(entity: string): readonly IndicatorRecord[] {
    return this.#all(indicatorOf, `${INDICATOR} WHERE indicator.entity = ? ORDER BY article.file, article.ordinal, indicator.start, indicator.id`, entity)
  }

  article(id: string): ArticleRecord | null {
    return this.#all(articleOf, `${ARTICLE} WHERE id = ?`, id)[0] ?? null
  }

  /** Articles in which the entity is named, by date and file. */
  articlesNaming(entity: string): readonly ArticleRecord[] {
    return this.#all(articleOf, `${ARTICLE} WHERE id IN (SELECT article FROM mention WHERE entity = ?) ORDER BY date NULLS FIRST, file, ordinal`, entity)
  }

  /** The first `limit` articles whose text contains `text`, by date and file. */
  articlesContaining(text: string, limit: number): readonly ArticleRecord[] {
    const sought = this.#connection.isIndexed ? phrase(text) : null
    if (sought === null) return this.#all(articleOf, `${ARTICLE} WHERE instr(text, ?) > 0 ORDER BY date NULLS FIRST, file, ordinal LIMIT ?`, text, limit)
    return this.#all(articleOf, `${ARTICLE} WHERE number IN (SELECT rowid FROM article_index WHERE article_index MATCH ?) AND instr(text, ?) > 0
      ORDER BY date NULLS FIRST, file, ordinal LIMIT ?`, sought, text, limit)
  }

  /** What the database finds wrong with its file; nothing if it is whole. */
  damages(): readonly string[] {
    return reading(this.#path, () => this.#connection.damages())
  }

  /** Rows that point at what is not there, by their tables. */
  losses(): readonly string[] {
    const foreign = reading(this.#path, () => this.#connection.losses())
    const homeless = this.#all((row) => `${String(row['name'])} ${String(row['article'])}`, `
      SELECT 'mention' AS name, article FROM mention WHERE article NOT IN (SELECT id FROM article)
      UNION SELECT 'evidence', article FROM evidence WHERE article NOT IN (SELECT id FROM article)
      UNION SELECT 'indicator', article FROM indicator WHERE article NOT IN (SELECT id FROM article)`)
    return [...foreign, ...homeless]
  }

  /** The ids of all articles, in their order. */
  articleIds(): readonly string[] {
    return this.#all((row) => String(row['id']), 'SELECT id FROM article ORDER BY file, ordinal')
  }

  /** Where the sentences behind the relations and indicators of an article stand in it, and what they say. */
  passagesIn(article: string): readonly { readonly start: number; readonly end: number; readonly text: string }[] {
    return this.#all((row) => ({ start: Number(row['start']), end: Number(row['end']), text: String(row['text']) }),
      'SELECT start, "end", text FROM evidence WHERE article = ? UNION SELECT start, "end", text FROM indicator WHERE article = ?', article, article)
  }

  /** A file as it was read, in whose text the spans of evidence count; null if there is none of that name. */
  source(file: string): SourceFile | null {
    return this.#all(sourceOf, 'SELECT * FROM source_file WHERE file = ?', file)[0] ?? null
  }

  /** How much the workspace holds. */
  counts(): {
    readonly files: number; readonly articles: number; readonly firstDate: string | null; readonly lastDate: string | null
    readonly evidence: number; readonly indicators: number
    readonly entitiesByKind: ReadonlyMap<Kind, number>; readonly relationsByPredicate: ReadonlyMap<Predicate, number>
  } {
    const [articles] = this.#all((row) => row, 'SELECT count(*) AS count, min(date) AS first, max(date) AS last FROM article')
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

  #count(table: 'source_file' | 'evidence' | 'indicator'): number {
    return this.#all((row) => Number(row['count']), `SELECT count(*) AS count FROM ${table}`)[0] ?? 0
  }

  #countBy<Key extends string>(column: 'kind' | 'predicate', table: 'entity' | 'relation'): ReadonlyMap<Key, number> {
    return new Map(this.#all((row) => [row['key'] as Key, Number(row['count'])] as const, `SELECT ${column} AS key, count(*) AS count FROM ${table} GROUP BY ${column} ORDER BY ${column}`))
  }

  /** All rows at once. Values are bound, never part of `sql`. */
  #all<T>(record: (row: Row) => T, sql: string, ...values: readonly Value[]): readonly T[] {
    return reading(this.#path, () => this.#connection.all(sql, values).map(record))
  }

  /** Row by row, for lists that may be long. */
  *#each<T>(record: (row: Row) => T, sql: string): Generator<T, void> {
    try {
      for (const row of this.#connection.each(sql)) yield record(row)
    } catch (cause) {
      throw readFault(this.#path, cause)
    }
  }
}
