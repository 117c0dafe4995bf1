import { tableLines } from '../src/cli/terminal/table.ts'

/** What a bench found: one row of the table that `npm run bench` prints. */
export interface Figure {
  /** What was measured, and against what if it is a ratio. */
  readonly what: string
  readonly value: number
  /** '×' for a ratio, '' for a count. */
  readonly unit: '×' | '%' | 's' | 'ms' | 'MB' | 'GB' | 'KB' | 'frames' | 'characters/s' | ''
  /** What it must at least or at most be; without one the row only tells. */
  readonly target?: { readonly least: number } | { readonly most: number }
}

/** True without a target. A figure that is no number meets none. */
export function isMet({ value, target }: Figure): boolean {
  if (!target) return true
  return 'least' in target ? value >= target.least : value <= target.most
}

/** The rows of every bench as a table, each with its target and whether it is met. */
export function figureLines(figures: readonly (Figure & { readonly bench: string })[]): readonly string[] {
  const columns = [{ heading: 'bench' }, { heading: 'what' }, { heading: 'measured', align: 'right' }, { heading: 'target', align: 'right' }, { heading: '' }] as const
  return tableLines(columns, figures.map((figure) => [figure.bench, figure.what, written(figure.value, figure.unit), targetText(figure), verdict(figure)]), null)
}

/**
 * What a bench calls at its end. Under `npm run bench` the rows go to the parent, which prints those of all benches as one table; a
 * bench that is run alone prints its own. What else it has to tell goes to stderr.
 */
export function report(bench: string, figures: readonly Figure[]): void {
  const rows = figures.map((figure) => ({ ...figure, bench }))
  if (process.send) process.send(rows)
  else console.log(figureLines(rows).join('\n'))
  if (!figures.every(isMet)) process.exitCode = 1
}

function targetText({ target, unit }: Figure): string {
  if (!target) return ''
  return 'least' in target ? `≥ ${withUnit(String(target.least), unit)}` : `≤ ${withUnit(String(target.most), unit)}`
}

function verdict(figure: Figure): string {
  if (!figure.target) return ''
  return isMet(figure) ? 'met' : 'NOT MET'
}

/** Three digits that count, or all of a whole number. */
function written(value: number, unit: Figure['unit']): string {
  const isWhole = Number.isInteger(value) || Math.abs(value) >= 100
  return withUnit(isWhole ? Math.round(value).toLocaleString('en') : value.toPrecision(3), unit)
}

function withUnit(number: string, unit: Figure['unit']): string {
  return unit === '' ? number : `${number} ${unit}`
}
