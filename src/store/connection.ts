import type Database from 'better-sqlite3'

export type Value = string | number | Uint8Array | null

/** A row as a database gives it. */
export type Row = Readonly<Record<string, Value>>

/** What is bound to a statement: the values of its `?` in their order, or a record with those of its `@name`. Never part of the SQL. */
export type Values = readonly Value[] | Readonly<Record<string, Value>>

/** A database in which a workspace lies, SQLite or PostgreSQL, behind the SQL that both understand. Calls return when the database has answered. */
export interface Connection {
  /** All rows at once. */
  all(sql: string, values?: Values): readonly Row[]
  /** Row by row, for lists that may be long. Walks can pass one another. */
  each(sql: string): IterableIterator<Row>
  run(sql: string, values?: Values): void
  /** Runs `sql`, an INSERT or UPDATE, for each record. */
  many(sql: string, records: Iterable<Values>): void
  /** Several statements without values. */
  exec(sql: string): void
  /** All of `work` or none of it; one within another is part of it. */
  transaction(work: () => void): void
  /** True if there is an index of the texts; without one every text is looked through. */
  readonly isIndexed: boolean
  /** What the database finds wrong with its file. */
  damages(): readonly string[]
  /** Rows that point at what is not there, by their tables. */
  losses(): readonly string[]
  /** Tidies up after a build. */
  settle(): void
  close(): void
}

/** SQLite, by better-sqlite3. Prepares each statement once. */
export class SqliteConnection implements Connection {
  readonly isIndexed = true
  readonly #database: Database.Database
  readonly #statements = new Map<string, Database.Statement>()
  /** Walks that have begun and not ended: SQLite would not close while one lasts. */
  readonly #walks = new Set<IterableIterator<Row>>()

  constructor(database: Database.Database) {
    this.#database = database
  }

  all(sql: string, values: Values = []): readonly Row[] {
    return this.#statement(sql).all(values) as Row[]
  }

  /** Each walk has a statement of its own. */
  *each(sql: string): Generator<Row, void> {
    const walk = this.#database.prepare(sql).iterate() as IterableIterator<Row>
    this.#walks.add(walk)
    try {
      yield* walk
    } finally {
      this.#walks.delete(walk)
    }
  }

  run(sql: string, values: Values = []): void {
    this.#statement(sql).run(values)
  }

  many(sql: string, records: Iterable<Values>): void {
    const statement = this.#statement(sql)
    for (const record of records) statement.run(record)
  }

  exec(sql: string): void {
    this.#database.exec(sql)
  }

  transaction(work: () => void): void {
    this.#database.transaction(work)()
  }

  damages(): readonly string[] {
    return this.all('PRAGMA integrity_check').map((row) => String(Object.values(row)[0])).filter((line) => line !== 'ok')
  }

  losses(): readonly string[] {
    return this.all('PRAGMA foreign_key_check').map((row) => `${String(row['table'])} ${String(row['rowid'])}`)
  }

  /** One file, unless somebody reads it just now: then SQLite does not put its log away, and the next build will. */
  settle(): void {
    this.#database.pragma('optimize')
    this.#database.pragma('wal_checkpoint(TRUNCATE)')
    try {
      this.#database.pragma('journal_mode = DELETE')
    } catch (cause) {
      if (!(cause instanceof Error && 'code' in cause && cause.code === 'SQLITE_BUSY')) throw cause
    }
  }

  close(): void {
    for (const walk of this.#walks) walk.return?.()
    this.#database.close()
  }

  #statement(sql: string): Database.Statement {
    const statement = this.#statements.get(sql) ?? this.#database.prepare(sql)
    this.#statements.set(sql, statement)
    return statement
  }
}
