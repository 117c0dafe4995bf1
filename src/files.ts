import { closeSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { ZhengtuError } from './errors.ts'
import type { Sink } from './sink.ts'

/** Characters gathered before they are written to disk. */
const BUFFER_CHARS = 1 << 16

/**
 * Writes `path` whole or not at all: `produce` writes to a temporary file beside it, which is renamed when it is done.
 * Folders that are missing are made. Throws ZhengtuError `output` if the file system refuses.
 */
export function writeFileAtomic(path: string, produce: (sink: Sink) => void): void {
  const temporary = `${path}.${process.pid}.tmp`
  let descriptor: number
  try {
    mkdirSync(dirname(path), { recursive: true })
    descriptor = openSync(temporary, 'w')
  } catch (cause) {
    throw cannotWrite(path, cause)
  }
  let finished = false
  try {
    let buffer = ''
    const flush = (): void => {
      try {
        if (buffer !== '') writeSync(descriptor, buffer)
      } catch (cause) {
        throw cannotWrite(path, cause)
      }
      buffer = ''
    }
    produce({
      write(chunk) {
        buffer += chunk
        if (buffer.length >= BUFFER_CHARS) flush()
      },
    })
    flush()
    finished = true
  } finally {
    closeSync(descriptor)
    if (!finished) rmSync(temporary, { force: true })
  }
  try {
    renameSync(temporary, path)
  } catch (cause) {
    rmSync(temporary, { force: true })
    throw cannotWrite(path, cause)
  }
}

function cannotWrite(path: string, cause: unknown): ZhengtuError {
  return new ZhengtuError(
    'output',
    { zh: '无法写入文件', en: 'cannot write the file' },
    {
      where: path,
      advice: { zh: '请检查文件夹是否存在、是否只读、磁盘是否已满，或用 -o 换一个位置', en: 'check that the folder exists, is writable and has space, or choose another place with -o' },
      cause,
    },
  )
}
