import type { Kind } from '../../ontology/kinds.ts'
import type { PlacedMention, Reading, Stretch } from '../reading.ts'
import type { Figure } from './figures.ts'
import type { MeasureRules } from './rules.ts'

/** Kinds that figures are told of. */
const BEARERS: ReadonlySet<Kind> = new Set(['place', 'organization', 'company', 'site', 'initiative', 'event'])

/**
 * The entity that a figure is told of: the name behind 的 (总投资20亿元的…产业园), else the nearest name before the noun in
 * its clause, else the subject of the figure before, else the first bearer of the sentence, else the one its paragraph began with.
 */
export function subjectOf(reading: Reading, sentence: Stretch, figure: Figure, before: string | null, rules: MeasureRules): string | null {
  const behind = figure.value && reading.mentions.find((mention) => mention.start === (figure.value?.end ?? 0) + 1 && BEARERS.has(mention.kind))
  if (behind) return behind.entity
  const mentions = reading.mentions.filter((mention) => BEARERS.has(mention.kind) && mention.start >= sentence.start && mention.end <= figure.noun.start && !mention.inside)
  const near = nearest(mentions, reading.text, figure.noun.start)
  if (near) return near.entity
  if (isUnnamed(reading.text, sentence, figure, rules)) return null
  return before ?? mentions[0]?.entity ?? null
}

/** The last mention without a stop between it and `at`. */
function nearest(mentions: readonly PlacedMention[], text: string, at: number): PlacedMention | null {
  const mention = mentions.at(-1)
  return mention && !/[,;:\u3002\u201c]/.test(text.slice(mention.end, at)) ? mention : null
}

/** True if the noun has a subject of its own that the article never names: 全县 in a county without a name. */
function isUnnamed(text: string, sentence: Stretch, { noun }: Figure, rules: MeasureRules): boolean {
  const start = rules.subjects.startBefore(text, noun.start)
  return start >= sentence.start && start !== -1
}
