import type { Division, Gazetteer } from './gazetteer.ts'

/** A place as an article names it. */
export interface NamedPlace {
  /** Its names in the article, full or bare. */
  readonly names: readonly string[]
  readonly mentionCount: number
  /** The places (by index) that are said to hold it: 嘉善县 in 嘉善县大云镇. */
  readonly within: readonly number[]
  /** True if it is named as a county or its equal, listed or not: 嘉善县, 渭阳县. */
  readonly isCounty: boolean
}

/** The division a place is, or those it may be while the article does not tell. Both are empty for a place that is not listed. */
export interface Coding {
  readonly code: string | null
  readonly candidates: readonly string[]
}

const NOTHING: Coding = { code: null, candidates: [] }
const PROVINCE_DIGITS = 2
const PREFECTURE_DIGITS = 4
const COUNTY_DIGITS = 6
const TOWN_DIGITS = 9
/** A county named in full speaks louder for being the article's than a town that may lie in it, up to so many mentions. */
const COUNTY_VOTES = 3
const MOST_MENTIONS = 4
/** Votes a county needs to be the article's: its own full name, or two towns; three where a county is named that is not listed. */
const LEAST_VOTES = 2
const LEAST_VOTES_AGAINST = 3
/** Candidates told for a place that stays open. */
const MOST_CANDIDATES = 20

/**
 * Division codes of the places of one article, in their order, decided from the top down: the area said to hold the place, then the county
 * the article is about (`home` if the caller knows it), then other areas of the article. A name that several divisions still share stays
 * open: the most populous is never guessed. Nor is a name taken for a division elsewhere when the article's own county is one that is not
 * listed (renamed since, say).
 */
export function codePlaces(places: readonly NamedPlace[], gazetteer: Gazetteer, home: string | null = null): readonly Coding[] {
  const options = places.map((place) => divisionsOf(place, gazetteer))
  const foreign = places.some(({ isCounty }, index) => isCounty && options[index]?.length === 0)
  const county = home ?? articleCounty(places, options, foreign)
  const decided = new Map<number, Coding>()
  const byLevel = places.map((_, index) => index).sort((a, b) => levelOf(options[a]) - levelOf(options[b]) || a - b)
  for (const index of byLevel) {
    const within = (places[index]?.within ?? []).map((holder) => decided.get(holder) ?? NOTHING)
    const known = { county, foreign, named: codesOf(decided) }
    decided.set(index, decide(options[index] ?? [], places[index]?.names ?? [], within, known, gazetteer))
  }
  return places.map((_, index) => decided.get(index) ?? NOTHING)
}

/** What the article has told so far. */
interface Known {
  readonly county: string | null
  /** True if the article names a county that is not listed. */
  readonly foreign: boolean
  /** Codes decided before. */
  readonly named: readonly string[]
}

function decide(listed: readonly Division[], names: readonly string[], within: readonly Coding[], known: Known, gazetteer: Gazetteer): Coding {
  const holders = within.flatMap(({ code }) => code ?? [])
  if (holders.length < within.length) return NOTHING
  const divisions = listed.length > 0 ? listed : villagesOf(names, holders[0] ?? known.county ?? onlyCounty(known), gazetteer)
  const inside = divisions.filter(({ code }) => holders.every((holder) => code.startsWith(holder)))
  if (inside.length === 0) return NOTHING
  const code = onlyUnder(inside, holders) ?? onlyUnder(inside, areasAround(inside, known)) ?? highest(inside) ?? unopposed(inside, known)
  return code === null ? { code, candidates: inside.map((division) => division.code).sort().slice(0, MOST_CANDIDATES) } : { code, candidates: [] }
}

/** The areas that may tell namesakes apart, the likeliest first. */
function areasAround(divisions: readonly Division[], { county, named }: Known): readonly string[] {
  const around = named.filter((code) => code.length > PROVINCE_DIGITS).sort((a, b) => b.length - a.length)
  if (county === null) return around
  const towns = around.filter((code) => code.length >= TOWN_DIGITS)
  const farther = divisions.every(({ code }) => code.length <= COUNTY_DIGITS) ? [county.slice(0, PREFECTURE_DIGITS), county.slice(0, PROVINCE_DIGITS)] : []
  return [...towns, county, ...around, ...farther]
}

/** The only division under the first of `areas` that has any. */
function onlyUnder(divisions: readonly Division[], areas: readonly string[]): string | null {
  for (const area of areas) {
    const under = divisions.filter(({ code }) => code.startsWith(area))
    if (under.length === 1) return under[0]?.code ?? null
    if (under.length > 1) return highest(under)
  }
  return null
}

/** The division above all others, down to the county: 吉林 is the province, not its city. */
function highest(divisions: readonly Division[]): string | null {
  const level = levelOf(divisions)
  const top = divisions.filter(({ code }) => code.length === level)
  return level <= COUNTY_DIGITS && top.length === 1 ? (top[0]?.code ?? null) : null
}

/** The only town of its name in China, as long as nothing speaks for another county. */
function unopposed(divisions: readonly Division[], { county, foreign, named }: Known): string | null {
  const opposed = foreign || county !== null || named.some((code) => code.length === COUNTY_DIGITS)
  return divisions.length === 1 && !opposed ? (divisions[0]?.code ?? null) : null
}

/** The county that the article is about, or null: the one with most votes of its own name and of the towns that may lie in it. */
function articleCounty(places: readonly NamedPlace[], options: readonly (readonly Division[])[], foreign: boolean): string | null {
  const votes = new Map<string, number>()
  const full = new Set<string>()
  places.forEach(({ mentionCount }, index) => {
    const divisions = options[index] ?? []
    for (const { code } of divisions) {
      if (code.length < COUNTY_DIGITS) continue
      const county = code.slice(0, COUNTY_DIGITS)
      if (code === county) full.add(county)
      const weight = code === county ? (COUNTY_VOTES * Math.min(mentionCount, MOST_MENTIONS)) / divisions.length : 1
      votes.set(county, (votes.get(county) ?? 0) + weight)
    }
  })
  const [best, rival] = Array.from(votes).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  if (!best || best[1] === rival?.[1]) return null
  const least = foreign && !full.has(best[0]) ? LEAST_VOTES_AGAINST : LEAST_VOTES
  return best[1] < least ? null : best[0]
}

function divisionsOf({ names }: NamedPlace, gazetteer: Gazetteer): readonly Division[] {
  const full = names.flatMap((name) => gazetteer.named(name))
  return withoutDoubles(full.length > 0 ? full : names.flatMap((name) => gazetteer.bare(name)))
}

function villagesOf(names: readonly string[], area: string | null, gazetteer: Gazetteer): readonly Division[] {
  if (area === null || area.length < COUNTY_DIGITS) return []
  const villages = gazetteer.villages(area.slice(0, COUNTY_DIGITS))
  return withoutDoubles(names.flatMap((name) => villages.get(name) ?? []))
}

/** The county that all decided towns lie in. */
function onlyCounty({ foreign, named }: Known): string | null {
  if (foreign) return null
  const counties = new Set(named.filter((code) => code.length >= TOWN_DIGITS).map((code) => code.slice(0, COUNTY_DIGITS)))
  return counties.size === 1 ? (Array.from(counties)[0] ?? null) : null
}

function codesOf(decided: ReadonlyMap<number, Coding>): readonly string[] {
  return Array.from(decided.values()).flatMap(({ code }) => code ?? [])
}

/** The digits of the highest division; unlisted places come last. */
function levelOf(divisions: readonly Division[] | undefined): number {
  return Math.min(Infinity, ...(divisions ?? []).map(({ code }) => code.length))
}

function withoutDoubles(divisions: readonly Division[]): readonly Division[] {
  return Array.from(new Map(divisions.map((division) => [division.code, division])).values())
}
