import type { DraftIndicator, PlacedMention, Reading } from '../reading.ts'
import type { Sentence } from '../../text/sentences.ts'
import { figuresOf, type Figure } from './figures.ts'
import { periodsOf, type Period } from './periods.ts'
import { quantitiesOf } from './quantities.ts'
import type { MeasureRules } from './rules.ts'
import { subjectOf } from './subjects.ts'

/** What goes on from figure to figure inside a paragraph. */
interface Carried {
  readonly block: number
  readonly subject: string | null
  readonly period: string | null
}

interface MeasuredSentence extends Sentence {
  readonly mentions: readonly PlacedMention[]
  readonly tags: ReadonlyMap<number, string>
}

/**
 * The figures of an article that a work report would put in a table, in their order; each once. Strings are the article's own,
 * evidence is the sentence. A figure of the headline that the body repeats is left to the body.
 */
export function measure(reading: Reading, { measures }: { readonly measures: MeasureRules }): readonly DraftIndicator[] {
  const found: DraftIndicator[] = []
  const tags = new Map(reading.words.map(({ end, tag }) => [end, tag]))
  let carried: Carried = { block: -1, subject: null, period: null }
  for (const sentence of reading.sentences) {
    const mentions = reading.mentions.filter(({ start, end }) => start >= sentence.start && end <= sentence.end)
    if (carried.block !== sentence.block) carried = { block: sentence.block, subject: null, period: null }
    carried = readSentence(reading, { ...sentence, mentions, tags }, carried, found, measures)
  }
  return distinct(reading, found)
}

function readSentence(
  reading: Reading, { mentions, tags, ...sentence }: MeasuredSentence, carried: Carried, found: DraftIndicator[], rules: MeasureRules,
): Carried {
  const { text, edges } = reading
  const quantities = quantitiesOf(text, sentence, rules)
  if (quantities.length === 0) return carried
  const periods = periodsOf(text, sentence, rules)
  let last = carried
  for (const figure of figuresOf({ text, edges, tags, mentions, sentence, quantities, periods }, rules)) {
    const subject = subjectOf(reading, sentence, figure, last.subject, rules)
    const period = periodOf(periods, figure)
    const periodText = period ? text.slice(period.start, period.end) : last.period
    found.push(indicatorOf(reading, sentence, figure, subject, periodText))
    last = { block: sentence.block, subject, period: period && !period.carried ? carried.period : periodText }
  }
  return last
}

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
