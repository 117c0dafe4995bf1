import type { Direction } from '../../ontology/directions.ts'
import type { Lexicon } from '../../text/lexicon.ts'
import { wordTrie, type Trie } from '../../text/trie.ts'

/** What a unit says of its quantity: see `units` of lexicon/measure.yaml. */
export type UnitClass = 'strong' | 'count' | 'visits' | 'length' | 'ratio' | 'bare'

/** Marks the groups of quantities written in hanzi. */
export const NUMERAL = 'numeral_'

/** How figures are told: lexicon/measure.yaml, compiled. */
export interface MeasureRules {
  /** A quantity, its class as the named group that matched, at the pattern's lastIndex; and what every quantity begins with. */
  readonly quantity: RegExp
  readonly quantityStart: RegExp
  /** A direction word (group 1) and what may stand between it and its quantity, at the end of the text before it. */
  readonly change: RegExp
  readonly directions: ReadonlyMap<string, Direction | 'either'>
  readonly comparator: RegExp
  readonly elsewhere: RegExp
  readonly links: Trie<true>
  readonly openings: Trie<true>
  readonly subjects: Trie<true>
  readonly acts: Trie<true>
  readonly actPrefixes: Trie<true>
  readonly wholes: ReadonlySet<string>
  readonly cuts: Trie<true>
  readonly heads: RegExp
  readonly rates: RegExp
  readonly never: RegExp
  readonly visitors: RegExp
  readonly builds: RegExp
  readonly smallMoney: RegExp
  readonly perHead: RegExp
  readonly nounTags: RegExp
  readonly nominal: RegExp
  readonly fundsAfter: RegExp
  readonly rises: RegExp
  readonly risesFrom: RegExp
  readonly after: RegExp
  readonly and: RegExp
  readonly projects: RegExp
  readonly joint: RegExp
  readonly areas: RegExp
  readonly qualifies: RegExp
  readonly villages: RegExp
  readonly villageEnding: string
  readonly period: RegExp
  readonly notPeriodAfter: RegExp
}

interface MeasureRecord {
  readonly number: string
  readonly numeral: string
  readonly scale: string
  readonly tail: string
  readonly notAfter: string
  readonly units: Readonly<Record<UnitClass, string>>
  readonly numeralUnits: readonly UnitClass[]
  readonly change: Readonly<Record<'up' | 'down', readonly string[]>>
  readonly changeNouns: Readonly<Record<'up' | 'down' | 'either', readonly string[]>>
  readonly changeLinks: string
  readonly periods: Readonly<Record<'moment' | 'carried' | 'passing', string>>
  readonly links: readonly string[]
  readonly openings: readonly string[]
  readonly subjects: readonly string[]
  readonly acts: readonly string[]
  readonly actPrefixes: readonly string[]
  readonly wholes: readonly string[]
  readonly cuts: readonly string[]
  readonly and: string
  readonly villageEnding: string
}

const PATTERNS = ['comparator', 'elsewhere', 'heads', 'rates', 'never', 'visitors', 'builds', 'smallMoney', 'perHead', 'nounTags', 'nominal', 'fundsAfter', 'rises', 'risesFrom', 'after', 'projects', 'joint', 'areas', 'qualifies', 'villages', 'notPeriodAfter'] as const

/** Reads measure.yaml. */
export function loadMeasureRules(lexicon: Lexicon): MeasureRules {
  const record = lexicon.record('measure') as MeasureRecord & Readonly<Record<(typeof PATTERNS)[number], string>>
  const patterns = Object.fromEntries(PATTERNS.map((name) => [name, new RegExp(record[name])])) as Record<(typeof PATTERNS)[number], RegExp>
  const directions = directionsOf(record)
  return {
    ...patterns,
    quantity: quantityPattern(record),
    quantityStart: new RegExp(`\\d|${record.numeral}`, 'g'),
    directions,
    villageEnding: record.villageEnding,
    change: new RegExp(`(${longestFirst(directions.keys())})${record.changeLinks}$`),
    and: new RegExp(`^(.{2,12}?)(?:${record.and})(.{2,12})$`),
    period: new RegExp(`(?<moment>${record.periods.moment})|(?<carried>${record.periods.carried})|${record.periods.passing}`, 'g'),
    links: wordTrie(record.links),
    openings: wordTrie(record.openings),
    subjects: wordTrie(record.subjects),
    acts: wordTrie(record.acts),
    actPrefixes: wordTrie(record.actPrefixes),
    wholes: new Set(record.wholes),
    cuts: wordTrie(record.cuts),
  }
}

function quantityPattern({ number, numeral, scale, tail, notAfter, units, numeralUnits }: MeasureRecord): RegExp {
  const group = (prefix: string) => (unit: UnitClass): string => `(?<${prefix}${unit}>${units[unit]})`
  const digits = `${number}${scale}(?:${(Object.keys(units) as UnitClass[]).map(group('')).join('|')})`
  const hanzi = `${numeral}(?:${numeralUnits.map(group(NUMERAL)).join('|')})`
  return new RegExp(`(?<!${notAfter})(?:${digits}|${hanzi})(?:${tail})?`, 'y')
}

function directionsOf({ change, changeNouns }: MeasureRecord): ReadonlyMap<string, Direction | 'either'> {
  return new Map([
    ...[...change.up, ...changeNouns.up].map((word) => [word, 'up'] as const),
    ...[...change.down, ...changeNouns.down].map((word) => [word, 'down'] as const),
    ...changeNouns.either.map((word) => [word, 'either'] as const),
  ])
}

function longestFirst(words: Iterable<string>): string {
  return Array.from(words).sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).join('|')
}
