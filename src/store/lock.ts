import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { ZhengtuError } from '../errors.ts'
import { isAlive } from './beside.ts'

/**
 * Takes the right to write the workspace at `path`; gives what gives it back. The lock is a file beside it that holds the number of its process: that of a
 * process that died is taken over. Throws ZhengtuError `workspace` while another process writes.
 */
export function lock(path: string): () => void {
  const file = `${path}.lock`
  if (!take(file)) {
    const owner = Number(readFileSync(file, 'utf8'))
    if (owner > 0 && isAlive(owner)) throw held(path, owner)
    rmSync(file, { force: true })
    if (!take(file)) throw held(path, owner)
  }
  return () => rmSync(file, { force: true })
}

function take(file: string): boolean {
  try {
    const descriptor = openSync(file, 'wx')
    writeSync(descriptor, String(process.pid))
    closeSync(descriptor)
    return true
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw cause
  }
}

/** Another process writes the workspace at `path`: `owner` is its number, if it is on this machine. */
export function held(path: string, owner?: number): ZhengtuError {
  const process = owner === undefined ? '' : ` (${owner})`
  return new ZhengtuError('workspace', { zh: `另一个 zhengtu 进程${process}正在写这份图谱`, en: `another zhengtu${process} is writing this workspace` },
    { where: path, advice: { zh: '请等它结束再运行；查询不受影响', en: 'wait until it ends; queries are not affected' } })
}
