import type { Stretch } from '../reading.ts'
import { NUMERAL, type MeasureRules, type UnitClass } from './rules.ts'

/** A number with its unit: 58.3亿元, 3800亩, 95%以上. */
export interface Quantity extends Stretch {
  readonly unit: UnitClass
  /** Where 以上 or 左右 begins, or the end. */
  readonly bare: number
  /** True if the number is written in hanzi. */
  readonly spelled: boolean
}

/** The quantities within [start, end) of the normalised text, in order. */
export function quantitiesOf(text: string, { start, end }: Stretch, rules: MeasureRules): readonly Quantity[] {
  return matchesIn(text.slice(start, end), rules).map((match) => {
    const [name] = Object.entries(match.groups ?? {}).find(([unit, found]) => unit !== 'bound' && found !== undefined) ?? ['count']
    const from = start + match.index
    const to = from + match[0].length
    return {
      start: from,
      end: to,
      bare: to - (match.groups?.['bound']?.length ?? 0),
      unit: name.replace(NUMERAL, '') as UnitClass,
      spelled: name.startsWith(NUMERAL),
    }
  })
}

/** The matches in order. The pattern is tried only where a quantity can begin, which is seldom. */
function matchesIn(sentence: string, { quantity, quantityStart }: MeasureRules): readonly RegExpExecArray[] {
  const matches: RegExpExecArray[] = []
  quantityStart.lastIndex = 0
  for (let start = quantityStart.exec(sentence); start; start = quantityStart.exec(sentence)) {
    quantity.lastIndex = start.index
    const match = quantity.exec(sentence)
    if (match) matches.push(match)
    quantityStart.lastIndex = match ? quantity.lastIndex : start.index + 1
  }
  return matches
}
