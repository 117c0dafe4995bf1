import { visible } from './visible.ts'

/** Excel reads UTF-8 as such only behind this mark. */
const BYTE_ORDER_MARK = '\uFEFF'
const NUMBER = /^[+-]?\d+(?:\.\d+)?%?$/
const FORMULA = /^[=+\-@＝＋－＠]/

/** A table as CSV (RFC 4180) for spreadsheets: byte order mark, headings, CRLF. No cell can be taken for a formula. */
export function csv(headings: readonly string[], rows: readonly (readonly (string | number | null)[])[]): string {
  return BYTE_ORDER_MARK + [headings, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')
}

/** One cell, quoted where it must be. A text that a spreadsheet would compute is opened by an apostrophe; numbers stay. */
function cell(value: string | number | null): string {
  const text = value === null ? '' : visible(String(value))
  const safe = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text
  return /[",']|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
