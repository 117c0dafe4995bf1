import { xmlCharacters } from './xml.ts'

/** Excel takes a file for UTF-8 only behind this mark. */
export const byteOrderMark = '\uFEFF'

const FORMULA = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/
const PLAIN_NUMBER = /^[+-]?\d+(?:\.\d+)?%?$/
const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/

/**
 * One row as RFC 4180 has it, with its line end. A text that a spreadsheet would compute is opened by an apostrophe (numbers and
 * percentages are none); characters that no file of text should hold are dropped, as in GEXF. A list becomes one cell, items
 * separated by ；.
 */
export function csvRow(cells: readonly (string | number | readonly string[] | null)[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`
}

function csvCell(cell: string | number | readonly string[] | null): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const text = xmlCharacters(typeof cell === 'string' ? cell : cell.join('；'))
  const safe = FORMULA.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
