import { mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { deflateSync } from 'node:zlib'
import type Database from 'better-sqlite3'
import { ZhengtuError } from '../errors.ts'
import type { Article, SourceFile } from '../facts/article.ts'
import { isGrounded } from '../facts/grounded.ts'
import type { ArticleFacts } from '../facts/fact.ts'
import { materialise, type ReadArticle } from './materialise.ts'
import { create } from './open.ts'
import type { LaidOutNode, ResolvedEntity } from './resolution.ts'
import { Workspace } from './workspace.ts'

/** An article and its facts, ready to be kept. */
export interface ExtractedArticle {
  readonly article: Article
  readonly facts: ArticleFacts
}

/**
 * A workspace in the making. It grows in a temporary file beside its place and takes that place when it is finished, so that
 * readers see the old one or the new one and never half of one.
 */
export class WorkspaceBuilder {
  readonly #path: string
  readonly #temporary: string
  readonly #database: Database.Database
  /** The same tables to read from. */
  readonly workspace: Workspace

  private constructor(path: string, temporary: string, database: Database.Database) {
    this.#path = path
    this.#temporary = temporary
    this.#database = database
    this.workspace = new Workspace(database)
  }

  /** Begins a new workspace for `path`. Throws ZhengtuError `output` if the folder cannot be written. */
  static begin(path: string): WorkspaceBuilder {
    const temporary = `${path}.${process.pid}.tmp`
    try {
      mkdirSync(dirname(path), { recursive: true })
      rmSync(temporary, { force: true })
      return new WorkspaceBuilder(path, temporary, create(temporary))
    } catch (cause) {
      throw cannotWrite(path, cause)
    }
  }

  /** Keeps a file and its articles, all or none. Facts whose evidence is not in the file's text are a bug and throw. */
  saveSource(source: SourceFile, articles: readonly ExtractedArticle[]): void {
    for (const { facts } of articles) assertGrounded(source, facts)
    const file = this.#database.prepare('INSERT INTO source_file (file, sha256, encoding, text) VALUES (?, ?, ?, ?)')
    const row = this.#database.prepare(`INSERT INTO article (id, source, ordinal, file, headline, byline, date, text, blocks, pieces, facts)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`)
    this.#database.transaction(() => {
      const id = file.run(source.file, source.sha256, source.encoding, deflateSync(source.text)).lastInsertRowid
      articles.forEach(({ article, facts }, index) => {
        row.run(article.id, id, index, article.file, article.headline, JSON.stringify(article.byline), article.date, article.text,
          JSON.stringify(article.blocks), JSON.stringify(article.pieces), JSON.stringify(facts))
      })
    })()
  }

  /** All articles with their facts, by file and order. */
  read(): readonly ReadArticle[] {
    const rows = this.#database.prepare('SELECT id, date, pieces, facts FROM article ORDER BY file, ordinal').all() as readonly {
      id: string; date: string | null; pieces: string; facts: string }[]
    return rows.map(({ id, date, pieces, facts }) => ({
      article: { id, date, pieces: JSON.parse(pieces) as Article['pieces'] },
      facts: JSON.parse(facts) as ArticleFacts,
    }))
  }

  /** Replaces the resolved layer: entities, and mentions, relations, evidence and indicators in their terms. */
  saveResolution(entities: readonly ResolvedEntity[]): void {
    const { mentions, relations, evidence, indicators } = materialise(this.read(), entities)
    const database = this.#database
    const mentionCounts = countBy(mentions, ({ entity }) => [entity])
    const ends = new Map(relations.map(({ id, subject, object }) => [id, [subject, object]]))
    const evidenceCounts = countDistinct([
      ...evidence.flatMap(({ relation, article, start }) => (ends.get(relation) ?? []).map((entity) => [entity, `${article}|${start}`] as const)),
      ...indicators.flatMap(({ entity, article, start }) => entity === null ? [] : [[entity, `${article}|${start}`] as const]),
    ])
    database.transaction(() => {
      for (const table of ['indicator', 'evidence', 'relation', 'mention', 'entity_name', 'entity']) database.exec(`DELETE FROM ${table}`)
      const entity = database.prepare('INSERT INTO entity (id, kind, name, aliases, code, role, mention_count, evidence_count) VALUES (?, ?, ?, ?, ?, ?, ?, ?)')
      const name = database.prepare('INSERT OR IGNORE INTO entity_name (name, entity) VALUES (?, ?)')
      for (const { id, kind, name: fullest, aliases, code, role } of entities) {
        entity.run(id, kind, fullest, JSON.stringify(aliases), code, role, mentionCounts.get(id) ?? 0, evidenceCounts.get(id) ?? 0)
        for (const each of [fullest, ...aliases]) name.run(each, id)
      }
      const mention = database.prepare('INSERT INTO mention VALUES (?, ?, ?, ?, ?, ?)')
      for (const each of mentions) mention.run(each.entity, each.article, each.start, each.end, each.text, each.score)
      const relation = database.prepare('INSERT INTO relation VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)')
      for (const each of relations) {
        relation.run(each.id, each.subject, each.predicate, each.object, JSON.stringify(each.titles), each.score, each.weight, each.firstSeen, each.lastSeen)
      }
      const proof = database.prepare('INSERT INTO evidence VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)')
      for (const each of evidence) {
        proof.run(each.relation, each.article, each.title, each.frame, each.score, each.text, JSON.stringify(each.spans), each.start, each.end)
      }
      const indicator = database.prepare('INSERT INTO indicator VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
      for (const each of indicators) {
        indicator.run(each.id, each.entity, each.indicator, each.value, each.change, each.direction, each.period, each.article, each.text, JSON.stringify(each.spans), each.start, each.end)
      }
    })()
  }

  /** Keeps the measures and the place of each node. */
  saveLayout(nodes: readonly LaidOutNode[]): void {
    const row = this.#database.prepare('UPDATE entity SET degree = ?, pagerank = ?, community = ?, x = ?, y = ?, size = ? WHERE id = ?')
    this.#database.transaction(() => {
      for (const { id, degree, pagerank, community, x, y, size } of nodes) row.run(degree, pagerank, community, x, y, size, id)
    })()
  }

  /** Closes the workspace and puts it in its place. */
  finish(): void {
    this.#database.pragma('optimize')
    this.#database.close()
    try {
      renameSync(this.#temporary, this.#path)
    } catch (cause) {
      rmSync(this.#temporary, { force: true })
      throw cannotWrite(this.#path, cause)
    }
  }

  /** Gives the workspace up: what stood in its place before is still there. */
  discard(): void {
    this.#database.close()
    for (const ending of ['', '-journal', '-wal', '-shm']) rmSync(this.#temporary + ending, { force: true })
  }
}

function assertGrounded(source: SourceFile, facts: ArticleFacts): void {
  const proofs = [...facts.entities.flatMap(({ mentions }) => mentions), ...facts.relations.flatMap(({ evidence }) => evidence), ...facts.indicators.flatMap(({ evidence }) => evidence)]
  const stray = proofs.find((proof) => !isGrounded(source.text, proof))
  if (stray) throw new Error(`not in ${source.file}: ${stray.text}`)
}

function countBy<T>(items: readonly T[], keys: (item: T) => readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const item of items) for (const key of keys(item)) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

function countDistinct(pairs: readonly (readonly [string, string])[]): ReadonlyMap<string, number> {
  const distinct = new Map<string, Set<string>>()
  for (const [key, value] of pairs) {
    const values = distinct.get(key)
    if (values) values.add(value)
    else distinct.set(key, new Set([value]))
  }
  return new Map(Array.from(distinct, ([key, values]) => [key, values.size]))
}

function cannotWrite(path: string, cause: unknown): ZhengtuError {
  return new ZhengtuError('output', { zh: '无法写入图谱数据', en: 'cannot write the workspace' },
    { where: path, advice: { zh: '请检查文件夹是否只读、磁盘是否已满，或用 -o 换一个位置', en: 'check that the folder is writable and has space, or choose another place with -o' }, cause })
}
