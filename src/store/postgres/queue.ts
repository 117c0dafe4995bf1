import { createHash } from 'node:crypto'
import PgBoss from 'pg-boss'
import { WorkspaceBuilder, type Input, type KeptProblem } from '../builder.ts'
import type { PreparedSource } from '../prepared.ts'
import { schemaOf, shownAddress } from './address.ts'
import type { PostgresConnection } from './connection.ts'
import { openPostgresToWrite } from './open.ts'

/** A file that fails so often, or kills so many workers, is put on the list of problems. */
const TRIES = 3
/** The tables of pg-boss, beside those of all workspaces of the database. */
const SCHEMA = 'zhengtu_queue'

/** A file for a worker: its content, and the name by whose ending it is read. */
export interface Task {
  readonly input: Input
  readonly path: string
  readonly bytes: Uint8Array
  readonly job: string
  /** 1 for the first. */
  readonly attempt: number
}

/** What a worker made of a file. */
export interface Outcome {
  readonly sources: readonly PreparedSource[]
  readonly problems: readonly KeptProblem[]
}

/** Opens the queue of a workspace on PostgreSQL, for workers and builds of one version of the extractor. Throws ZhengtuError `workspace` if the server refuses. */
export async function openQueue(url: string, version: string): Promise<WorkQueue> {
  const connection = openPostgresToWrite(url)
  const boss = new PgBoss({ schema: SCHEMA, supervise: false, schedule: false, db: { executeSql: (sql: string, values?: unknown[]) => Promise.resolve({ rows: [...connection.query(sql, values)] }) } })
  const name = `extract-${createHash('sha1').update(`${schemaOf(url)} ${version}`).digest('hex').slice(0, 12)}`
  try {
    await boss.start()
    await boss.createQueue(name)
  } catch (cause) {
    connection.close()
    throw cause
  }
  return new WorkQueue(connection, boss, name, shownAddress(url))
}

/**
 * The files that wait to be extracted, handed out by pg-boss. What a worker made of a file and the end of its job are one transaction, so that nothing is lost
 * or doubled. While it works, a worker holds a lock of its connection: when the connection ends, however it ends, the lock is free, and another takes over.
 */
export class WorkQueue {
  readonly #connection: PostgresConnection
  readonly #boss: PgBoss
  readonly #name: string
  readonly #builder: WorkspaceBuilder

  constructor(connection: PostgresConnection, boss: PgBoss, name: string, where: string) {
    this.#connection = connection
    this.#boss = boss
    this.#name = name
    this.#builder = WorkspaceBuilder.on(connection, where)
  }

  /** Puts a file into the queue, once. */
  async add({ file, sha256, version }: Input, path: string, bytes: Uint8Array): Promise<void> {
    await this.#whole(async () => {
      const [row] = this.#connection.all('INSERT INTO waiting (file, sha256, version, path, bytes) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING RETURNING id', [file, sha256, version, path, bytes])
      if (row) await this.#boss.send(this.#name, { waiting: row['id'] }, { retryLimit: TRIES - 1, expireInHours: 23 })
    })
  }

  /** The next file, or null if none is free. */
  async take(): Promise<Task | null> {
    const job = await this.#whole(async () => {
      const [next] = await this.#boss.fetch<{ readonly waiting: number }>(this.#name, { includeMetadata: true })
      if (next) this.#connection.query('SELECT pg_advisory_lock(hashtextextended($1, 3))', [next.id])
      return next ?? null
    })
    return job === null ? null : this.#known(job)
  }

  /** True if nothing waits and nobody is at work. */
  isEmpty(): boolean {
    return this.#connection.query(`SELECT 1 FROM ${SCHEMA}.job WHERE name = $1 AND state < 'completed' LIMIT 1`, [this.#name]).length === 0
  }

  /** Keeps what came of a file and ends its job, both or neither. */
  async finish(task: Task, { sources, problems }: Outcome): Promise<void> {
    await this.#whole(async () => {
      this.#keep(task, sources, problems)
      await this.#boss.complete(this.#name, task.job)
    })
    this.#unlock(task.job)
  }

  /** Gives a file back after a failure; the last time it is put on the list of problems. */
  async giveBack(task: Task): Promise<void> {
    await this.#whole(async () => {
      if (task.attempt >= TRIES) this.#keep(task, [], [poisonous(task.input.file)])
      await this.#boss.fail(this.#name, task.job)
    })
    this.#unlock(task.job)
  }

  /** Gives back the files of workers that died; how many. */
  async rescue(): Promise<number> {
    let rescued = 0
    for (const { id } of this.#connection.query(`SELECT id FROM ${SCHEMA}.job WHERE name = $1 AND state = 'active'`, [this.#name]) as readonly { readonly id: string }[]) {
      const [lock] = this.#connection.query('SELECT pg_try_advisory_lock(hashtextextended($1, 3)) AS taken', [id]) as readonly { readonly taken: boolean }[]
      if (!lock?.taken) continue
      const job = await this.#boss.getJobById<{ readonly waiting: number }>(this.#name, id)
      const task = job?.state === 'active' ? await this.#known(job) : null
      if (task) await this.giveBack(task)
      else this.#unlock(id)
      rescued += 1
    }
    return rescued
  }

  close(): void {
    this.#connection.close()
  }

  /** The file of a job. A job without one (its workspace was made anew) is ended, and gives null. */
  async #known({ id, data, retryCount }: PgBoss.JobWithMetadata<{ readonly waiting: number }>): Promise<Task | null> {
    const [row] = this.#connection.all('SELECT file, sha256, version, path, bytes FROM waiting WHERE id = ?', [data.waiting])
    if (!row) {
      await this.#boss.complete(this.#name, id)
      return null
    }
    const input = { file: String(row['file']), sha256: String(row['sha256']), version: String(row['version']) }
    return { input, path: String(row['path']), bytes: row['bytes'] as Uint8Array, job: id, attempt: retryCount + 1 }
  }

  #keep({ input }: Task, sources: readonly PreparedSource[], problems: readonly KeptProblem[]): void {
    this.#builder.saveInput(input, sources, problems)
    this.#connection.run('DELETE FROM waiting WHERE file = @file AND sha256 = @sha256 AND version = @version', { ...input })
  }

  #unlock(job: string): void {
    this.#connection.query('SELECT pg_advisory_unlock(hashtextextended($1, 3))', [job])
  }

  async #whole<T>(work: () => Promise<T>): Promise<T> {
    this.#connection.begin()
    try {
      const result = await work()
      this.#connection.commit()
      return result
    } catch (cause) {
      this.#connection.rollback()
      throw cause
    }
  }
}

function poisonous(file: string): KeptProblem {
  return {
    file, where: file, what: { zh: '读这个文件三次都没有成功，已跳过', en: 'the file could not be read in three tries and was left out' },
    advice: { zh: '请单独用 zhengtu extract 试读', en: 'try it alone with zhengtu extract' },
  }
}
