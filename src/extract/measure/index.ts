import type { Sentence } from '../../text/sentences.ts'
import type { DraftIndicator, Reading } from '../reading.ts'
import { within } from '../within.ts'
import { figuresOf, type Figure } from './figures.ts'
import { periodsOf, type Period } from './periods.ts'
import { quantitiesOf } from './quantities.ts'
import type { MeasureRules } from './rules.ts'
import { isArea, subjectOf, type Before } from './subjects.ts'

/** What goes on from one figure to the next: also the reporting period. */
interface Carried extends Before {
  readonly period: string | null
}

/**
 * The figures of an article that a work report would put in a table, in their order; each once. Strings are the article's own,
 * evidence is the sentence. A figure of the headline that the body repeats is left to the body.
 */
export function measure(reading: Reading, { measures }: { readonly measures: MeasureRules }): readonly DraftIndicator[] {
  const found: DraftIndicator[] = []
  let carried: Carried | null = null
  for (const sentence of reading.sentences) {
    const read = readSentence(reading, sentence, carried, measures)
    found.push(...read.indicators)
    carried = read.carried
  }
  return distinct(reading, found)
}

function readSentence(
  reading: Reading, sentence: Sentence, carried: Carried | null, rules: MeasureRules,
): { readonly indicators: readonly DraftIndicator[]; readonly carried: Carried | null } {
  const { text, edges, words, wordAt } = reading
  const quantities = quantitiesOf(text, sentence, rules)
  if (quantities.length === 0) return { indicators: [], carried }
  const mentions = within(reading.mentions, sentence)
  const periods = periodsOf(text, sentence, mentions, rules)
  const block = reading.article.blocks[sentence.block] ?? sentence
  const indicators: DraftIndicator[] = []
  let last = carried
  for (const figure of figuresOf({ text, edges, words, wordAt, mentions, sentence, quantities, periods }, rules)) {
    const subject = subjectOf(reading, figure, { sentence, block, before: last }, rules)
    const period = periodOf(periods, figure)
    indicators.push(indicatorOf(reading, sentence, figure, subject, period ? text.slice(period.start, period.end) : (last?.period ?? null)))
    last = carriedFrom(reading, figure, subject, period, last)
  }
  return { indicators, carried: last }
}

function carriedFrom(reading: Reading, { value, noun }: Figure, subject: string | null, period: Period | null, last: Carried | null): Carried {
  return {
    subject,
    area: isArea(reading, subject) ? subject : (last?.area ?? null),
    end: (value ?? noun).end,
    period: period?.carried ? reading.text.slice(period.start, period.end) : (last?.period ?? null),
  }
}

/** The last expression of time before a figure's value. */
function periodOf(periods: readonly Period[], { noun, value }: Figure): Period | null {
  const at = Math.max(noun.end, value?.start ?? 0)
  return periods.findLast(({ end }) => end <= at) ?? null
}

function indicatorOf(
  { article }: Reading, { start, end }: Sentence, { noun, value, change, direction, score }: Figure, subject: string | null, period: string | null,
): DraftIndicator {
  return {
    subject,
    indicator: article.text.slice(noun.start, noun.end),
    value: value && article.text.slice(value.start, value.end),
    change: change && article.text.slice(change.start, change.end),
    direction,
    period,
    score,
    evidence: { start, end },
  }
}

/** Each figure once; those of a headline only if the body does not give the value. */
function distinct({ article }: Reading, found: readonly DraftIndicator[]): readonly DraftIndicator[] {
  const inHeadline = ({ evidence }: DraftIndicator): boolean =>
    article.blocks.some(({ role, start, end }) => role !== 'paragraph' && role !== 'caption' && evidence.start >= start && evidence.end <= end)
  const key = ({ subject, indicator, value, change, period }: DraftIndicator): string => [subject, indicator, value, change, period].join('|')
  const body = new Set(found.filter((each) => !inHeadline(each)).map(({ value }) => value))
  const once = new Map(found.filter((each) => !inHeadline(each) || !body.has(each.value)).map((each) => [key(each), each]))
  return Array.from(once.values())
}
