import { readFileSync } from 'node:fs'

/** The knowledge of the genre as data: what scripts/compile-lexicon.ts made of lexicon/. */
export interface Lexicon {
  /** Changes with any entry, so that results can be told apart. */
  readonly version: string
  /** `surnames` from surnames.txt, and so on: one entry a line. */
  list(name: string): readonly string[]
  /** Rows of cells from NAME.tsv. */
  table(name: string): readonly (readonly string[])[]
  /** A YAML file, checked by whoever reads it. */
  record(name: string): unknown
  /** All frames, each with its predicate; checked by extract/relate. */
  readonly frames: readonly unknown[]
}

interface Compiled {
  readonly version: string
  readonly lists: Readonly<Record<string, readonly string[]>>
  readonly tables: Readonly<Record<string, readonly (readonly string[])[]>>
  readonly records: Readonly<Record<string, unknown>>
  readonly frames: readonly unknown[]
}

/** Reads the compiled lexicon (dist/lexicon.json). Asking for a file that lexicon/ lacks is a bug and throws. */
export function loadLexicon(): Lexicon {
  const compiled = JSON.parse(readFileSync(new URL('../../dist/lexicon.json', import.meta.url), 'utf8')) as Compiled
  const get = <T>(from: Readonly<Record<string, T>>, name: string): T => {
    const found = from[name]
    if (found === undefined) throw new Error(`lexicon/ has no ${name}`)
    return found
  }
  return {
    version: compiled.version,
    frames: compiled.frames,
    list: (name) => get(compiled.lists, name),
    table: (name) => get(compiled.tables, name),
    record: (name) => get(compiled.records, name),
  }
}
