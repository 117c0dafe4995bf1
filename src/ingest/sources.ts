import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, extname, join, relative, sep } from 'node:path'
import { ZhengtuError } from '../errors.ts'
import { refused } from './formats/refusals.ts'
import { isNoticed, readerFor, readers, type ReadFile } from './readers.ts'
import type { PageRules } from './rules.ts'

/** A file that could not be read, with the reason. The others are read all the same. */
export interface Problem {
  readonly file: string
  readonly error: ZhengtuError
}

/** A file to read: where it lies, and its name for users. */
export interface Listed {
  readonly path: string
  readonly file: string
}

/** Endings of the files that are read from folders. A file named outright is read whatever its ending. */
const endings = readers.flatMap((reader) => reader.endings)

/**
 * The files under `paths`, in a fixed order: a file by its own name, those of a folder by their path within it. Throws ZhengtuError
 * `input` for a path that does not exist and for a folder without text.
 */
export function listSources(paths: readonly string[]): readonly Listed[] {
  const listed = new Map(paths.flatMap((path) => filesOf(path)).map((each) => [each.path, each]))
  return Array.from(listed.values())
}

/** Largest file that is read, in bytes. */
const LARGEST = 256 * 2 ** 20

/** Reads one file: its text, the texts of an archive, and the problems of what cannot be read, the file itself among them. */
export async function* readSource({ path, file }: Listed, rules: PageRules): AsyncGenerator<ReadFile | Problem, void> {
  try {
    const read = await readerFor(extname(path)).load()
    yield* read(file, bytesOf(path, file), rules)
  } catch (cause) {
    if (!(cause instanceof ZhengtuError)) throw cause
    yield { file, error: cause }
  }
}

/** SHA-256 of a file's bytes, hexadecimal; null if it cannot be read, which whoever reads it is told. */
export function hashOf({ path }: Listed): string | null {
  try {
    const stats = statSync(path)
    return !stats.isFile() || stats.size > LARGEST ? null : createHash('sha256').update(readFileSync(path)).digest('hex')
  } catch (cause) {
    if (cause instanceof Error && 'syscall' in cause) return null
    throw cause
  }
}

function bytesOf(path: string, file: string): Uint8Array {
  try {
    const stats = statSync(path)
    if (!stats.isFile()) throw refused(file, 'noFile')
    if (stats.size > LARGEST) throw refused(file, 'tooLarge')
    return readFileSync(path)
  } catch (cause) {
    if (cause instanceof ZhengtuError) throw cause
    throw cannotRead(path, cause)
  }
}

function filesOf(path: string): readonly Listed[] {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (!stats) {
    throw new ZhengtuError('input', { zh: '找不到文件或文件夹', en: 'no such file or folder' },
      { where: path, advice: { zh: '请检查路径', en: 'check the path' } })
  }
  if (!stats.isDirectory()) return [{ path, file: basename(path) }]
  const files = entriesOf(path).filter(isNoticed)
    .map((file) => ({ path: join(path, file), file: file.split(sep).join('/') }))
    .sort((a, b) => (a.file < b.file ? -1 : 1))
  if (files.length > 0) return files
  throw new ZhengtuError('input', { zh: '文件夹里没有可读的文本', en: 'the folder holds no text' },
    { where: path, advice: { zh: `可读的文件：${endings.join(' ')}`, en: `files that are read: ${endings.join(' ')}` } })
}

/** All that is not a folder below `path`, by its path within it. */
function entriesOf(path: string): readonly string[] {
  try {
    return readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => !entry.isDirectory())
      .map((entry) => relative(path, join(entry.parentPath, entry.name)))
  } catch (cause) {
    throw cannotRead(path, cause)
  }
}

function cannotRead(where: string, cause: unknown): ZhengtuError {
  return new ZhengtuError('input', { zh: '无法读取文件', en: 'cannot read the file' },
    { where, advice: { zh: '请检查文件是否存在、是否有读取权限', en: 'check that it exists and may be read' }, cause })
}
