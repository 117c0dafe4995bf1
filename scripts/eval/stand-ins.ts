import { parse } from 'yaml'

/** Names of one sort by their length in characters. */
export type Pool = ReadonlyMap<number, readonly string[]>

/** What stands in for the invented names of gold (stand-ins.yaml), by sort. */
export interface StandIns {
  /** Of one and of two characters, common first. */
  readonly surnames: readonly string[]
  readonly given: Pool
  /** The gold's persons whose name is also a word. */
  readonly wordPersons: ReadonlySet<string>
  /** Such persons to put in their place. */
  readonly words: Pool
  readonly soundNames: Pool
  readonly soundBodies: Pool
  readonly countyBodies: Pool
  readonly villageBodies: Pool
  readonly tradeNames: Pool
  /** The gold's names and bodies of places that are written by their sound. */
  readonly bySound: ReadonlySet<string>
  /** The gold's names of trades. */
  readonly trades: readonly string[]
  /** A place: its body, then its ending. */
  readonly place: RegExp
  readonly county: RegExp
}

type RawPool = Readonly<Record<string, string>>

interface Raw {
  readonly given: RawPool
  readonly words: { readonly persons: string; readonly names: RawPool }
  readonly transliterated: { readonly persons: string; readonly names: RawPool; readonly places: string; readonly bodies: RawPool }
  readonly endings: string
  readonly counties: string
  readonly bodies: { readonly county: RawPool; readonly village: RawPool }
  readonly trades: string
  readonly tradeNames: RawPool
}

/** Reads stand-ins.yaml; `surnames` come from the lexicon. */
export function parseStandIns(yaml: string, surnames: readonly string[]): StandIns {
  const raw = parse(yaml) as Raw
  return {
    surnames,
    given: pool(raw.given),
    wordPersons: new Set(words(raw.words.persons)),
    words: pool(raw.words.names),
    soundNames: pool(raw.transliterated.names),
    soundBodies: pool(raw.transliterated.bodies),
    countyBodies: pool(raw.bodies.county),
    villageBodies: pool(raw.bodies.village),
    tradeNames: pool(raw.tradeNames),
    bySound: new Set([...words(raw.transliterated.persons), ...words(raw.transliterated.places)]),
    trades: words(raw.trades),
    place: new RegExp(`^(?<body>.+?)(?<ending>${raw.endings})$`),
    county: new RegExp(raw.counties),
  }
}

function pool(raw: RawPool): Pool {
  return new Map(Object.entries(raw).map(([length, names]) => [Number(length), words(names)]))
}

function words(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '')
}
