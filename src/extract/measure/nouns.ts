import type { PlacedMention, Stretch } from '../reading.ts'
import type { MeasureRules } from './rules.ts'

/** What the noun of a figure is cut from. All offsets count in the normalised text. */
export interface NounSource {
  readonly text: string
  /** edges[i] is 1 where a word of the segmenter starts. */
  readonly edges: Uint8Array
  /** Names and references of the sentence. */
  readonly mentions: readonly PlacedMention[]
}

const SHORTEST = 2
const LONGEST = 24

/**
 * The noun phrase in [start, end), the text between the clause's head and a value or change: without the words that link it to
 * the value, without its subject, from its verb on if the verb belongs to it. Null if nothing nameable is left.
 */
export function nounIn(source: NounSource, { start, end }: Stretch, rules: MeasureRules): Stretch | null {
  const last = withoutBrackets(source.text, start, withoutLinks(source.text, start, end, rules))
  let first = afterOpenings(source, start, last, rules)
  const verb = lastVerb(source, first, last, rules)
  if (verb !== null) first = verb.inside ? verb.start : afterOpenings({ ...source, mentions: [] }, verb.end, last, rules)
  const listed = source.text.lastIndexOf('\u3001', last - 1)
  if (listed > first && !verb?.inside) first = afterOpenings(source, listed + 1, last, rules)
  return last - first >= SHORTEST && last - first <= LONGEST ? { start: first, end: last } : null
}

function withoutLinks(text: string, start: number, end: number, rules: MeasureRules): number {
  for (let at = end; ;) {
    const before = rules.links.startBefore(text, at)
    if (before < start || before === -1) return at
    at = before
  }
}

/** The offset before a remark in brackets: 固定资产投资(不含农户). */
function withoutBrackets(text: string, start: number, end: number): number {
  const open = text[end - 1] === ')' ? text.lastIndexOf('(', end) : -1
  return open > start ? open : end
}

/** The offset behind adverbs, subjects and names at the head of [start, end). */
function afterOpenings(source: NounSource, start: number, end: number, rules: MeasureRules): number {
  const { text, edges, mentions } = source
  for (let at = start; ;) {
    const mention = mentions.find((each) => each.start === at)?.end ?? -1
    const word = Math.max(rules.openings.endFrom(text, at), rules.subjects.endFrom(text, at))
    const next = mention > at && end - mention >= SHORTEST ? mention : word
    if (next <= at || end - next < SHORTEST || (next === word && edges[next] !== 1)) return at
    at = next
  }
}

interface Verb extends Stretch {
  /** True if the verb is part of the indicator (引进企业), false if the noun begins behind it. */
  readonly inside: boolean
}

/** The last verb in [start, end) that opens the noun phrase, outside quotation marks. */
function lastVerb({ text, edges }: NounSource, start: number, end: number, rules: MeasureRules): Verb | null {
  for (let at = end - SHORTEST; at >= start; at--) {
    if (text[at] === '\u201d') at = Math.max(start, text.lastIndexOf('\u201c', at))
    if (edges[at] !== 1 || isNominal(text, at, rules)) continue
    const act = rules.acts.endFrom(text, at)
    if (act !== -1 && (end - act >= SHORTEST || (act === end && at === start)) && edges[act] === 1) return withPrefix(text, { start: at, end: act, inside: true }, start, rules)
    const cut = rules.cuts.endFrom(text, at)
    if (cut !== -1 && end - cut >= SHORTEST && edges[cut] === 1) return { start: at, end: cut, inside: false }
  }
  return null
}

/** True if the verb at `at` is only the beginning of a noun: 流转率, 集聚区. */
function isNominal(text: string, at: number, rules: MeasureRules): boolean {
  const end = Math.max(rules.acts.endFrom(text, at), rules.cuts.endFrom(text, at))
  return end !== -1 && rules.nominal.test(text.slice(end, end + 2))
}

function withPrefix(text: string, verb: Verb, start: number, rules: MeasureRules): Verb {
  const prefix = rules.actPrefixes.startBefore(text, verb.start)
  return prefix >= start ? { ...verb, start: prefix } : verb
}
