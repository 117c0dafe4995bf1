import type { PlacedMention, Stretch } from '../reading.ts'
import type { MeasureRules } from './rules.ts'

/** An expression of time: 前三季度, 去年, 截至6月底. */
export interface Period extends Stretch {
  /** True for a reporting period (前三季度), which holds for the sentences that follow; 今年 and 截至… hold in their own. */
  readonly carried: boolean
}

/** The expressions of time within [start, end), in order; not those in names or that figures are only compared with. */
export function periodsOf(text: string, { start, end }: Stretch, mentions: readonly PlacedMention[], rules: MeasureRules): readonly Period[] {
  const sentence = text.slice(start, end)
  return Array.from(sentence.matchAll(rules.period))
    .filter((match) => !rules.notPeriodAfter.test(sentence.slice(Math.max(0, match.index - 2), match.index)))
    .map((match) => ({ start: start + match.index, end: start + match.index + match[0].length, carried: match.groups?.['carried'] !== undefined }))
    .filter((period) => !mentions.some((mention) => mention.start <= period.start && mention.end >= period.end))
}
