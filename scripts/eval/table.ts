import stringWidth from 'string-width'

/** One figure: what it is taken on, what it should be, and why there is none where it was not measured. */
export interface Row {
  readonly on: string
  readonly figure: string
  readonly value: number | null
  /** Missing where nothing was promised. */
  readonly target?: { readonly least: number } | { readonly most: number }
  readonly note?: string
}

const HEADINGS = ['on', 'figure', 'measured', 'target', '', 'note']

/** The rows as aligned lines. The fifth column says whether the target is met. */
export function tableOf(rows: readonly Row[]): string {
  const cells = [HEADINGS, ...rows.map(cellsOf)]
  const widths = HEADINGS.map((_, column) => Math.max(...cells.map((line) => stringWidth(line[column] ?? ''))))
  const lines = cells.map((line) => line.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - stringWidth(cell))).join('  ').trimEnd())
  return `${lines.join('\n')}\n`
}

function cellsOf(row: Row): readonly string[] {
  return [row.on, row.figure, row.value === null ? 'not measured' : row.value.toFixed(3), targetOf(row), verdictOf(row), row.note ?? '']
}

function targetOf({ target }: Row): string {
  if (!target) return ''
  return 'least' in target ? `≥ ${target.least}` : `≤ ${target.most}`
}

/** Compares to the digits that are shown. */
function verdictOf({ value, target }: Row): string {
  if (!target) return ''
  if (value === null) return '?'
  const shown = Number(value.toFixed(3))
  return ('least' in target ? shown >= target.least : shown <= target.most) ? 'met' : 'NOT MET'
}
