import { statSync } from 'node:fs'
import Database from 'better-sqlite3'
import { foreign, missing, otherVersion, reading } from './faults.ts'
import { APPLICATION_ID, migrations } from './schema.ts'

/** Opens an existing workspace to read. Throws ZhengtuError `workspace` if there is none, or if the file is not one or is damaged. */
export function openToRead(path: string): Database.Database {
  const stats = reading(path, () => statSync(path, { throwIfNoEntry: false }))
  if (!stats) throw missing(path)
  if (!stats.isFile()) throw foreign(path)
  return reading(path, () => {
    const database = new Database(path, { readonly: true, fileMustExist: true })
    try {
      check(database, path)
      return database
    } catch (cause) {
      database.close()
      throw cause
    }
  })
}

/**
 * Makes a new, empty workspace at `path`, where no file may be. It is fast rather than safe: a process that dies leaves a broken
 * file, so the caller works beside the place that readers know.
 */
export function create(path: string): Database.Database {
  const database = new Database(path)
  database.pragma('journal_mode = MEMORY')
  database.pragma('synchronous = OFF')
  database.pragma('foreign_keys = ON')
  database.pragma(`application_id = ${APPLICATION_ID}`)
  migrations.forEach((step, index) => {
    database.transaction(() => {
      database.exec(step)
      database.pragma(`user_version = ${index + 1}`)
    })()
  })
  return database
}

function check(database: Database.Database, path: string): void {
  if (database.pragma('application_id', { simple: true }) !== APPLICATION_ID) throw foreign(path)
  const version = database.pragma('user_version', { simple: true }) as number
  if (version !== migrations.length) throw otherVersion(path, version)
}
