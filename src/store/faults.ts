import Database from 'better-sqlite3'
import { ZhengtuError, type Bilingual } from '../errors.ts'

const buildAgain: Bilingual = { zh: '请重新运行 zhengtu build，或用 --workspace 指定另一个文件', en: 'run zhengtu build again, or name another file with --workspace' }

/** There is nothing at `path`. */
export function missing(path: string): ZhengtuError {
  return new ZhengtuError('workspace', { zh: '找不到图谱数据', en: 'there is no workspace' },
    { where: path, advice: { zh: '请先运行 zhengtu build，或用 --workspace 指定文件', en: 'run zhengtu build first, or name the file with --workspace' } })
}

/** What lies at `path` was never a workspace. */
export function foreign(path: string, cause?: unknown): ZhengtuError {
  return new ZhengtuError('workspace', { zh: '这不是图谱数据', en: 'this is no workspace' }, { where: path, advice: buildAgain, cause })
}

/** The workspace was written by another version of the product. */
export function otherVersion(path: string, version: number): ZhengtuError {
  return new ZhengtuError('workspace',
    { zh: `图谱数据是另一个版本（${version}）的`, en: `the workspace is of another version (${version})` },
    { where: path, advice: { zh: '请用本版本重新运行 zhengtu build', en: 'run zhengtu build again with this version' } })
}

/** Runs `read`; if SQLite or a stored list turns out to be broken, throws ZhengtuError `workspace` instead. */
export function reading<T>(path: string, read: () => T): T {
  try {
    return read()
  } catch (cause) {
    throw readFault(path, cause)
  }
}

/** What to throw for `cause`, met while the workspace at `path` was read. Mistakes in our own SQL stay what they are. */
export function readFault(path: string, cause: unknown): unknown {
  if (cause instanceof SyntaxError) return damaged(path, cause)
  if (cause instanceof Error && 'syscall' in cause) return closed(path, cause)
  if (!(cause instanceof Database.SqliteError)) return cause
  if (cause.code === 'SQLITE_NOTADB') return foreign(path, cause)
  if (cause.code.startsWith('SQLITE_CANTOPEN')) return closed(path, cause)
  return /^SQLITE_(CORRUPT|IOERR|FORMAT)/.test(cause.code) ? damaged(path, cause) : cause
}

/** Runs `write`; if the disk refuses, throws ZhengtuError `output` instead. `path` is the place the workspace is made for. */
export function writing<T>(path: string, write: () => T): T {
  try {
    return write()
  } catch (cause) {
    throw refuses(cause) ? cannotWrite(path, cause) : cause
  }
}

/** The workspace cannot be put at `path`. */
export function cannotWrite(path: string, cause?: unknown): ZhengtuError {
  return new ZhengtuError('output', { zh: '无法写入图谱数据', en: 'cannot write the workspace' },
    { where: path, advice: { zh: '请检查文件夹是否只读、磁盘是否已满，或用 -o 换一个位置', en: 'check that the folder is writable and has space, or choose another place with -o' }, cause })
}

/** True for errors of the file system, met by Node or by SQLite. */
function refuses(cause: unknown): boolean {
  if (cause instanceof Database.SqliteError) return /^SQLITE_(FULL|IOERR|READONLY|CANTOPEN|PERM)/.test(cause.code)
  return cause instanceof Error && 'syscall' in cause
}

function damaged(path: string, cause: unknown): ZhengtuError {
  return new ZhengtuError('workspace', { zh: '图谱数据已损坏', en: 'the workspace is damaged' }, { where: path, advice: buildAgain, cause })
}

function closed(path: string, cause: unknown): ZhengtuError {
  return new ZhengtuError('workspace', { zh: '无法打开图谱数据', en: 'the workspace cannot be opened' },
    { where: path, advice: { zh: '请检查是否有读取权限', en: 'check that it may be read' }, cause })
}
