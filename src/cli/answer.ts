import type { Io } from './io.ts'
import { csv } from './terminal/csv.ts'
import { escapedInJson } from './terminal/visible.ts'

/** One answer in its three forms; only the one asked for is made. */
export interface Answer {
  /** Lines for people, fitted to a terminal of `columns` (null: no terminal). */
  readonly lines: (columns: number | null) => readonly string[]
  /** Plain data, the same shape in every version. */
  readonly json: () => unknown
  /** One flat table. */
  readonly csv: () => { readonly headings: readonly string[]; readonly rows: readonly (readonly (string | number | null)[])[] }
}

/** Prints the answer in the form asked for by `--format`. */
export function print(io: Io, format: string, answer: Answer): void {
  if (format === 'json') return io.out(`${escapedInJson(JSON.stringify(answer.json(), null, 2))}\n`)
  if (format === 'csv') {
    const { headings, rows } = answer.csv()
    return io.out(csv(headings, rows))
  }
  io.out(`${answer.lines(io.columns).join('\n')}\n`)
}
