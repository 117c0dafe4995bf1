import type { Kind } from '../../ontology/kinds.ts'
import type { PlacedMention, Reading, Stretch } from '../reading.ts'
import type { Figure } from './figures.ts'
import type { MeasureRules } from './rules.ts'

/** Kinds that figures are told of. */
const BEARERS: ReadonlySet<Kind> = new Set(['place', 'organization', 'company', 'site', 'initiative', 'event'])
/** Those a paragraph may be about without naming them in the sentence. */
const TOPICS: ReadonlySet<Kind> = new Set(['place', 'company', 'site'])
/** Those that measures of a whole economy are told of. */
const AREAS: ReadonlySet<Kind> = new Set(['place', 'site'])

const STOPS = /[,;:\u3002!?\n]/

/** The figure before: whose it is, where it ends; the area that figures were last told of. */
export interface Before {
  readonly subject: string | null
  readonly area: string | null
  readonly end: number
}

/** A figure's place: its sentence, the paragraph around it, and the subject of the figure before it. */
export interface FigurePlace {
  readonly sentence: Stretch
  readonly block: Stretch
  readonly before: Before | null
}

/**
 * The entity that a figure is told of: the name behind 的 (总投资20亿元的…产业园), else the nearest name before the noun in
 * its clause, else what its clause calls 新区 or 全县, else the subject of the figure before in the sentence unless a new one begins
 * a clause since, else what sentence or paragraph named last. Null if nobody is named.
 */
export function subjectOf(reading: Reading, figure: Figure, place: FigurePlace, rules: MeasureRules): string | null {
  const behind = behindValue(reading, figure, rules)
  if (behind) return behind.entity
  const { text } = reading
  const { start: at, end } = figure.noun
  const name = text.slice(at, end)
  const isAreas = rules.areas.test(name)
  const named = reading.mentions.filter((mention) => mention.start >= place.block.start && mention.end <= at && !mention.inside &&
    (isAreas ? AREAS.has(mention.kind) : bears(reading, mention, rules)))
  const near = named.at(-1)
  if (near && !STOPS.test(text.slice(near.end, at))) return near.entity
  const generic = rules.villages.test(name) ? rules.villageEnding : genericBefore(text, at, place.sentence.start, rules)
  return generic === null ? fromContext(text, named, isAreas, place) : resolve(reading, generic, at)
}

/** The subject that sentence, figures before and paragraph leave to a clause without one. */
function fromContext(text: string, named: readonly PlacedMention[], isAreas: boolean, { sentence, before }: FigurePlace): string | null {
  const last = (isAreas ? before?.area : before?.subject) ?? null
  const from = Math.max(sentence.start, before?.end ?? 0)
  const fresh = named.findLast(({ start }) => start > from && STOPS.test(text[start - 1] ?? ''))
  if (fresh) return fresh.entity
  if (from > sentence.start) return last
  const first = named.find(({ start }) => start >= sentence.start)?.entity
  const topic = named.findLast(({ kind }) => TOPICS.has(kind))?.entity
  return (isAreas ? [first, last, topic] : [first, topic, last]).find((each) => typeof each === 'string') ?? null
}

/** True if figures of areas may be told of the entity. */
export function isArea({ entities }: Reading, id: string | null): boolean {
  return entities.some((entity) => entity.id === id && AREAS.has(entity.kind))
}

/** The name that a value qualifies: 总投资20亿元的某某产业园. */
function behindValue(reading: Reading, { value }: Figure, rules: MeasureRules): PlacedMention | null {
  if (!value || !rules.qualifies.test(reading.text.slice(value.end, value.end + 1))) return null
  return reading.mentions.find((mention) => mention.start === value.end + 1 && bears(reading, mention, rules)) ?? null
}

/** Slogans in quotation marks and the like carry no figures; projects do. */
function bears({ text }: Reading, { kind, start, end }: PlacedMention, rules: MeasureRules): boolean {
  return BEARERS.has(kind) && (kind !== 'initiative' || rules.projects.test(text.slice(start, end)))
}

/** The word for a subject right before the noun (新区, 全县), adverbs and times aside, or null. */
function genericBefore(text: string, at: number, from: number, rules: MeasureRules): string | null {
  for (let end = at; end > from && !STOPS.test(text[end - 1] ?? ''); end--) {
    const start = rules.subjects.startBefore(text, end)
    if (start >= from && start !== -1) return text.slice(start, end)
  }
  return null
}

/** The entity last named before `at` whose name ends in the word; null for words such as 全县 that nothing ends in. */
function resolve({ text, mentions }: Reading, word: string, at: number): string | null {
  return mentions.findLast(({ start, end, kind }) => end <= at && end - start > word.length && TOPICS.has(kind) && text.slice(start, end).endsWith(word))?.entity ?? null
}
