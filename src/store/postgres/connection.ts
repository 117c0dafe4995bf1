import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads'
import type { Connection, Row, Values } from '../connection.ts'
import { faultOf } from './faults.ts'
import { shownAddress } from './address.ts'
import type { Request, Response, ThreadData } from './thread.ts'

/** Always the compiled one: a thread that cannot start could not say so while it is waited for. */
const THREAD = new URL('../../../dist/store/postgres/thread.js', import.meta.url)

/** Rows fetched at a time on a walk, and records written at a time. */
const BATCH = 1000

/** Where a statement of the workspace takes a value: `?` or `@name`. */
const PLACE = /\?|@(\w+)/g

/** Most values that PostgreSQL binds to one statement. */
const MOST_VALUES = 60_000

/**
 * PostgreSQL, asked so that the caller waits: a thread holds the client, so that one code serves both databases. Understands the SQL of the workspace,
 * its `?` and `@name`. Every method throws ZhengtuError `workspace` if the server cannot be reached or refuses.
 */
export class PostgresConnection implements Connection {
  readonly isIndexed = false
  readonly #where: string
  readonly #thread: Worker
  readonly #channel = new MessageChannel()
  readonly #signal = new Int32Array(new SharedArrayBuffer(4))
  #answers = 0
  #walks = 0
  #depth = 0

  constructor(url: string) {
    this.#where = shownAddress(url)
    const workerData: ThreadData = { url, port: this.#channel.port2, signal: this.#signal }
    this.#thread = new Worker(THREAD, { workerData, transferList: [this.#channel.port2] })
    this.#thread.unref()
  }

  all(sql: string, values: Values = []): readonly Row[] {
    const bound = inOrder(sql, values)
    return this.query(bound.sql, bound.values) as readonly Row[]
  }

  *each(sql: string): Generator<Row, void> {
    const cursor = `walk${(this.#walks += 1)}`
    this.query(`DECLARE ${cursor} NO SCROLL CURSOR WITH HOLD FOR ${sql}`)
    try {
      for (;;) {
        const rows = this.query(`FETCH ${BATCH} FROM ${cursor}`) as readonly Row[]
        yield* rows
        if (rows.length < BATCH) return
      }
    } finally {
      this.query(`CLOSE ${cursor}`)
    }
  }

  run(sql: string, values: Values = []): void {
    this.all(sql, values)
  }

  /** Rows of an INSERT go many a statement. */
  many(sql: string, records: Iterable<Values>): void {
    const [, head, places, tail] = /^(INSERT [^]*VALUES )(\([^)]*\))([^]*)$/.exec(sql) ?? []
    if (head === undefined || places === undefined || tail === undefined) {
      for (const record of records) this.run(sql, record)
      return
    }
    const write = (batch: readonly (readonly unknown[])[]): void => {
      if (batch.length === 0) return
      const rows = batch.map((row, at) => numbered(places, at * row.length))
      this.query(`${head}${rows.join(', ')}${tail}`, batch.flat())
    }
    let batch: (readonly unknown[])[] = []
    for (const record of records) {
      const { values } = inOrder(places, record)
      batch.push(values)
      if (batch.length === BATCH || (batch.length + 1) * values.length > MOST_VALUES) {
        write(batch)
        batch = []
      }
    }
    write(batch)
  }

  exec(sql: string): void {
    this.query(sql)
  }

  transaction(work: () => void): void {
    if (this.#depth > 0) return work()
    this.begin()
    try {
      work()
    } catch (cause) {
      this.rollback()
      throw cause
    }
    this.commit()
  }

  /** For work that is not done in one call; nothing else may use this connection before `commit` or `rollback`. */
  begin(): void {
    this.query('BEGIN')
    this.#depth = 1
  }

  commit(): void {
    this.#depth = 0
    this.query('COMMIT')
  }

  rollback(): void {
    this.#depth = 0
    this.query('ROLLBACK')
  }

  /** PostgreSQL watches over its files and its references itself. */
  damages(): readonly string[] {
    return []
  }

  losses(): readonly string[] {
    return []
  }

  settle(): void {
    this.query('ANALYZE')
  }

  close(): void {
    this.#thread.postMessage('close', [])
    this.#channel.port1.close()
  }

  /** A statement as PostgreSQL writes it, with its values for $1, $2 … */
  query(sql: string, values: readonly unknown[] = []): readonly unknown[] {
    const request: Request = { sql, values }
    this.#channel.port1.postMessage(request, [])
    Atomics.wait(this.#signal, 0, this.#answers)
    this.#answers += 1
    const response = (receiveMessageOnPort(this.#channel.port1) as { readonly message: Response }).message
    if ('fault' in response) throw faultOf(response.fault, this.#where)
    return response.rows
  }
}

/** A statement's places as PostgreSQL counts them, and the values in their order. */
function inOrder(sql: string, values: Values): { readonly sql: string; readonly values: readonly unknown[] } {
  const order = Array.from(sql.matchAll(PLACE), ([, name], index) =>
    (name === undefined ? (values as readonly unknown[])[index] : (values as Readonly<Record<string, unknown>>)[name]))
  return { sql: numbered(sql, 0), values: order }
}

/** The places written $1, $2 …, counted on from those `before`. */
function numbered(sql: string, before: number): string {
  let count = before
  return sql.replace(PLACE, () => `$${(count += 1)}`)
}
