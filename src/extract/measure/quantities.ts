import type { Stretch } from '../reading.ts'
import type { MeasureRules, UnitClass } from './rules.ts'

/** A number with its unit: 58.3亿元, 3800亩, 95%以上. */
export interface Quantity extends Stretch {
  readonly unit: UnitClass
}

/** The quantities within [start, end) of the normalised text, in order. */
export function quantitiesOf(text: string, { start, end }: Stretch, rules: MeasureRules): readonly Quantity[] {
  return Array.from(text.slice(start, end).matchAll(rules.quantity), (match) => {
    const [name] = Object.entries(match.groups ?? {}).find(([, found]) => found !== undefined) ?? ['count']
    return { start: start + match.index, end: start + match.index + match[0].length, unit: name.replace('numeral_', '') as UnitClass }
  })
}
