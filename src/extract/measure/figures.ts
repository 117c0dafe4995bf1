import type { Direction } from '../../ontology/directions.ts'
import type { Stretch } from '../reading.ts'
import { nounIn, type NounSource } from './nouns.ts'
import type { Period } from './periods.ts'
import type { Quantity } from './quantities.ts'
import type { MeasureRules } from './rules.ts'

/** A figure of one sentence: what is measured, how much, which way. Stretches of the article's text. */
export interface Figure {
  readonly noun: Stretch
  readonly value: Quantity | null
  readonly change: Stretch | null
  readonly direction: Direction | null
  readonly score: number
}

/** A sentence as figures are read from it. */
export interface FigureSource extends NounSource {
  readonly sentence: Stretch
  readonly quantities: readonly Quantity[]
  readonly periods: readonly Period[]
  /** The class of the word that ends at an offset. */
  readonly tags: ReadonlyMap<number, string>
}

/** Scores by how telling noun and unit are; measured on the gold articles. */
const SCORES = { measure: 0.9, act: 0.8, plain: 0.6, changeOnly: 0.75, fund: 0.6 } as const

/** Words between a figure and its change, at most: 却是下降的. */
const LONGEST_BETWEEN = 8

/** The figures of a sentence, in order. A change without a noun of its own belongs to the figure before it. */
export function figuresOf(source: FigureSource, rules: MeasureRules): readonly Figure[] {
  const figures: Figure[] = []
  for (const quantity of source.quantities) {
    const change = changeAt(source, quantity, rules)
    const last = figures.at(-1)
    if (!change) figures.push(...valueFigures(source, quantity, rules))
    else if (change.noun) figures.push(...changeFigure(source, change, quantity, rules))
    else if (last && last.change === null && isNext(source, last, change, rules)) {
      figures[figures.length - 1] = { ...last, change: withoutTail(quantity), direction: change.direction }
    }
  }
  return figures
}

interface Change {
  readonly noun: Stretch | null
  readonly direction: Direction
  /** Where its words begin, comparison included. */
  readonly start: number
}

/** The change that `quantity` tells, if a direction word stands right before it. */
function changeAt(source: FigureSource, quantity: Quantity, rules: MeasureRules): Change | null {
  const from = clauseStart(source, quantity.start)
  const before = source.text.slice(from, quantity.start)
  const match = rules.change.exec(before)
  const direction = match ? rules.directions.get(match[1] ?? '') : undefined
  if (!match || !direction) return null
  const head = before.slice(0, match.index)
  if (rules.elsewhere.test(head)) return null
  const rest = head.length - (rules.comparator.exec(head)?.[0].length ?? 0)
  const noun = nounIn(source, { start: from, end: from + rest }, rules)
  return { noun, direction: direction === 'either' ? 'up' : direction, start: from + rest }
}

/** True if nothing but a few words of comparison stand between a figure and the change that follows. */
function isNext({ text }: FigureSource, figure: Figure, change: Change, rules: MeasureRules): boolean {
  const end = figure.value?.end ?? figure.noun.end
  const between = text.slice(end, change.start).replace(/^[,\s(]+/, '')
  return between.length <= LONGEST_BETWEEN && !rules.elsewhere.test(between)
}

function changeFigure(source: FigureSource, { noun, direction }: Change, quantity: Quantity, rules: MeasureRules): readonly Figure[] {
  if (!noun || !isBoundary(source, quantity, rules)) return []
  const name = source.text.slice(noun.start, noun.end)
  if (rules.never.test(name) || rules.directions.has(name) || !rules.heads.test(name)) return []
  return [{ noun, value: null, change: withoutTail(quantity), direction, score: SCORES.changeOnly }]
}

function withoutTail({ start, bare }: Quantity): Stretch {
  return { start, end: bare }
}

function valueFigures(source: FigureSource, value: Quantity, rules: MeasureRules): readonly Figure[] {
  const { text } = source
  const from = clauseStart(source, value.start)
  if (rules.elsewhere.test(text.slice(from, value.start))) return []
  if (!isBoundary(source, value, rules)) return fundFigures(source, value, rules)
  const noun = nounIn(source, { start: from, end: value.start }, rules)
  if (!noun || (value.spelled && noun.end === value.start)) return []
  const name = text.slice(noun.start, noun.end)
  const score = scoreOf(source, noun, name, rules)
  if (score === 0 || !isMeasured(name, text.slice(value.start, value.end), value, rules)) return []
  return partsOf(noun, name, rules).map((part) => ({ noun: part, value, change: null, direction: null, score }))
}

/** How telling the noun is; 0 if it is none. */
function scoreOf({ tags }: FigureSource, { end }: Stretch, name: string, rules: MeasureRules): number {
  if (rules.subjects.endFrom(name, 0) === name.length) return 0
  if (rules.heads.test(name)) return SCORES.measure
  if (rules.acts.endFrom(name, 0) !== -1) return SCORES.act
  return rules.nounTags.test(tags.get(end) ?? '') ? SCORES.plain : 0
}

/** Money before the noun that names it: 180万元东西部协作资金. */
function fundFigures({ text, sentence }: FigureSource, value: Quantity, rules: MeasureRules): readonly Figure[] {
  const match = rules.fundsAfter.exec(text.slice(value.end, Math.min(sentence.end, value.end + 20)))
  if (!match || value.unit !== 'strong') return []
  const noun = { start: value.end, end: value.end + match[0].length }
  return [{ noun, value, change: null, direction: null, score: SCORES.fund }]
}

/** True if what is counted, in this unit, is a measure that a report would list. */
function isMeasured(name: string, value: string, { unit }: Quantity, rules: MeasureRules): boolean {
  if (rules.never.test(name) || rules.bounds.test(value)) return false
  switch (unit) {
    case 'ratio': return rules.rates.test(name)
    case 'visits': return rules.visitors.test(name)
    case 'length': return rules.builds.test(name)
    case 'strong': return !rules.smallMoney.test(value) || rules.perHead.test(name)
    case 'count': return name.length > 2 || rules.heads.test(name) || rules.acts.get(name) === true
    case 'bare': return rules.heads.test(name)
  }
}

/** The two nouns that share a value (土地流转率和农房集聚率), or the one noun. */
function partsOf(noun: Stretch, name: string, rules: MeasureRules): readonly Stretch[] {
  const [, left, right] = rules.and.exec(name) ?? []
  if (!left || !right || left.at(-1) !== right.at(-1)) return [noun]
  return [{ start: noun.start, end: noun.start + left.length }, { start: noun.end - right.length, end: noun.end }]
}

function isBoundary({ text, sentence }: FigureSource, quantity: Quantity, rules: MeasureRules): boolean {
  return rules.after.test(text.slice(quantity.end, Math.min(sentence.end, quantity.end + 4)))
}

const STOPS = /[,;:\u3002!?\u2026\n\u201c]/

/** Where the words that belong to a quantity at `at` begin: behind the stop, quantity or expression of time before it. */
function clauseStart({ text, sentence, quantities, periods }: FigureSource, at: number): number {
  let start = sentence.start
  for (const { end } of [...quantities, ...periods]) if (end <= at && end > start) start = end
  for (let index = at - 1; index >= start; index--) {
    if (text[index] === '\u201d') index = Math.max(start, text.lastIndexOf('\u201c', index))
    else if (STOPS.test(text[index] ?? '')) return index + 1
  }
  return start
}
