import type { Direction } from '../../ontology/directions.ts'
import type { Stretch } from '../reading.ts'
import { changeAt, type Change } from './changes.ts'
import { clauseStart, tagBefore, type FigureSource } from './clauses.ts'
import { nounIn } from './nouns.ts'
import type { Quantity } from './quantities.ts'
import type { MeasureRules, UnitClass } from './rules.ts'

/** A figure of one sentence: what is measured, how much, which way. Stretches of the article's text. */
export interface Figure {
  readonly noun: Stretch
  readonly value: Quantity | null
  readonly change: Stretch | null
  readonly direction: Direction | null
  readonly score: number
}

/** Scores by how telling the noun is. */
const SCORES = { measure: 0.9, act: 0.8, plain: 0.6, changeOnly: 0.75, fund: 0.6 } as const

/** Words between a figure and its change, at most. */
const LONGEST_BETWEEN = 8

/** The figures of a sentence, in order. A change without a noun of its own belongs to the figure before it. */
export function figuresOf(source: FigureSource, rules: MeasureRules): readonly Figure[] {
  let figures: readonly Figure[] = []
  for (const run of runsOf(source, rules)) {
    const [first] = run
    const change = first ? changeAt(source, first, rules) : null
    const risen = first ? risenFigure(source, first, rules) : null
    if (risen) figures = [...figures.filter(({ value }) => value !== risen.from), risen.figure]
    else if (!change) figures = [...figures, ...valueFigures(source, run, rules)]
    else if (change.noun) figures = [...figures, ...changeFigure(source, change, run, figures.length > 0, rules)]
    else figures = withChange(source, figures, change, run, rules)
  }
  return figures
}

/** Quantities by enumeration: 7.8%和9.2% are one run, most are alone. */
function runsOf({ text, quantities }: FigureSource, rules: MeasureRules): readonly (readonly Quantity[])[] {
  const runs: Quantity[][] = []
  for (const quantity of quantities) {
    const last = runs.at(-1)
    const before = last?.at(-1)
    if (last && before && rules.joint.test(text.slice(before.end, quantity.start))) last.push(quantity)
    else runs.push([quantity])
  }
  return runs
}

/** The figures with a change given to the last of them; several changes go to as many figures, in their order. */
function withChange(
  source: FigureSource, figures: readonly Figure[], change: Change, run: readonly Quantity[], rules: MeasureRules,
): readonly Figure[] {
  const last = figures.at(-1)
  if (!last || !isNext(source, last, change, rules)) return figures
  const from = figures.length - run.length
  const targets = figures.slice(Math.max(0, from))
  const isPaired = from >= 0 && targets.every((figure) => figure.change === null)
  if (!isPaired) return last.change === null && run.length === 1 ? [...figures.slice(0, -1), changed(last, change, run[0])] : figures
  return [...figures.slice(0, from), ...targets.map((figure, index) => changed(figure, change, run[index]))]
}

function changed(figure: Figure, { direction }: Change, quantity: Quantity | undefined): Figure {
  return quantity ? { ...figure, change: withoutBound(quantity), direction } : figure
}

/** True if nothing but a few words of comparison stand between a figure and the change that follows. */
function isNext({ text }: FigureSource, figure: Figure, change: Change, rules: MeasureRules): boolean {
  const between = text.slice(figure.value?.end ?? figure.noun.end, change.start).replace(/^[,\s(]+/, '')
  return between.length <= LONGEST_BETWEEN && !rules.elsewhere.test(between)
}

/** A measure of which only the change is told. After other figures the names of goods will do: 粗钢增长1.4%. */
function changeFigure(
  source: FigureSource, { noun, direction }: Change, run: readonly Quantity[], isListed: boolean, rules: MeasureRules,
): readonly Figure[] {
  const last = run.at(-1)
  if (!noun || !last || !isBoundary(source, last, rules)) return []
  const name = source.text.slice(noun.start, noun.end)
  const isNamed = rules.heads.test(name) || (isListed && rules.nounTags.test(tagBefore(source, noun.end)))
  if (!isNamed || rules.never.test(name) || rules.directions.has(name)) return []
  return paired(partsOf(noun, name, rules), run).map(([part, quantity]) =>
    ({ noun: part, value: null, change: withoutBound(quantity), direction, score: SCORES.changeOnly }))
}

function withoutBound({ start, bare }: Quantity): Stretch {
  return { start, end: bare }
}

function valueFigures(source: FigureSource, run: readonly Quantity[], rules: MeasureRules): readonly Figure[] {
  const [value] = run
  const last = run.at(-1)
  if (!value || !last) return []
  const { text } = source
  const from = clauseStart(source, value.start)
  if (rules.elsewhere.test(text.slice(from, value.start))) return []
  if (!isBoundary(source, last, rules)) return fundFigures(source, last, rules)
  const noun = nounIn(source, { start: from, end: value.start }, rules)
  if (!noun || (value.spelled && noun.end === value.start)) return []
  const name = text.slice(noun.start, noun.end)
  const score = scoreOf(source, noun, name, rules)
  if (score === 0 || !isMeasured(name, text.slice(value.start, value.end), value, rules)) return []
  return paired(partsOf(noun, name, rules), run).map(([part, quantity]) => ({ noun: part, value: quantity, change: null, direction: null, score }))
}

/** Nouns and quantities in their order; the last of the fewer goes with the rest of the others. */
function paired(nouns: readonly Stretch[], run: readonly Quantity[]): readonly (readonly [noun: Stretch, quantity: Quantity])[] {
  return Array.from({ length: Math.max(nouns.length, run.length) }, (_, index) => [nouns[index] ?? nouns.at(-1), run[index] ?? run.at(-1)] as const)
    .flatMap(([noun, quantity]) => (noun && quantity ? [[noun, quantity] as const] : []))
}

/** How telling the noun is; 0 if it is none. */
function scoreOf(source: FigureSource, { end }: Stretch, name: string, rules: MeasureRules): number {
  if (rules.subjects.endFrom(name, 0) === name.length) return 0
  if (rules.heads.test(name) || rules.wholes.has(name)) return SCORES.measure
  if (rules.acts.endFrom(name, Math.max(0, rules.actPrefixes.endFrom(name, 0))) !== -1) return SCORES.act
  return rules.nounTags.test(tagBefore(source, end)) ? SCORES.plain : 0
}

/** A value with the one it came from: 森林覆盖率由35.2%提高到36.8%. */
function risenFigure(source: FigureSource, value: Quantity, rules: MeasureRules): { readonly from: Quantity; readonly figure: Figure } | null {
  const { text, quantities } = source
  const from = quantities[quantities.indexOf(value) - 1]
  const match = from && rules.rises.exec(text.slice(from.end, value.start))
  if (!from || !match || !isBoundary(source, value, rules)) return null
  const start = clauseStart({ ...source, periods: [] }, from.start)
  const head = text.slice(start, from.start)
  const opening = rules.risesFrom.exec(head)
  const noun = opening && nounIn(source, { start, end: start + opening.index }, rules)
  const direction = rules.directions.get(match[1] ?? '')
  if (!noun || direction === 'either' || !isMeasured(text.slice(noun.start, noun.end), text.slice(value.start, value.end), value, rules)) return null
  return { from, figure: { noun, value, change: null, direction: direction ?? null, score: SCORES.measure } }
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
  return !rules.never.test(name) && FITS[unit](name, value, rules)
}

/** What the noun must be for a unit to measure it. */
const FITS: Readonly<Record<UnitClass, (name: string, value: string, rules: MeasureRules) => boolean>> = {
  ratio: (name, _, { rates }) => rates.test(name),
  visits: (name, _, { visitors }) => visitors.test(name),
  length: (name, _, { builds }) => builds.test(name),
  strong: (name, value, { smallMoney, perHead }) => !smallMoney.test(value) || perHead.test(name),
  count: (name, _, { heads, wholes }) => name.length > 2 || heads.test(name) || wholes.has(name),
  bare: (name, _, { heads }) => heads.test(name),
}

/** The two nouns that share a value (土地流转率和农房集聚率), or the one noun. */
function partsOf(noun: Stretch, name: string, rules: MeasureRules): readonly Stretch[] {
  const [, left, right] = rules.and.exec(name) ?? []
  if (!left || !right || left.at(-1) !== right.at(-1)) return [noun]
  return [{ start: noun.start, end: noun.start + left.length }, { start: noun.end - right.length, end: noun.end }]
}

/** True if the value ends a phrase. 年收入5万元以下的村 is none: a bound before 的 tells of something else. */
function isBoundary({ text, sentence }: FigureSource, { end, bare }: Quantity, rules: MeasureRules): boolean {
  const after = text.slice(end, Math.min(sentence.end, end + 4))
  return rules.after.test(after) && (bare === end || !rules.qualifies.test(after))
}
