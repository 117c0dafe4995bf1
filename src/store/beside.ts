import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

const endings = ['', '-journal', '-wal', '-shm']

/** Makes the folder of a workspace if it is missing. Throws the file system's error, also if a folder stands at `path`. */
export function prepareFolder(path: string): void {
  mkdirSync(dirname(path), { recursive: true })
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) throw Object.assign(new Error(`a folder stands at ${path}`), { syscall: 'open' })
}

/** A name beside `path` for a file in the making. What builds that died have left there is removed. */
export function placeBeside(path: string): string {
  for (const file of readdirSync(dirname(path))) {
    const owner = ownerOf(file, basename(path))
    if (owner !== null && !isAlive(owner)) remove(join(dirname(path), file))
  }
  const temporary = `${path}.${process.pid}.tmp`
  remove(temporary)
  return temporary
}

/** Puts the finished, closed file in its place, on disk before it is seen. */
export function moveIntoPlace(temporary: string, path: string): void {
  const descriptor = openSync(temporary, 'r+')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
  renameSync(temporary, path)
}

/** Removes a file of SQLite's and what may lie beside it. */
export function remove(temporary: string): void {
  for (const ending of endings) rmSync(temporary + ending, { force: true })
}

/** The process that makes or made `file`, or null if it is not a workspace in the making. */
function ownerOf(file: string, name: string): number | null {
  const digits = file.startsWith(`${name}.`) && file.endsWith('.tmp') ? file.slice(name.length + 1, -'.tmp'.length) : ''
  return /^\d+$/.test(digits) ? Number(digits) : null
}

/** True if there is a process of this number. */
export function isAlive(id: number): boolean {
  try {
    return process.kill(id, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
