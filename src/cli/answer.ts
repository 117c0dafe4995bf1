import { byteOrderMark, csvRow } from '../export/csv-row.ts'
import { headingsIn, type Heading } from './csv-headings.ts'
import type { Io } from './io.ts'
import type { Language } from './language.ts'
import { escapedInJson, visible } from './terminal/visible.ts'

type Row = readonly (string | number | null)[]

export interface Table {
  readonly headings: readonly Heading[]
  readonly rows: readonly Row[]
}

/** One answer in its three forms; only the one asked for is made. */
export interface Answer {
  /** Lines for people, fitted to a terminal of `columns` (null: no terminal). */
  readonly lines: (columns: number | null) => readonly string[]
  /** Plain data, the same shape in every version. */
  readonly json: () => unknown
  /** One flat table for spreadsheets. */
  readonly csv: () => Table
}

/** Prints the answer in the form asked for by `--format`. */
export function print(io: Io, format: string, answer: Answer): void {
  if (format === 'json') return io.out(`${escapedInJson(JSON.stringify(answer.json(), null, 2))}\n`)
  if (format === 'csv') return io.out(csvText(answer.csv(), io.language))
  io.out(`${answer.lines(io.columns).join('\n')}\n`)
}

/** A CSV may be looked at on a terminal, so acting characters are shown in it too. */
function csvText({ headings, rows }: Table, language: Language): string {
  const shown = (row: Row): Row => row.map((cell) => (typeof cell === 'string' ? visible(cell) : cell))
  return byteOrderMark + [headingsIn(language, headings), ...rows].map((row) => csvRow(shown(row))).join('')
}
