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

/** A figure's place: its sentence, the paragraph around it, and the subject of the figure before it. */
export interface FigurePlace {
  readonly sentence: Stretch
  readonly block: Stretch
  readonly before: { readonly subject: string | null; readonly end: number } | null
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
  const at = figure.noun.start
  const isAreas = rules.areas.test(text.slice(at, figure.noun.end))
  const named = reading.mentions.filter((mention) => mention.start >= place.block.start && mention.end <= at && !mention.inside &&
    (isAreas ? AREAS.has(mention.kind) : bears(reading, mention, rules)))
  const near = named.at(-1)
  if (near && !STOPS.test(text.slice(near.end, at))) return near.entity
  const generic = genericBefore(text, at, place.sentence.start, rules)
  if (generic !== null) return resolve(reading, generic, at)
  const inSentence = named.filter(({ start }) => start >= place.sentence.start)
  const fresh = inSentence.findLast(({ start }) => start > (place.before?.end ?? place.sentence.start) && STOPS.test(text[start - 1] ?? ''))
  if (fresh) return fresh.entity
  if (place.before && place.before.end > place.sentence.start) return place.before.subject
  const topic = inSentence[0] ?? named.findLast(({ kind }) => TOPICS.has(kind))
  return topic?.entity ?? place.before?.subject ?? null
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
