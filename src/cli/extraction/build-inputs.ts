import { existsSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { ZhengtuError } from '../../errors.ts'
import { hashOf, listSources, type Listed, type Problem } from '../../ingest/sources.ts'
import type { ProgressListener } from '../../progress.ts'
import { WorkspaceBuilder, type Input, type KeptProblem } from '../../store/builder.ts'
import { isPostgres } from '../../store/postgres/address.ts'
import { withOwnNames } from '../pages.ts'
import { loadInputExtractor, type ExtractedInput } from './extract-input.ts'
import { Pool } from './pool.ts'
import { extractorVersion } from './version.ts'

/** Files from which threads are worth their start: each loads the lexicon and the weights. */
const MANY = 32

/** How often a build asks whether the workers are done, in milliseconds. */
const POLL = 500

export interface BuildOptions {
  /** Leave what must be read to the workers of a workspace on PostgreSQL, and wait for them. */
  readonly enqueue: boolean
}

/** How many files were taken over from the last build, and how many only a change of the extractor made read again. */
export interface Changes {
  readonly unchanged: number
  readonly outdated: number
}

/** What a build has read: how many texts, what could not be read, and the workspace, null if there is none and nothing was read. */
export interface ReadInputs {
  readonly pages: number
  readonly problems: readonly Problem[]
  readonly builder: WorkspaceBuilder | null
}

/**
 * The files of a build. Unchanged ones (by the hash of their content, read by this version of the extractor) are taken from the workspace; the others are
 * read and extracted, many of them in threads, and kept one by one. Throws ZhengtuError `input` for a path that does not exist and a folder without news.
 */
export async function openBuild(given: readonly string[], workspace: string, options: BuildOptions, listen: ProgressListener): Promise<BuildInputs> {
  const listed = withOwnNames(given.flatMap((path) => listSources([path])))
  return new BuildInputs(listed, workspace, options, listen)
}

export class BuildInputs {
  readonly #listed: readonly Listed[]
  readonly #workspace: string
  readonly #enqueue: boolean
  readonly #listen: ProgressListener
  readonly #version = extractorVersion()
  readonly #problems: Problem[] = []
  #builder: WorkspaceBuilder | null = null
  #pool: Pool | null = null
  #pages = 0
  #unchanged = 0
  #outdated = 0

  constructor(listed: readonly Listed[], workspace: string, { enqueue }: BuildOptions, listen: ProgressListener) {
    this.#enqueue = enqueue
    this.#listed = listed
    this.#workspace = workspace
    this.#listen = listen
    if (isPostgres(workspace) || existsSync(workspace)) this.#builder = WorkspaceBuilder.begin(workspace)
  }

  async read(): Promise<ReadInputs> {
    const inputs = new Map<string, Input>()
    const fresh = this.#listed.filter((listed) => !this.#takenOver(listed, inputs))
    const left = this.#enqueue ? await this.#handOut(fresh, inputs) : fresh
    let done = this.#listed.length - left.length
    for await (const { listed, extracted } of this.#extracted(left)) {
      this.#keep(inputs.get(listed.path), extracted)
      this.#listen({ stage: 'extract', done: (done += 1), total: this.#listed.length, item: listed.file })
    }
    return { pages: this.#pages, problems: this.#problems, builder: this.#builder }
  }

  changes(): Changes {
    return { unchanged: this.#unchanged, outdated: this.#outdated }
  }

  async close(): Promise<void> {
    await this.#pool?.close()
    this.#builder?.discard()
  }

  /** True if the workspace holds what the file says, as this extractor reads it. */
  #takenOver(listed: Listed, inputs: Map<string, Input>): boolean {
    const sha256 = hashOf(listed)
    if (sha256 === null) return false
    const input = { file: listed.file, sha256, version: this.#version }
    inputs.set(listed.path, input)
    const kept = this.#builder?.reuse(input) ?? null
    if (kept === null) {
      if (this.#builder?.knows(listed.file, sha256)) this.#outdated += 1
      return false
    }
    this.#count(kept)
    this.#unchanged += 1
    return true
  }

  /** Gives the files to the workers and waits until they have read them. Gives those that have no content to hand out. */
  async #handOut(files: readonly Listed[], inputs: ReadonlyMap<string, Input>): Promise<readonly Listed[]> {
    const [{ openQueue }, { setTimeout }] = await Promise.all([import('../../store/postgres/queue.ts'), import('node:timers/promises')])
    const queue = await openQueue(this.#workspace, this.#version)
    let waiting: Input[] = []
    try {
      for (const { path } of files) {
        const input = inputs.get(path)
        if (!input) continue
        await queue.add(input, path, readFileSync(path))
        waiting.push(input)
      }
      for (;;) {
        waiting = waiting.filter((input) => !this.#count(this.#builder?.reuse(input) ?? null))
        this.#listen({ stage: 'extract', done: this.#listed.length - waiting.length, total: this.#listed.length })
        if (waiting.length === 0) return files.filter(({ path }) => !inputs.has(path))
        await setTimeout(POLL)
      }
    } finally {
      queue.close()
    }
  }

  /** Takes what is kept of an input into the account; false for nothing. */
  #count(kept: ReturnType<WorkspaceBuilder['reuse']>): boolean {
    if (kept === null) return false
    this.#problems.push(...kept.problems.map(problemOf))
    this.#pages += kept.sources
    return true
  }

  #keep(input: Input | undefined, { sources, problems }: ExtractedInput): void {
    this.#problems.push(...problems.map(problemOf))
    this.#pages += sources.length
    if (input === undefined || (sources.length === 0 && this.#builder === null)) return
    this.#builder ??= WorkspaceBuilder.begin(this.#workspace)
    this.#builder.saveInput(input, sources, problems)
  }

  async *#extracted(files: readonly Listed[]): AsyncGenerator<{ readonly listed: Listed; readonly extracted: ExtractedInput }, void> {
    const threads = availableParallelism()
    if (files.length >= MANY && threads > 1) {
      this.#pool = new Pool(threads)
      yield* this.#pool.extracted(files)
      await this.#pool.close()
    } else if (files.length > 0) {
      const extractInput = loadInputExtractor()
      for (const listed of files) yield { listed, extracted: await extractInput(listed) }
    }
  }
}

function problemOf({ file, what, where, advice }: KeptProblem): Problem {
  return { file, error: new ZhengtuError('input', what, { ...(where === null ? {} : { where }), ...(advice === null ? {} : { advice }) }) }
}
