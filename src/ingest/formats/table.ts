import type { PageRules } from '../rules.ts'
import type { Field } from './fields.ts'
import { decode } from '../decode.ts'
import { sourceOf, type ReadFile } from '../readers.ts'
import { compose, paragraphsOf, type Told } from './told.ts'
import { refused } from './refusals.ts'
import { assertModestZip } from './zip-limits.ts'

/** A cell as a reader gives it. */
type Cell = string | number | boolean | Date | null | undefined

/** Most characters of one record. */
const LONGEST_RECORD = 8_000_000

/** Articles in rows, comma-separated. Throws ZhengtuError `input` if it is no such table or no column holds a body. */
export async function* readCsv(file: string, bytes: Uint8Array, rules: PageRules): AsyncGenerator<ReadFile, void> {
  const { parse } = await import('csv-parse/sync')
  const { text, encoding } = decode(file, bytes)
  const delimiter = file.toLowerCase().endsWith('.tsv') ? '\t' : ','
  yield tableOf(file, bytes, encoding, guarded(file, () => parse(text, { delimiter, bom: true, relaxColumnCount: true, relaxQuotes: true, skipEmptyLines: true, maxRecordSize: LONGEST_RECORD })), rules)
}

/** Articles in the rows of a workbook's first sheet. */
export async function* readWorkbook(file: string, bytes: Uint8Array, rules: PageRules): AsyncGenerator<ReadFile, void> {
  await assertModestZip(file, bytes, (name, content) => {
    if (name.startsWith('xl/worksheets/')) assertModestSheet(file, content)
  })
  const { readSheet } = await import('read-excel-file/node')
  const rows = await readSheet(Buffer.from(bytes)).catch((cause: unknown) => { throw refused(file, 'damaged', cause) })
  yield tableOf(file, bytes, 'xlsx', rows as readonly (readonly Cell[])[], rules)
}

/** Most rows times columns of a sheet: its reader makes a cell for each, however few are filled. */
const MOST_CELLS = 5_000_000
const LETTERS = 26

/** Throws ZhengtuError `input` for a sheet with a cell so far out that its empty ones would not fit into memory. */
function assertModestSheet(file: string, sheet: Buffer): void {
  let [columns, rows] = [0, 0]
  for (const [, letters = '', row = ''] of sheet.toString('utf8').matchAll(/ r="([A-Z]{1,3})(\d{1,7})"/g)) {
    columns = Math.max(columns, Array.from(letters).reduce((sum, letter) => sum * LETTERS + letter.charCodeAt(0) - 64, 0))
    rows = Math.max(rows, Number(row))
  }
  if (columns * rows > MOST_CELLS) throw refused(file, 'tooLarge')
}

/** The article that a record of named fields tells, or null without title and body. */
export function articleOf(record: ReadonlyMap<Field, string>): Told | null {
  const paragraphs = paragraphsOf(record.get('body') ?? '')
  const title = record.get('title') ?? ''
  if (paragraphs.length === 0 && title === '') return null
  const part = (field: Field): string => record.get(field) ?? ''
  return { kicker: part('kicker'), title, subtitle: part('subtitle'), author: part('author'), date: part('date'), paragraphs }
}

/** What a heading says its column holds, or null. */
export function fieldOf(heading: string, rules: PageRules): Field | null {
  return rules.columns.get(heading.replace(/[\s_]+/g, '').toLowerCase()) ?? null
}

function tableOf(file: string, bytes: Uint8Array, encoding: string, rows: readonly (readonly Cell[])[], rules: PageRules): ReadFile {
  const [head = [], ...body] = rows
  const columns = head.map((cell) => fieldOf(written(cell), rules))
  if (!columns.includes('body')) throw refused(file, 'noColumns')
  const articles = body.flatMap((row) => {
    const record = new Map(columns.flatMap((field, index) => (field === null ? [] : [[field, written(row[index])] as const])))
    return articleOf(record) ?? []
  })
  if (articles.length === 0) throw refused(file, 'noText')
  return sourceOf(file, bytes, encoding, compose(articles))
}

function written(cell: Cell): string {
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell ?? '').trim()
}

function guarded<T>(file: string, read: () => T): T {
  try {
    return read()
  } catch (cause) {
    throw refused(file, 'damaged', cause)
  }
}
