import type { Direction } from '../../ontology/directions.ts'
import type { Stretch } from '../reading.ts'
import { clauseStart, type FigureSource } from './clauses.ts'
import { nounIn } from './nouns.ts'
import type { Quantity } from './quantities.ts'
import type { MeasureRules } from './rules.ts'

/** A change as told: of what, if its own clause says so, and which way. */
export interface Change {
  readonly noun: Stretch | null
  readonly direction: Direction
  /** Where its words begin, comparison included. */
  readonly start: number
}

/** The change that `quantity` tells, if a direction word stands right before it and it is no comparison with others. */
export function changeAt(source: FigureSource, quantity: Quantity, rules: MeasureRules): Change | null {
  const from = clauseStart(source, quantity.start)
  const before = source.text.slice(from, quantity.start)
  const match = rules.change.exec(before)
  const direction = match ? rules.directions.get(match[1] ?? '') : undefined
  if (!match || !direction) return null
  const head = before.slice(0, match.index)
  if (rules.elsewhere.test(head)) return null
  const rest = from + head.length - (rules.comparator.exec(head)?.[0].length ?? 0)
  return { noun: nounIn(source, { start: from, end: rest }, rules), direction: direction === 'either' ? 'up' : direction, start: rest }
}
