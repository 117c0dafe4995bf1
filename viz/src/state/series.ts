import type { ViewerIndicator } from '../../../src/facts/viewer-file.ts'
import type { Graph } from '../data/graph.ts'

/** The figures of one measure, and their values as numbers if all have the same unit and there are at least two. */
export interface Series {
  readonly indicator: string
  readonly figures: readonly ViewerIndicator[]
  readonly values: readonly number[]
}

/** Sorts after every date. */
const UNDATED = '~'

/** Figures grouped by measure, in the order of their first appearance; within a measure by their articles' dates (none: last) and period. */
export function seriesOf(graph: Pick<Graph, 'articles'>, figures: readonly ViewerIndicator[]): readonly Series[] {
  const dateOf = (figure: ViewerIndicator): string => graph.articles[figure.article]?.date ?? UNDATED
  const groups = new Map<string, ViewerIndicator[]>()
  for (const figure of figures) {
    const group = groups.get(figure.indicator)
    if (group) group.push(figure)
    else groups.set(figure.indicator, [figure])
  }
  return [...groups].map(([indicator, group]) => {
    const ordered = group.toSorted((a, b) => compare(dateOf(a), dateOf(b)) || compare(a.period ?? '', b.period ?? ''))
    return { indicator, figures: ordered, values: comparableValues(ordered) }
  })
}

function comparableValues(figures: readonly ViewerIndicator[]): readonly number[] {
  const parts = figures.map(({ value }) => /^([\d.,]+)\s*(.*)$/s.exec(value ?? ''))
  const unit = parts[0]?.[2]
  if (parts.length < 2 || parts.some((part) => part === null || part[2] !== unit)) return []
  return parts.map((part) => Number((part?.[1] ?? '').replaceAll(',', '')))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
