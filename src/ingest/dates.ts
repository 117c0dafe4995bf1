import type { PageRules } from './rules.ts'

/** A line that is longer tells a story rather than the page's date. */
const LONGEST_DATELINE = 80

/** The date (YYYY-MM-DD) that a file's name or one of the page's first lines gives in full, or null. Nothing is guessed. */
export function dateOf(file: string, firstLines: readonly string[], rules: PageRules): string | null {
  const inLines = firstLines.filter((line) => line.length < LONGEST_DATELINE).map((line) => rules.dateInLine.exec(line))
  const match = rules.dateInName.exec(file) ?? inLines.find((found) => found !== null)
  return match ? isoDate(match) : null
}

/** The date that a format tells: 2021-12-13 08:30, 2021年12月13日, 20211213; null if it is none in full. */
export function dateIn(text: string, rules: PageRules): string | null {
  const match = rules.dateInLine.exec(text) ?? rules.dateInName.exec(text)
  return match ? isoDate(match) : null
}

function isoDate([, year, month, day]: RegExpExecArray): string {
  return `${year}-${(month ?? '').padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`
}
