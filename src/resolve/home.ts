import type { ArticleFacts, Entity } from '../facts/fact.ts'
import { codePlaces, type NamedPlace } from '../text/divisions.ts'
import type { Names } from './names.ts'

/** Whose news an article is. */
export interface Home {
  /** The county's code, or null if it is not known or not listed. */
  readonly county: string | null
  /** What keeps things of one home together: the county's code, else its name, else the file. */
  readonly key: string
}

const COUNTY_DIGITS = 6
/** A county named counts more than a town or village of it, and one that the article calls 我县 settles the matter. */
const VOTES = { county: 3, within: 1, pointed: 1000 } as const
/** The share of a run's articles that must agree before they speak for a file that names no county. */
const MAJORITY = 2 / 3

/**
 * The home of each article, by its id: the county it calls 我县 or names most, else that of most articles of its file, else that of two
 * thirds of the run. It settles what 县委 is in an article that names no county.
 */
export function homesOf(facts: readonly ArticleFacts[], names: Names): ReadonlyMap<string, Home> {
  const own = new Map(facts.map((article) => [article.document.id, mostFrequent(votesOf(article, names))]))
  const ownOf = (articles: readonly ArticleFacts[]): readonly string[] => articles.flatMap(({ document }) => own.get(document.id) ?? [])
  const run = majority(ownOf(facts))
  const files = new Map(Array.from(byFile(facts), ([file, articles]) => [file, mostFrequent(countsOf(ownOf(articles)))]))
  return new Map(facts.map(({ document }) => {
    const key = own.get(document.id) ?? files.get(document.file) ?? run
    return [document.id, key === null ? { county: null, key: `file:${document.file}` } : { county: isCode(key) ? key : null, key }]
  }))
}

/** The article with codes for the places that its home county settles. */
export function withCodes(article: ArticleFacts, home: Home, names: Names): ArticleFacts {
  const places = article.entities.filter(({ kind }) => kind === 'place')
  if (home.county === null || places.every(({ code }) => code !== null && code !== undefined)) return article
  const codings = codePlaces(places.map((place) => namedPlace(place, places, article, names)), names.gazetteer, home.county)
  const found = new Map(places.map(({ id }, index) => [id, codings[index]?.code ?? null]))
  return { ...article, entities: article.entities.map((entity) => (entity.code === null || entity.code === undefined) && entity.kind === 'place'
    ? { ...entity, code: onlyPointed(entity, names) ? home.county : (found.get(entity.id) ?? null) }
    : entity) }
}

function namedPlace(place: Entity, places: readonly Entity[], { relations }: ArticleFacts, names: Names): NamedPlace {
  const holders = relations.filter(({ subject, predicate }) => subject === place.id && predicate === 'located_in').map(({ object }) => object)
  const own = properNames(place, names)
  return {
    names: own,
    mentionCount: place.mentions.length,
    within: places.flatMap(({ id }, index) => (id !== place.id && holders.includes(id) ? [index] : [])),
    isCounty: own.some((name) => names.county.test(name)),
  }
}

/** The names of an entity that mean it in other articles too: without 我县. */
export function properNames({ name, aliases }: Entity, { pointers }: Names): readonly string[] {
  return [name, ...aliases].filter((each) => !pointers.has(each))
}

/** True for a place that is only ever called 我县 and the like. */
function onlyPointed(entity: Entity, names: Names): boolean {
  return properNames(entity, names).length === 0 && names.homePointers.has(entity.name)
}

function votesOf({ entities }: ArticleFacts, names: Names): ReadonlyMap<string, number> {
  const votes = new Map<string, number>()
  for (const entity of entities) {
    if (entity.kind !== 'place') continue
    const county = countyOf(entity, names)
    if (county === null) continue
    const isCounty = entity.code?.length !== undefined ? entity.code.length === COUNTY_DIGITS : true
    const pointed = isCounty && entity.aliases.some((alias) => names.homePointers.has(alias)) ? VOTES.pointed : 0
    votes.set(county, (votes.get(county) ?? 0) + pointed + (isCounty ? VOTES.county : VOTES.within) * Math.max(1, entity.mentions.length))
  }
  return votes
}

/** The county a place is or lies in, by code; one that is not listed by its name. */
function countyOf(entity: Entity, names: Names): string | null {
  const { code, candidates } = entity
  if (code !== null && code !== undefined) return code.length >= COUNTY_DIGITS ? code.slice(0, COUNTY_DIGITS) : null
  if (candidates !== undefined && candidates.length > 0) return null
  return properNames(entity, names).find((name) => names.county.test(name)) ?? null
}

function byFile(facts: readonly ArticleFacts[]): ReadonlyMap<string, readonly ArticleFacts[]> {
  const files = new Map<string, ArticleFacts[]>()
  for (const article of facts) {
    const file = files.get(article.document.file)
    if (file) file.push(article)
    else files.set(article.document.file, [article])
  }
  return files
}

/** The value most often given; null if there is none, or two. */
function mostFrequent(votes: ReadonlyMap<string, number>): string | null {
  const [best, rival] = Array.from(votes).sort((a, b) => b[1] - a[1])
  return best && best[1] !== rival?.[1] ? best[0] : null
}

function majority(values: readonly string[]): string | null {
  const counts = countsOf(values)
  const best = mostFrequent(counts)
  return best !== null && (counts.get(best) ?? 0) >= values.length * MAJORITY ? best : null
}

function countsOf(values: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

function isCode(key: string): boolean {
  return /^\d+$/.test(key)
}
