import type { Kind } from '../ontology/kinds.ts'
import { abbreviates, cutsDown } from './forms.ts'
import type { Names } from './names.ts'
import { isNumbered, type Profile } from './profiles.ts'

/** One reason for or against two profiles being one thing. */
export interface Matcher {
  readonly id: string
  /** The kinds it speaks of; all if it lacks. */
  readonly kinds?: readonly Kind[]
  /** How much it says: the strongest reason for counts, and every reason against. */
  readonly weight: number
  /** True if the shorter name must fit no other thing: one that fits two joins neither. */
  readonly unique?: true
  /** What speaks, in the words of the names; null if it does not apply. */
  compare(a: Profile, b: Profile, names: Names): string | null
}

/** What matchers say of a pair. */
export interface Comparison {
  readonly score: number
  readonly reasons: readonly { readonly matcher: string; readonly weight: number; readonly detail: string }[]
  /** True if all that speaks for it must be unique. */
  readonly unique: boolean
}

/** From this score on two profiles are one thing. */
export const SAME = 0.75

/** The table. A new way to tell things apart or together is a line here, and rows in test/resolve/cases.csv. */
export const matchers: readonly Matcher[] = [
  { id: 'same-division', kinds: ['place'], weight: 1, compare: (a, b) => (a.code !== null && a.code === b.code ? a.code : null) },
  { id: 'same-name', weight: 0.95, compare: (a, b) => (inOneScope(a, b) && a.forms[0] === b.forms[0] ? (a.forms[0] ?? null) : null) },
  { id: 'same-regular-form', weight: 0.9, compare: sameRegularForm },
  { id: 'name-is-alias', kinds: ['place', 'company', 'site', 'initiative', 'event', 'document'], weight: 0.85, unique: true, compare: nameIsAlias },
  { id: 'shared-alias', kinds: ['place', 'company', 'initiative', 'document'], weight: 0.8, unique: true, compare: sharedAlias },
  { id: 'organ-short-form', kinds: ['organization'], weight: 0.8, unique: true, compare: organShortForm },
  { id: 'company-by-area', kinds: ['company'], weight: 0.85, unique: true, compare: (a, b) => (sameByArea(a, b) ? `${a.name} / ${b.name}` : null) },
  { id: 'company-short-form', kinds: ['company'], weight: 0.8, unique: true, compare: companyShortForm },
  { id: 'other-scope', weight: -1, compare: (a, b) => (inOneScope(a, b) || isKnownAnywhere(a) || isKnownAnywhere(b) ? null : `${a.scope} / ${b.scope}`) },
  { id: 'other-division', kinds: ['place'], weight: -1, compare: (a, b) => (a.code !== null && b.code !== null && a.code !== b.code ? `${a.code} / ${b.code}` : null) },
  { id: 'other-holder', kinds: ['place'], weight: -1, compare: otherHolder },
  { id: 'other-company', kinds: ['company'], weight: -1, compare: otherCompany },
  { id: 'byline', kinds: ['person'], weight: -1, compare: (a, b) => (a.byline === b.byline ? null : a.name) },
  { id: 'two-posts-at-once', kinds: ['person'], weight: -1, compare: twoPostsAtOnce },
  { id: 'apart-in-one-article', kinds: ['person', 'place'], weight: -1, compare: apartInOneArticle },
  { id: 'other-day', kinds: ['event'], weight: -1, compare: otherDay },
]

/** What all matchers say of two profiles of one kind. Profiles of different kinds are never one thing. */
export function compareProfiles(a: Profile, b: Profile, names: Names): Comparison {
  if (a.kind !== b.kind) return { score: 0, reasons: [], unique: false }
  const spoken = matchers.flatMap((matcher) => {
    const detail = matcher.kinds === undefined || matcher.kinds.includes(a.kind) ? matcher.compare(a, b, names) : null
    return detail === null ? [] : [{ matcher, detail }]
  })
  const reasons = spoken.map(({ matcher, detail }) => ({ matcher: matcher.id, weight: matcher.weight, detail }))
  const best = reasons.reduce((most, { weight }) => Math.max(most, weight), 0)
  const against = reasons.reduce((sum, { weight }) => sum + Math.min(weight, 0), 0)
  const unique = spoken.every(({ matcher }) => matcher.weight < 0 || matcher.unique === true)
  return { score: Math.max(0, best + against), reasons, unique }
}

/** True if anything speaks against the pair. */
export function vetoed({ reasons }: Comparison): boolean {
  return reasons.some(({ weight }) => weight < 0)
}

/** Companies are known anywhere by a registered name with its area; all else within one scope, a place with a code where it may be that. */
function inOneScope(a: Profile, b: Profile): boolean {
  if (a.kind === 'place' && (a.code !== null || b.code !== null)) return mayBe(a, b) || mayBe(b, a)
  if (isKnownAnywhere(a) && a.forms[0] === b.forms[0]) return true
  return a.scope === b.scope
}

/** True for a company under its registered name with its area, such as one county's news may tell of another's. */
function isKnownAnywhere({ companies }: Profile): boolean {
  return companies.some(({ whole, area }) => whole && area !== null)
}

/** True if a place without code may be the division that the other is. */
function mayBe(open: Profile, coded: Profile): boolean {
  if (coded.code === null) return false
  if (open.code !== null) return open.code === coded.code
  if (open.candidates.length > 0 && !open.candidates.includes(coded.code)) return false
  return open.home.county !== null && (coded.code.startsWith(open.home.county) || open.home.key === coded.home.key)
}

function sameRegularForm(a: Profile, b: Profile): string | null {
  const shared = a.regular.find((one) => b.regular.some((other) => one.scope === other.scope && one.level === other.level && one.body === other.body))
  return shared && inOneScope(a, b) ? `${shared.scope} ${shared.level}${shared.body}` : null
}

function nameIsAlias(a: Profile, b: Profile): string | null {
  const [left = '', right = ''] = [a.forms[0], b.forms[0]]
  if (left === right || !inOneScope(a, b)) return null
  return b.forms.includes(left) ? left : a.forms.includes(right) ? right : null
}

function sharedAlias(a: Profile, b: Profile): string | null {
  if (a.forms[0] === b.forms[0] || !inOneScope(a, b)) return null
  return a.forms.slice(1).find((form) => form.length > 2 && b.forms.slice(1).includes(form)) ?? null
}

function organShortForm(a: Profile, b: Profile, names: Names): string | null {
  if (!inOneScope(a, b)) return null
  for (const one of a.regular) {
    for (const other of b.regular) {
      const levels = one.level === other.level || one.level === '' || other.level === ''
      const short = one.body === other.body || abbreviates(one.body, other.body, names) || abbreviates(other.body, one.body, names)
      if (one.scope === other.scope && levels && short) return `${one.level}${one.body} / ${other.level}${other.body}`
    }
  }
  return null
}

function companyShortForm(a: Profile, b: Profile): string | null {
  if (a.home.key !== b.home.key) return null
  const fits = (short: Profile, long: Profile): boolean =>
    !isWhole(short) && short.companies.some(({ core }) => long.companies.some((full) => full.whole && cutsDown(core, full.core)))
  return fits(a, b) || fits(b, a) ? `${a.name} / ${b.name}` : null
}

/** 嘉善农商银行 and 嘉善县农商银行. */
function sameByArea(a: Profile, b: Profile): boolean {
  return a.companies.some((one) => one.area !== null && b.companies.some((other) =>
    one.area === other.area && one.core === other.core && one.nature === other.nature))
}

function isWhole({ companies }: Profile): boolean {
  return companies.some(({ whole }) => whole)
}

function otherCompany(a: Profile, b: Profile): string | null {
  const related = a.forms.some((form) => form === b.forms[0]) || b.forms.some((form) => form === a.forms[0]) || sameByArea(a, b)
  return isWhole(a) && isWhole(b) && !related ? `${a.name} / ${b.name}` : null
}

/** Two villages of one name that are said to lie in different towns. One that is said to lie in the county may be either. */
function otherHolder(a: Profile, b: Profile): string | null {
  const [left, right] = [a.code ?? a.holder, b.code ?? b.holder]
  return left === null || right === null || left.startsWith(right) || right.startsWith(left) ? null : `${left} / ${right}`
}

function twoPostsAtOnce(a: Profile, b: Profile): string | null {
  if (first(a.days, b.days) === null) return null
  const clash = a.posts.find(({ title, at }) => b.posts.some((other) => other.title === title && other.at !== at && kindOf(other.at) === kindOf(at)))
  return clash ? clash.title : null
}

function kindOf(at: string): string {
  return at.slice(0, at.indexOf('|'))
}

/** An article that has two of one name means two. */
function apartInOneArticle(a: Profile, b: Profile): string | null {
  const alike = a.forms[0] === b.forms[0] && (a.code === null || a.code !== b.code)
  return alike ? first(a.articles, b.articles) : null
}

/** Meetings of one name on different days are different meetings, unless the name has a number. */
function otherDay(a: Profile, b: Profile, names: Names): string | null {
  return isNumbered(a.forms, names) || first(a.days, b.days) !== null ? null : `${Array.from(a.days)[0] ?? ''} / ${Array.from(b.days)[0] ?? ''}`
}

/** The first element that two sets share. */
function first(a: ReadonlySet<string>, b: ReadonlySet<string>): string | null {
  for (const each of a) if (b.has(each)) return each
  return null
}
