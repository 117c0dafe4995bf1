import type { Graph } from '../data/graph.ts'
import type { Period } from './view.ts'

/** One bar of the histogram: a stretch of time and the sentences from articles of it. */
export interface TimeBar {
  readonly period: Period
  readonly count: number
}

const MOST_MONTHS = 120
const LAST_DAY = 31

/**
 * Evidence by month (by year where there are more than 120 months), from the first dated article to the last, empty stretches too.
 * Only evidence of relations counts; articles without a date are in no bar. Fewer than two dates make no histogram.
 */
export function timeBars(graph: Graph): readonly TimeBar[] {
  const counts = new Map<string, number>()
  for (const { evidence } of graph.relations) {
    for (const { article } of evidence) {
      const month = graph.articles[article]?.date?.slice(0, 7)
      if (month !== undefined) counts.set(month, (counts.get(month) ?? 0) + 1)
    }
  }
  const months = [...counts.keys()].sort()
  const [first, last] = [months[0], months.at(-1)]
  if (first === undefined || last === undefined || first === last) return []
  const all = monthsBetween(first, last)
  return all.length <= MOST_MONTHS
    ? all.map((month) => ({ period: [`${month}-01`, `${month}-${LAST_DAY}`], count: counts.get(month) ?? 0 }))
    : byYear(first, last, counts)
}

function byYear(first: string, last: string, counts: ReadonlyMap<string, number>): readonly TimeBar[] {
  const bars: TimeBar[] = []
  for (let year = Number(first.slice(0, 4)); year <= Number(last.slice(0, 4)); year++) {
    const count = [...counts].filter(([month]) => month.startsWith(`${year}-`)).reduce((sum, [, each]) => sum + each, 0)
    bars.push({ period: [`${year}-01-01`, `${year}-12-${LAST_DAY}`], count })
  }
  return bars
}

function monthsBetween(first: string, last: string): readonly string[] {
  const months: string[] = []
  let [year = 0, month = 0] = first.split('-').map(Number)
  const name = (): string => `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`
  while (name() <= last) {
    months.push(name())
    month += 1
    if (month > 12) [year, month] = [year + 1, 1]
  }
  return months
}

/** The period of the bars from one to another, whichever comes first. */
export function periodOf(bars: readonly TimeBar[], from: number, to: number): Period | null {
  const first = bars[Math.min(from, to)]
  const last = bars[Math.max(from, to)]
  return first && last ? [first.period[0], last.period[1]] : null
}

/** The places of the first and last bar within a period; null if none is. */
export function barsWithin(bars: readonly TimeBar[], period: Period | null): readonly [first: number, last: number] | null {
  if (!period) return null
  const inside = bars.flatMap((bar, index) => (bar.period[1] >= period[0] && bar.period[0] <= period[1] ? [index] : []))
  const [first, last] = [inside[0], inside.at(-1)]
  return first === undefined || last === undefined ? null : [first, last]
}

/** The window moved by `steps` bars, as wide as before, stopped at the ends; without a window, the first bar or the last. */
export function stepped(bars: readonly TimeBar[], period: Period | null, steps: number): Period | null {
  const window = barsWithin(bars, period)
  if (!window) return periodOf(bars, steps > 0 ? 0 : bars.length - 1, steps > 0 ? 0 : bars.length - 1)
  const width = window[1] - window[0]
  const first = Math.min(bars.length - 1 - width, Math.max(0, window[0] + steps))
  return periodOf(bars, first, first + width)
}

/** The stretch of equal length just before a period, to compare it with; null if the bars begin with the period. */
export function earlierPeriod(bars: readonly TimeBar[], period: Period): Period | null {
  const window = barsWithin(bars, period)
  if (!window || window[0] === 0) return null
  return periodOf(bars, Math.max(0, window[0] - (window[1] - window[0] + 1)), window[0] - 1)
}

/** How a period is written: months if it is made of whole ones, years if of whole years. */
export function periodText([from, to]: Period): string {
  const whole = from.endsWith('-01') && to.endsWith(`-${LAST_DAY}`)
  if (!whole) return `${from} – ${to}`
  if (from.slice(5) === '01-01' && to.slice(5, 7) === '12') return from.slice(0, 4) === to.slice(0, 4) ? from.slice(0, 4) : `${from.slice(0, 4)} – ${to.slice(0, 4)}`
  return from.slice(0, 7) === to.slice(0, 7) ? from.slice(0, 7) : `${from.slice(0, 7)} – ${to.slice(0, 7)}`
}

