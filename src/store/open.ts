import { existsSync, statSync } from 'node:fs'
import Database from 'better-sqlite3'
import { ZhengtuError } from '../errors.ts'
import { APPLICATION_ID, migrations } from './schema.ts'

/** Milliseconds to wait for another process that writes. */
const BUSY_MS = 5000

/** Opens an existing workspace to read. Throws ZhengtuError `workspace` if there is none, or if the file is not one or is damaged. */
export function openToRead(path: string): Database.Database {
  if (!existsSync(path)) {
    throw new ZhengtuError('workspace', { zh: '找不到图谱数据', en: 'there is no workspace' },
      { where: path, advice: { zh: '请先运行 zhengtu build，或用 --workspace 指定文件', en: 'run zhengtu build first, or name the file with --workspace' } })
  }
  if (!statSync(path).isFile()) throw unusable(path, null)
  try {
    const database = new Database(path, { readonly: true, timeout: BUSY_MS })
    check(database, path)
    return database
  } catch (cause) {
    throw cause instanceof ZhengtuError ? cause : unusable(path, cause)
  }
}

/** Makes a new, empty workspace. The file must not exist. */
export function create(path: string): Database.Database {
  const database = new Database(path, { timeout: BUSY_MS })
  database.pragma(`application_id = ${APPLICATION_ID}`)
  database.pragma('foreign_keys = ON')
  migrations.forEach((step, index) => {
    database.transaction(() => {
      database.exec(step)
      database.pragma(`user_version = ${index + 1}`)
    })()
  })
  return database
}

function check(database: Database.Database, path: string): void {
  if (database.pragma('application_id', { simple: true }) !== APPLICATION_ID) throw unusable(path, null)
  const version = database.pragma('user_version', { simple: true }) as number
  if (version === migrations.length) return
  throw new ZhengtuError('workspace',
    { zh: `图谱数据是另一个版本（${version}）的`, en: `the workspace is of another version (${version})` },
    { where: path, advice: { zh: '请用本版本重新运行 zhengtu build', en: 'run zhengtu build again with this version' } })
}

function unusable(path: string, cause: unknown): ZhengtuError {
  return new ZhengtuError('workspace', { zh: '这个文件不是图谱数据，或已损坏', en: 'the file is no workspace, or it is damaged' },
    { where: path, advice: { zh: '请重新运行 zhengtu build，或用 --workspace 指定另一个文件', en: 'run zhengtu build again, or name another file with --workspace' }, cause })
}
