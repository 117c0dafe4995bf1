import { statSync } from 'node:fs'
import Database from 'better-sqlite3'
import { moveIntoPlace, placeBeside } from './beside.ts'
import { SqliteConnection, type Connection } from './connection.ts'
import { foreign, missing, otherVersion, reading } from './faults.ts'
import { isPostgres } from './postgres/address.ts'
import { openPostgresToRead } from './postgres/open.ts'
import { APPLICATION_ID, schema, VERSION } from './schema.ts'

/** Opens an existing workspace to read. Throws ZhengtuError `workspace` if there is none, or if it is not one or is damaged. */
export function openToRead(path: string): Connection {
  if (isPostgres(path)) return openPostgresToRead(path)
  const stats = reading(path, () => statSync(path, { throwIfNoEntry: false }))
  if (!stats) throw missing(path)
  if (!stats.isFile()) throw foreign(path)
  return reading(path, () => {
    const database = new Database(path, { readonly: true, fileMustExist: true })
    try {
      check(database, path)
      return new SqliteConnection(database)
    } catch (cause) {
      database.close()
      throw cause
    }
  })
}

/**
 * Opens the workspace at `path` to write; a new one takes the place of none, and of one that is of another version or damaged. It is safe against a
 * process that dies: what is committed stays. Throws ZhengtuError `workspace` if the file was never a workspace.
 */
export function openToWrite(path: string): Connection {
  if (!isUsable(path)) {
    const temporary = placeBeside(path)
    create(temporary).close()
    moveIntoPlace(temporary, path)
  }
  const database = new Database(path)
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = NORMAL')
  database.pragma('foreign_keys = ON')
  return new SqliteConnection(database)
}

/** True for a workspace of this version, false for none and for one of another version. Throws ZhengtuError `workspace` for what is none of ours. */
function isUsable(path: string): boolean {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (!stats?.isFile() || stats.size === 0) return false
  return reading(path, () => {
    const database = new Database(path, { readonly: true })
    try {
      if (database.pragma('application_id', { simple: true }) !== APPLICATION_ID) throw foreign(path)
      return database.pragma('user_version', { simple: true }) === VERSION
    } finally {
      database.close()
    }
  })
}

/** Makes a new, empty workspace at `path`, where no file may be. */
export function create(path: string): Database.Database {
  const database = new Database(path)
  database.pragma(`application_id = ${APPLICATION_ID}`)
  database.pragma(`user_version = ${VERSION}`)
  database.exec(schema)
  return database
}

function check(database: Database.Database, path: string): void {
  if (database.pragma('application_id', { simple: true }) !== APPLICATION_ID) throw foreign(path)
  const version = database.pragma('user_version', { simple: true }) as number
  if (version !== VERSION) throw otherVersion(path, version)
}
