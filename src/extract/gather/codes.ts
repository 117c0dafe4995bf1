import type { Division, Gazetteer } from '../../text/gazetteer.ts'
import type { Page } from '../reading.ts'
import type { Group } from './gathering.ts'

/** The division a place is, or those it may be while the article does not tell. */
export interface Coding {
  readonly code: string | null
  readonly candidates: readonly string[]
}

const NOTHING: Coding = { code: null, candidates: [] }
const COUNTY_DIGITS = 6
const TOWN_DIGITS = 9
/** A county named in full speaks louder for being the article's than a town that may lie in it. */
const COUNTY_VOTES = 3
/** Votes a county needs to be the article's: its own full name, or two towns. */
const LEAST_VOTES = 2
/** Candidates told for a place that stays open. */
const MOST_CANDIDATES = 20

/**
 * Division codes, decided from the top down: an area written right before the name, the county the article is about, another
 * area of the article. A name that several divisions still share stays open: the most populous is never guessed.
 */
export function codePlaces(groups: readonly Group[], page: Page, gazetteer: Gazetteer): ReadonlyMap<Group, Coding> {
  const options = new Map(groups.map((group) => [group, divisionsOf(group, gazetteer)]))
  const county = articleCounty(options)
  const codes = new Map<Group, Coding>()
  const decided = (): readonly string[] => Array.from(codes.values()).flatMap(({ code }) => code ?? [])
  const ordered = Array.from(groups).sort((a, b) => shortestCode(options.get(a)) - shortestCode(options.get(b)))
  for (const group of ordered) {
    const divisions = options.get(group) ?? []
    const known = divisions.length > 0 || county === null ? divisions : villagesOf(group, gazetteer, county)
    codes.set(group, choose(known, [...parentsBefore(group, codes, page), ...(county === null ? [] : [county]), ...decided()]))
  }
  return codes
}

/** The county that the article is about, or null: the one with most votes of its own name and of the towns that may lie in it. */
function articleCounty(options: ReadonlyMap<Group, readonly Division[]>): string | null {
  const votes = new Map<string, number>()
  for (const [group, divisions] of options) {
    for (const { code } of divisions) {
      if (code.length < COUNTY_DIGITS) continue
      const weight = code.length === COUNTY_DIGITS ? COUNTY_VOTES * Math.min(group.mentions.length, 4) / divisions.length : 1
      const county = code.slice(0, COUNTY_DIGITS)
      votes.set(county, (votes.get(county) ?? 0) + weight)
    }
  }
  const [best, rival] = Array.from(votes).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  return best && best[1] >= LEAST_VOTES && best[1] > (rival?.[1] ?? 0) ? best[0] : null
}

function divisionsOf(group: Group, gazetteer: Gazetteer): readonly Division[] {
  const names = Array.from(group.names)
  const full = names.flatMap((name) => gazetteer.named(name))
  return full.length > 0 ? unique(full) : unique(names.flatMap((name) => gazetteer.bare(name)))
}

function villagesOf(group: Group, gazetteer: Gazetteer, county: string): readonly Division[] {
  return unique(Array.from(group.names).flatMap((name) => gazetteer.villages(county).get(name) ?? []))
}

/** Codes of areas that stand right before a mention: 嘉善县 before 大云镇. */
function parentsBefore(group: Group, codes: ReadonlyMap<Group, Coding>, page: Page): readonly string[] {
  const starts = new Set(group.mentions.map(({ start }) => start))
  const before = new Set(page.areas.filter(({ end }) => starts.has(end)).map(({ start, end }) => page.text.slice(start, end)))
  return Array.from(codes).flatMap(([other, { code }]) =>
    code !== null && Array.from(other.names).some((name) => before.has(name)) ? [code] : [])
}

/** The only candidate, or the only one under the first of `parents` that has any. */
function choose(divisions: readonly Division[], parents: readonly string[]): Coding {
  if (divisions.length === 0) return NOTHING
  if (divisions.length === 1) return { code: divisions[0]?.code ?? null, candidates: [] }
  for (const parent of parents) {
    const under = divisions.filter(({ code }) => code.startsWith(parent) && code !== parent)
    if (under.length === 1) return { code: under[0]?.code ?? null, candidates: [] }
  }
  const highest = divisions.filter(({ code }) => code.length < TOWN_DIGITS)
  if (highest.length === 1) return { code: highest[0]?.code ?? null, candidates: [] }
  return { code: null, candidates: divisions.map(({ code }) => code).sort().slice(0, MOST_CANDIDATES) }
}

function shortestCode(divisions: readonly Division[] | undefined): number {
  return Math.min(99, ...(divisions ?? []).map(({ code }) => code.length))
}

function unique(divisions: readonly Division[]): readonly Division[] {
  return Array.from(new Map(divisions.map((division) => [division.code, division])).values())
}
