import type { Stretch } from '../reading.ts'
import type { MeasureRules } from './rules.ts'

/** An expression of time: 前三季度, 去年, 截至6月底. */
export interface Period extends Stretch {
  /** False for a moment (截至…, 达产后), which holds only in its own sentence. */
  readonly carried: boolean
}

/** The expressions of time within [start, end), in order; those that figures are only compared with are left out. */
export function periodsOf(text: string, { start, end }: Stretch, rules: MeasureRules): readonly Period[] {
  const sentence = text.slice(start, end)
  return Array.from(sentence.matchAll(rules.period))
    .filter((match) => !rules.notPeriodAfter.test(sentence.slice(Math.max(0, match.index - 2), match.index)))
    .map((match) => ({ start: start + match.index, end: start + match.index + match[0].length, carried: match.groups?.['carried'] !== undefined }))
}
