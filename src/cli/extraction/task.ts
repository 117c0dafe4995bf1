import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, extname, join } from 'node:path'
import type { Task, WorkQueue } from '../../store/postgres/queue.ts'
import { loadInputExtractor } from './extract-input.ts'

/** Extracts files of the queue, one after the other, each from a temporary copy. */
export interface TaskExtractor {
  /** Null if what came of the file is kept; a file whose extraction throws is given back, and the fault is told to whoever runs the worker. */
  attempt(queue: WorkQueue, task: Task): Promise<Error | null>
  close(): void
}

export function taskExtractor(): TaskExtractor {
  const extractInput = loadInputExtractor()
  const folder = mkdtempSync(join(tmpdir(), 'zhengtu-worker-'))
  return {
    attempt: async (queue, { input, path, bytes, ...task }) => {
      const copy = join(folder, `file${extname(basename(path))}`)
      writeFileSync(copy, bytes)
      const extracted = await extractInput({ path: copy, file: input.file }).catch((cause: unknown) => new Error(`${input.file}: ${String(cause)}`, { cause }))
      if (extracted instanceof Error) await queue.giveBack({ input, path, bytes, ...task })
      else await queue.finish({ input, path, bytes, ...task }, extracted)
      return extracted instanceof Error ? extracted : null
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  }
}
