import type { ArticleFacts, Entity } from '../facts/fact.ts'
import type { Kind } from '../ontology/kinds.ts'
import type { Member } from '../store/resolution.ts'
import { comparable, companyForm, regularForm, type CompanyForm, type RegularForm } from './forms.ts'
import { properNames, type Home } from './home.ts'
import type { Names } from './names.ts'

/** Entities of articles that nothing tells apart, with what is known of them. The unit that matchers compare. */
export interface Profile {
  readonly kind: Kind
  readonly name: string
  /** Every name, as it is compared, without 我县 and the like; the first is `name`'s. */
  readonly forms: readonly string[]
  readonly home: Home
  /** Where the name means one thing: a division's code, the home's key, `cn`, or an article. */
  readonly scope: string
  /** True if that is the article. */
  readonly own: boolean
  readonly code: string | null
  readonly candidates: readonly string[]
  /** What a place is said to lie in: the code or name of an area. */
  readonly holder: string | null
  readonly byline: boolean
  /** Its names in regular form; none for persons, places and companies, whose names have no other. */
  readonly regular: readonly RegularForm[]
  /** A company's names taken apart. */
  readonly companies: readonly CompanyForm[]
  /** Posts that nobody holds at two places at once. */
  readonly posts: readonly { readonly title: string; readonly at: string }[]
  /** Days of the articles; undated ones of one file are taken for one day's. */
  readonly days: ReadonlySet<string>
  readonly articles: ReadonlySet<string>
  /** The entities themselves. */
  readonly members: readonly (Member & { readonly entity: string; readonly local: Entity })[]
}

const REGULAR: ReadonlySet<Kind> = new Set<Kind>(['organization', 'site', 'initiative', 'event', 'document'])

/** The profiles of all entities of the articles, in the order in which they are first met. */
export function profilesOf(facts: readonly ArticleFacts[], homes: ReadonlyMap<string, Home>, names: Names): readonly Profile[] {
  const groups = new Map<string, Profile[]>()
  for (const article of facts) {
    const home = homes.get(article.document.id)
    if (!home) continue
    for (const entity of article.entities) {
      const profile = profileOf(entity, article, home, names)
      const key = signature(profile, article, names)
      const group = groups.get(key)
      if (group) group.push(profile)
      else groups.set(key, [profile])
    }
  }
  return Array.from(groups.values(), together)
}

function profileOf(entity: Entity, article: ArticleFacts, home: Home, names: Names): Profile {
  const { kind, name } = entity
  const { id, file, date } = article.document
  const proper = properNames(entity, names)
  const forms = Array.from(new Set((proper.length > 0 ? proper : [name]).map(comparable)))
  const regular = REGULAR.has(kind) ? (proper.length > 0 ? proper : [name]).map((each) => regularForm(kind, each, home, names)) : []
  const own = isOwn(entity, regular, names)
  return {
    kind,
    name,
    forms,
    home,
    own,
    scope: own ? `${id}#${entity.id}` : (regular[0]?.scope ?? home.key),
    code: entity.code ?? null,
    candidates: entity.candidates ?? [],
    holder: kind === 'place' ? holderOf(entity, article) : null,
    byline: entity.role === 'byline',
    regular,
    companies: kind === 'company' ? proper.map((each) => companyForm(each, names)) : [],
    posts: kind === 'person' ? postsOf(entity, article, home, names) : [],
    days: new Set([date ?? `file:${file}`]),
    articles: new Set([id]),
    members: [{ article: id, entity: entity.id, local: entity }],
  }
}

/** A thing of a name that many bear (党支部, 村史馆) is only itself within its article; so is the organ of an unnamed town or village (镇党委). */
function isOwn({ kind, name }: Entity, regular: readonly RegularForm[], names: Names): boolean {
  const whole = comparable(name)
  if (kind === 'organization' && regular.every(({ level }) => level === '') && names.levels.local.some((word) => whole.startsWith(word))) return true
  return whole.length < 2 || names.many[kind]?.test(whole) === true
}

/** The code or name of the smallest area that a place is said to lie in. */
function holderOf({ id }: Entity, { entities, relations }: ArticleFacts): string | null {
  const objects = new Set(relations.filter(({ subject, predicate }) => subject === id && predicate === 'located_in').map(({ object }) => object))
  const holders = entities.filter((entity) => objects.has(entity.id)).map(({ code, name }) => code ?? comparable(name))
  return holders.sort((a, b) => b.length - a.length || (a < b ? -1 : 1))[0] ?? null
}

function postsOf({ id }: Entity, { entities, relations }: ArticleFacts, home: Home, names: Names): Profile['posts'] {
  const byId = new Map(entities.map((entity) => [entity.id, entity]))
  return relations.flatMap(({ subject, predicate, object, title }) => {
    const at = byId.get(object)
    if (subject !== id || predicate !== 'holds_post' || title === null || !at || !names.exclusive.has(title)) return []
    return [{ title, at: postPlace(at, home, names) }]
  })
}

function postPlace({ kind, code, name }: Entity, home: Home, names: Names): string {
  if (kind !== 'organization') return `${kind}|${code ?? comparable(name)}`
  const { scope, level, body } = regularForm(kind, name, home, names)
  return `${kind}|${scope}|${level}${body}`
}

/** Entities of one signature are one thing, whatever else: same kind, names, scope, and nothing that could contradict. */
function signature({ kind, forms, scope, code, holder, byline, posts, days, home, members }: Profile, { entities }: ArticleFacts, names: Names): string {
  const [member] = members
  const twin = entities.some((other) => other.kind === kind && other.id !== member?.entity && comparable(other.name) === forms[0] && (kind === 'person' || kind === 'place'))
  const time = kind === 'event' && !isNumbered(forms, names) ? Array.from(days) : []
  return JSON.stringify([kind, code ?? [forms, scope, home.key, holder], byline, posts, time, twin ? [member?.article, member?.entity] : null])
}

/** True for an event that its name tells from all others of its sort: it has a number or a year. */
export function isNumbered(forms: readonly string[], { numbered }: Names): boolean {
  return forms.some((form) => numbered.test(form))
}

function together(group: readonly Profile[]): Profile {
  const [first] = group
  if (!first || group.length === 1) return first as Profile
  return {
    ...first,
    forms: Array.from(new Set(group.flatMap(({ forms }) => forms))),
    days: new Set(group.flatMap(({ days }) => Array.from(days))),
    articles: new Set(group.flatMap(({ articles }) => Array.from(articles))),
    members: group.flatMap(({ members }) => members),
  }
}
