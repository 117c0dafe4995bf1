import type { Bilingual } from '../errors.ts'
import type { SourceFile } from '../facts/article.ts'
import type { ArticleFacts } from '../facts/fact.ts'
import { prepareFolder } from './beside.ts'
import type { Connection, Value } from './connection.ts'
import { writing } from './faults.ts'
import { lock } from './lock.ts'
import { openToWrite } from './open.ts'
import { isPostgres, shownAddress } from './postgres/address.ts'
import { openPostgresToBuild } from './postgres/open.ts'
import { prepare, type ExtractedArticle, type PreparedSource } from './prepared.ts'
import type { LaidOutNode, ResolvedEntity } from './resolution.ts'
import { replaceResolved } from './resolved-rows.ts'
import { Workspace } from './workspace.ts'

/** A file as it was given: what it held (SHA-256 of its bytes), and by which version of the extractor it was read. */
export interface Input {
  readonly file: string
  readonly sha256: string
  readonly version: string
}

/** What could not be read of an input, kept so that every build can report it: see ZhengtuError. */
export interface KeptProblem {
  readonly file: string
  readonly what: Bilingual
  readonly where: string | null
  readonly advice: Bilingual | null
}

/**
 * A workspace as it grows. What is read is kept file by file, each whole or not at all, and is there again after a crash; readers see what was
 * published last, until `saveResolution` shows them the new state as a whole. One process writes at a time. Every method throws ZhengtuError `output` if
 * the disk refuses.
 */
export class WorkspaceBuilder {
  readonly #path: string
  readonly #connection: Connection
  readonly #unlock: () => void
  /** The same tables to read from: what is published. */
  readonly workspace: Workspace
  /** The inputs of this build, by id. */
  readonly #inputs = new Set<number>()
  #isOpen = true

  private constructor(path: string, connection: Connection, unlock: () => void) {
    this.#path = path
    this.#connection = connection
    this.#unlock = unlock
    this.workspace = new Workspace(connection, path)
  }

  /**
   * Opens the workspace at `path`, a file or postgres://…, to build it; a new one if there is none. Throws ZhengtuError `workspace` if another process is
   * building it, if it is something else, or if the server cannot be reached.
   */
  static begin(path: string): WorkspaceBuilder {
    if (isPostgres(path)) return WorkspaceBuilder.on(openPostgresToBuild(path), shownAddress(path))
    return writing(path, () => {
      prepareFolder(path)
      const unlock = lock(path)
      try {
        return new WorkspaceBuilder(path, openToWrite(path), unlock)
      } catch (error) {
        unlock()
        throw error
      }
    })
  }

  /** On an open connection to PostgreSQL, for a worker: several may keep inputs at the same time, and one process publishes. */
  static on(connection: Connection, where: string): WorkspaceBuilder {
    return new WorkspaceBuilder(where, connection, () => {})
  }

  /** Takes an input into this build if it is kept already, unchanged: how many texts it gave, and its problems; null if it must be read. */
  reuse({ file, sha256, version }: Input): { readonly sources: number; readonly problems: readonly KeptProblem[] } | null {
    const [row] = this.#connection.all(`SELECT id, problems, (SELECT count(*) FROM kept_source WHERE input = input.id) AS sources FROM input
      WHERE file = ? AND sha256 = ? AND version = ?`, [file, sha256, version]) as readonly { id: number; problems: string; sources: number }[]
    if (!row) return null
    this.#inputs.add(row.id)
    return { sources: row.sources, problems: JSON.parse(row.problems) as readonly KeptProblem[] }
  }

  /** True if an input of this content is kept, read by whatever version of the extractor. */
  knows(file: string, sha256: string): boolean {
    return this.#connection.all('SELECT 1 FROM input WHERE file = ? AND sha256 = ?', [file, sha256]).length > 0
  }

  /** Keeps what an input gave, all or none. */
  saveInput(input: Input, sources: readonly PreparedSource[], problems: readonly KeptProblem[] = []): void {
    this.#write(() => {
      this.#connection.run('DELETE FROM input WHERE file = @file AND sha256 = @sha256 AND version = @version AND id NOT IN (SELECT input FROM published)', { ...input })
      const id = this.#insert('INSERT INTO input (file, sha256, version, problems) VALUES (@file, @sha256, @version, @problems) RETURNING id', { ...input, problems: JSON.stringify(problems) })
      for (const source of sources) this.#insertSource(id, source)
      this.#inputs.add(id)
    })
  }

  /** Keeps a text and its articles as an input of its own. Facts that break an invariant are a bug and throw. */
  saveSource(source: SourceFile, articles: readonly ExtractedArticle[]): void {
    const input = { file: source.file, sha256: source.sha256, version: '' }
    if (this.reuse(input) === null) this.saveInput(input, [prepare(source, articles)])
  }

  #insertSource(input: number, { source, articles }: PreparedSource): void {
    const id = this.#insert('INSERT INTO kept_source (input, file, sha256, encoding, text) VALUES (@input, @file, @sha256, @encoding, @text) RETURNING id', { ...source, input })
    this.#connection.many(`INSERT INTO kept_article (id, source, input, ordinal, file, headline, byline, date, text, blocks, pieces, facts)
      VALUES (@id, @source, @input, @ordinal, @file, @headline, @byline, @date, @text, @blocks, @pieces, @facts)`, articles.map(({ characters: _characters, ...article }, ordinal) => ({ ...article, source: id, input, ordinal })))
    if (!this.#connection.isIndexed) return
    this.#connection.many('INSERT INTO article_index (rowid, characters) SELECT rowid, @characters FROM kept_article WHERE id = @id AND input = @input',
      articles.map(({ id: article, characters }) => ({ id: article, input, characters })))
  }

  /** The id that the new row was given. */
  #insert(sql: string, values: Readonly<Record<string, Value>>): number {
    return Number(this.#connection.all(sql, values)[0]?.['id'])
  }

  /** True if what this build read is what is published: nothing came, changed or went. */
  isPublished(): boolean {
    const published = this.#connection.all('SELECT input FROM published').map(({ input }) => Number(input))
    return published.length === this.#inputs.size && published.every((input) => this.#inputs.has(input))
  }

  /** The facts of all articles of this build, by file and order. */
  *facts(): Generator<ArticleFacts, void> {
    this.#selectInputs()
    for (const { facts } of this.#connection.each('SELECT facts FROM kept_article JOIN building USING (input) ORDER BY file, ordinal')) yield JSON.parse(String(facts)) as ArticleFacts
  }

  /**
   * Publishes this build: its inputs, and what resolution made of them (entities, and mentions, relations, evidence and indicators in their terms), in one
   * transaction. What it no longer holds is forgotten.
   */
  saveResolution(entities: readonly ResolvedEntity[]): void {
    this.#selectInputs()
    this.#write(() => {
      replaceResolved(this.#connection, entities)
      this.#connection.exec('DELETE FROM published; INSERT INTO published SELECT input FROM building; DELETE FROM input WHERE id NOT IN (SELECT input FROM published)')
    })
  }

  /** Keeps the measures and the place of each node. */
  saveLayout(nodes: readonly LaidOutNode[]): void {
    this.#write(() => {
      this.#connection.many(`UPDATE entity SET degree = @degree, pagerank = @pagerank, community = @community,
        x = @x, y = @y, size = @size WHERE id = @id`, nodes.map((node) => ({ ...node })))
    })
  }

  /** Publishes this build with its map, as one: see saveResolution and saveLayout. */
  publish(entities: readonly ResolvedEntity[], mapOf: (workspace: Workspace) => readonly LaidOutNode[]): void {
    this.#selectInputs()
    this.#write(() => {
      this.saveResolution(entities)
      this.saveLayout(mapOf(this.workspace))
    })
  }

  /** Closes the workspace: one file, unless somebody reads it just now. */
  finish(): void {
    writing(this.#path, () => this.#connection.settle())
    this.discard()
  }

  /** Gives the build up: what was published before is still there, and what was read is kept for the next one. */
  discard(): void {
    if (!this.#isOpen) return
    this.#isOpen = false
    this.workspace.close()
    this.#unlock()
  }

  /** The inputs of this build as a table of this connection. */
  #selectInputs(): void {
    this.#connection.exec('CREATE TEMP TABLE IF NOT EXISTS building (input INTEGER PRIMARY KEY); DELETE FROM building')
    this.#connection.many('INSERT INTO building (input) VALUES (?)', Array.from(this.#inputs, (input) => [input]))
  }

  #write(work: () => void): void {
    writing(this.#path, () => this.#connection.transaction(work))
  }
}
