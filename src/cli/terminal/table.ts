import { visible } from './visible.ts'
import { cut, pad, widthOf } from './width.ts'

/** A column of a table: its heading, where its cells stand, and whether it may be cut when the terminal is narrow. */
export interface Column {
  readonly heading: string
  readonly align?: 'left' | 'right'
  readonly flexible?: boolean
}

const GAP = '  '
/** No column is cut below this width. */
const NARROWEST = 8

/**
 * The rows as lines, columns aligned by what they take on a terminal and headings above them. `width` is the terminal's;
 * null cuts nothing. Cells are shown safely.
 */
export function tableLines(columns: readonly Column[], rows: readonly (readonly string[])[], width: number | null): readonly string[] {
  const cells = rows.map((row) => row.map(visible))
  const wanted = columns.map(({ heading }, index) => Math.max(widthOf(heading), ...cells.map((row) => widthOf(row[index] ?? ''))))
  const widths = width === null ? wanted : narrowed(columns, wanted, width)
  const line = (row: readonly string[]): string =>
    columns.map(({ align = 'left' }, index) => pad(cut(row[index] ?? '', widths[index] ?? 0), widths[index] ?? 0, align)).join(GAP).trimEnd()
  const headings = columns.map(({ heading }) => heading)
  return headings.every((heading) => heading === '') ? cells.map(line) : [line(headings), rule(widths), ...cells.map(line)]
}

/** Widths that fit into `width`: the widest flexible column gives way first. */
function narrowed(columns: readonly Column[], wanted: readonly number[], width: number): readonly number[] {
  const widths = [...wanted]
  const flexible = columns.flatMap(({ flexible: gives }, index) => (gives ? [index] : []))
  let excess = widths.reduce((sum, each) => sum + each, 0) + GAP.length * (columns.length - 1) - width
  while (excess > 0) {
    const widest = flexible.reduce<number | null>((best, index) => (best === null || (widths[index] ?? 0) > (widths[best] ?? 0) ? index : best), null)
    if (widest === null || (widths[widest] ?? 0) <= NARROWEST) break
    widths[widest] = (widths[widest] ?? 0) - 1
    excess -= 1
  }
  return widths
}

function rule(widths: readonly number[]): string {
  return widths.map((width) => '-'.repeat(width)).join(GAP)
}
