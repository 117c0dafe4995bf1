import { Worker } from 'node:worker_threads'
import type { Listed } from '../../ingest/sources.ts'
import type { ExtractedInput } from './extract-input.ts'

/** A file that is being read, with what will come of it. */
interface Job {
  readonly listed: Listed
  readonly resolve: (extracted: ExtractedInput) => void
  readonly reject: (error: unknown) => void
}

/** Files that wait for each thread: enough that none is idle, few enough that memory does not grow with their number. */
const WAITING = 4

/** Threads that read and extract, each one file at a time. */
export class Pool {
  readonly #threads: readonly Worker[]
  readonly #idle: Worker[]
  readonly #waiting: Job[] = []

  constructor(threads: number) {
    this.#threads = Array.from({ length: threads }, () => new Worker(new URL(`./thread${import.meta.url.slice(import.meta.url.lastIndexOf('.'))}`, import.meta.url)))
    this.#idle = [...this.#threads]
  }

  /** What comes of the files, in their order. Never more are read ahead than the threads can use. */
  async *extracted(files: Iterable<Listed>): AsyncGenerator<{ readonly listed: Listed; readonly extracted: ExtractedInput }, void> {
    const ahead: { readonly listed: Listed; readonly extracted: Promise<ExtractedInput> }[] = []
    for (const listed of files) {
      const extracted = this.#extract(listed)
      extracted.catch(() => {})
      ahead.push({ listed, extracted })
      if (ahead.length >= this.#threads.length * WAITING) yield* this.#first(ahead)
    }
    while (ahead.length > 0) yield* this.#first(ahead)
  }

  /** Ends the threads, whatever they are at. */
  async close(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.terminate()))
  }

  async *#first(ahead: { readonly listed: Listed; readonly extracted: Promise<ExtractedInput> }[]): AsyncGenerator<{ readonly listed: Listed; readonly extracted: ExtractedInput }, void> {
    const first = ahead.shift()
    if (first) yield { listed: first.listed, extracted: await first.extracted }
  }

  #extract(listed: Listed): Promise<ExtractedInput> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ listed, resolve, reject })
      this.#next()
    })
  }

  #next(): void {
    const thread = this.#idle.pop()
    if (!thread) return
    const job = this.#waiting.shift()
    if (!job) {
      this.#idle.push(thread)
      return
    }
    const done = (extracted: ExtractedInput): void => {
      thread.off('error', job.reject)
      this.#idle.push(thread)
      job.resolve(extracted)
      this.#next()
    }
    thread.once('message', done)
    thread.once('error', job.reject)
    thread.postMessage(job.listed, [])
  }
}
