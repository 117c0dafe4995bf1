import { deflateSync } from 'node:zlib'
import type Database from 'better-sqlite3'
import type { Article, SourceFile } from '../facts/article.ts'
import type { ArticleFacts } from '../facts/fact.ts'
import { moveIntoPlace, placeBeside, remove } from './beside.ts'
import { cannotWrite, writing } from './faults.ts'
import { assertSound } from './invariants.ts'
import { materialise, type ReadArticle } from './materialise.ts'
import { create } from './open.ts'
import type { LaidOutNode, ResolvedEntity } from './resolution.ts'
import { replaceResolved } from './resolved-rows.ts'
import { Workspace } from './workspace.ts'

/** An article and its facts, ready to be kept. */
export interface ExtractedArticle {
  readonly article: Article
  readonly facts: ArticleFacts
}

/**
 * A workspace in the making. It grows in a temporary file beside its place and takes that place when it is finished, so that
 * readers see the old one or the new one and never half of one. Every method throws ZhengtuError `output` if the disk refuses.
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
    this.workspace = new Workspace(database, path)
  }

  /** Begins a new workspace for `path`. */
  static begin(path: string): WorkspaceBuilder {
    return writing(path, () => {
      const temporary = placeBeside(path)
      return new WorkspaceBuilder(path, temporary, create(temporary))
    })
  }

  /** Keeps a file and its articles, all or none. Facts that break an invariant (see invariants.ts) are a bug and throw. */
  saveSource(source: SourceFile, articles: readonly ExtractedArticle[]): void {
    for (const { article, facts } of articles) assertSound(source.text, article, facts)
    const file = this.#database.prepare('INSERT INTO source_file (file, sha256, encoding, text) VALUES (@file, @sha256, @encoding, @text)')
    const row = this.#database.prepare(`INSERT INTO article (id, source, ordinal, file, headline, byline, date, text, blocks, pieces, facts)
      VALUES (@id, @source, @ordinal, @file, @headline, @byline, @date, @text, @blocks, @pieces, @facts)`)
    this.#write(() => {
      const { lastInsertRowid } = file.run({ ...source, text: deflateSync(source.text) })
      articles.forEach(({ article, facts }, ordinal) => row.run({
        ...article, source: lastInsertRowid, ordinal, byline: JSON.stringify(article.byline),
        blocks: JSON.stringify(article.blocks), pieces: JSON.stringify(article.pieces), facts: JSON.stringify(facts),
      }))
    })
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
    const rows = materialise(this.read(), entities)
    this.#write(() => replaceResolved(this.#database, entities, rows))
  }

  /** Keeps the measures and the place of each node. */
  saveLayout(nodes: readonly LaidOutNode[]): void {
    const row = this.#database.prepare(`UPDATE entity SET degree = @degree, pagerank = @pagerank, community = @community,
      x = @x, y = @y, size = @size WHERE id = @id`)
    this.#write(() => {
      for (const node of nodes) row.run(node)
    })
  }

  /** Closes the workspace and puts it in its place. */
  finish(): void {
    writing(this.#path, () => {
      this.#database.pragma('optimize')
      this.workspace.close()
    })
    try {
      moveIntoPlace(this.#temporary, this.#path)
    } catch (cause) {
      remove(this.#temporary)
      throw cannotWrite(this.#path, cause)
    }
  }

  /** Gives the workspace up: what stood in its place before is still there. */
  discard(): void {
    this.workspace.close()
    remove(this.#temporary)
  }

  #write(work: () => void): void {
    writing(this.#path, this.#database.transaction(work))
  }
}
