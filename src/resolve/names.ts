import { loadGazetteer, type Gazetteer } from '../text/gazetteer.ts'
import { loadLexicon } from '../text/lexicon.ts'
import type { Kind } from '../ontology/kinds.ts'

/** What resolution knows of names, from lexicon and gazetteer. */
export interface Names {
  readonly gazetteer: Gazetteer
  /** Matches names of counties and their equals. */
  readonly county: RegExp
  /** Expressions such as 我县 that are aliases in one article and mean something else in another; those at the paper's home. */
  readonly pointers: ReadonlySet<string>
  readonly homePointers: ReadonlySet<string>
  /** [long, short] forms inside organ names, in the order in which they apply. */
  readonly shortForms: readonly (readonly [long: string, short: string])[]
  readonly levels: Readonly<Record<'province' | 'prefecture' | 'county' | 'local', readonly string[]>>
  /** Words that begin as a level word does and are none: 市场. */
  readonly notLevels: RegExp
  /** Organs whose names stand around their area: [before, after, both for short]. */
  readonly around: readonly (readonly [before: string, after: string, short: string])[]
  /** Words that a short name leaves out whole, and those that it never leaves out. */
  readonly dropped: readonly string[]
  readonly kept: readonly string[]
  /** Endings of organs' names, long and short. */
  readonly endings: readonly (readonly [long: string, short: string])[]
  readonly natures: readonly string[]
  /** Campaigns that are the same in every county. */
  readonly campaigns: ReadonlySet<string>
  readonly national: Readonly<Partial<Record<Kind, RegExp>>>
  readonly many: Readonly<Partial<Record<Kind, RegExp>>>
  readonly numbered: RegExp
  readonly exclusive: ReadonlySet<string>
}

type Patterns = Readonly<Partial<Record<Kind, string>>>
type Pointed = Readonly<Record<string, { readonly names: readonly string[] }>>

/** Reads resolve.yaml and what else of the lexicon bears on identity, and the gazetteer. */
export function loadNames(): Names {
  const lexicon = loadLexicon()
  const { home, topic } = lexicon.record('references') as { readonly home: Pointed; readonly topic: Pointed }
  const record = lexicon.record('resolve') as Pick<Names, 'levels' | 'around' | 'dropped' | 'kept' | 'endings' | 'natures'>
    & { readonly national: Patterns; readonly many: Patterns; readonly notLevels: string; readonly numbered: string; readonly exclusive: readonly string[] }
  return {
    gazetteer: loadGazetteer(),
    county: new RegExp((lexicon.record('counties') as { readonly name: string }).name),
    pointers: new Set([...namesOf(home), ...namesOf(topic)]),
    homePointers: new Set(namesOf(home)),
    shortForms: lexicon.table('organ-short-forms').map(([long, short]) => [long ?? '', short ?? ''] as const),
    levels: record.levels,
    notLevels: new RegExp(record.notLevels),
    around: record.around,
    dropped: record.dropped,
    kept: record.kept,
    endings: record.endings,
    natures: record.natures,
    campaigns: new Set(lexicon.list('initiatives')),
    national: patterns(record.national),
    many: patterns(record.many),
    numbered: new RegExp(record.numbered),
    exclusive: new Set(record.exclusive),
  }
}

function namesOf(pointed: Pointed): readonly string[] {
  return Object.values(pointed).flatMap(({ names }) => names)
}

function patterns(sources: Patterns): Readonly<Partial<Record<Kind, RegExp>>> {
  return Object.fromEntries(Object.entries(sources).map(([kind, source]) => [kind, new RegExp(source)]))
}
