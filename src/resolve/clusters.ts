import { compareProfiles, SAME, vetoed, type Comparison } from './matchers.ts'
import type { Names } from './names.ts'
import type { Profile } from './profiles.ts'

interface Link {
  readonly a: number
  readonly b: number
  readonly comparison: Comparison
}

/**
 * Profiles that are one thing, as lists of indices. Sure pairs are joined first, the best first; then those that hold only while a short
 * name fits one thing alone. Never are two joined across a pair that something speaks against, however long the chain between them.
 */
export function clustersOf(profiles: readonly Profile[], names: Names): readonly (readonly number[])[] {
  const { links, rivals } = pairsOf(profiles, names)
  const sets = new Sets(profiles.length)
  const join = ({ a, b }: Link): void => {
    if (sets.root(a) === sets.root(b)) return
    const apart = sets.of(a).some((one) => sets.of(b).some((other) => vetoed(compare(profiles, one, other, names))))
    if (!apart) sets.join(a, b)
  }
  const sure = links.filter(({ comparison }) => !comparison.unique)
  sure.filter(settled(sure, rivals)).forEach(join)
  for (const tier of byScore(links.filter(({ comparison }) => comparison.unique))) uniqueOnes(tier, profiles, sets).forEach(join)
  return sets.all()
}

function compare(profiles: readonly Profile[], a: number, b: number, names: Names): Comparison {
  const [one, other] = [profiles[a], profiles[b]]
  if (!one || !other) throw new Error('no such profile')
  return compareProfiles(one, other, names)
}

/** Pairs that something speaks for: those that score as one thing, and the rivals, which something else keeps apart. */
interface Pairs {
  /** Best first; of equals those of the first profiles. */
  readonly links: readonly Link[]
  readonly rivals: ReadonlyMap<number, ReadonlySet<number>>
}

/** The pairs among profiles that share a key; others are not compared. */
function pairsOf(profiles: readonly Profile[], names: Names): Pairs {
  const blocks = new Map<string, number[]>()
  profiles.forEach((profile, index) => {
    for (const key of new Set(blockKeys(profile))) {
      const block = blocks.get(key)
      if (block) block.push(index)
      else blocks.set(key, [index])
    }
  })
  const links = new Map<string, Link>()
  const rivals = new Map<number, Set<number>>()
  for (const block of blocks.values()) {
    block.forEach((a, at) => {
      for (const b of block.slice(at + 1)) {
        const key = `${a}|${b}`
        if (links.has(key)) continue
        const comparison = compare(profiles, a, b, names)
        if (comparison.score >= SAME) links.set(key, { a, b, comparison })
        else if (comparison.reasons.some(({ weight }) => weight >= SAME)) pair(rivals, a, b)
      }
    })
  }
  return { links: Array.from(links.values()).sort((x, y) => y.comparison.score - x.comparison.score || x.a - y.a || x.b - y.b), rivals }
}

function pair(pairs: Map<number, Set<number>>, a: number, b: number): void {
  pairs.set(a, (pairs.get(a) ?? new Set()).add(b))
  pairs.set(b, (pairs.get(b) ?? new Set()).add(a))
}

/** Tells the links that leave no choice. What could as well be one thing as its rival (a village of two towns, unsaid which) is neither. */
function settled(links: readonly Link[], rivals: Pairs['rivals']): (link: Link) => boolean {
  const partners = new Map<number, Set<number>>()
  for (const { a, b } of links) pair(partners, a, b)
  const torn = (index: number, partner: number): boolean =>
    Array.from(rivals.get(partner) ?? []).some((rival) => partners.get(index)?.has(rival) === true)
  return ({ a, b }) => !torn(a, b) && !torn(b, a)
}

/** What two profiles share if any matcher is to speak for them. Things of one article share nothing. */
function blockKeys({ kind, forms, scope, code, home, regular, companies, own }: Profile): readonly string[] {
  if (own) return []
  const near = kind === 'place' ? home.key : scope
  const byName = forms.map((form) => (kind === 'company' ? `${kind}|${form}` : `${kind}|${near}|${form}`))
  const byCode = code === null ? [] : [`place|${code}`, ...forms.map((form) => `place|${code.slice(0, 6)}|${form}`)]
  const byForm = regular.flatMap(({ scope: area, level, body }) => [`${kind}|${area}|${level}|${body}`, `${kind}|${area}|${body.slice(0, 1)}|${body.slice(-1)}`])
  return [...byName, ...byCode, ...byForm, ...companies.map(({ core }) => `trade|${home.key}|${core.slice(0, 2)}`)]
}

/** Links of one score together: an alias that a text gives says more than a short form that fits. */
function byScore(links: readonly Link[]): readonly (readonly Link[])[] {
  const scores = Array.from(new Set(links.map(({ comparison }) => comparison.score)))
  return scores.map((score) => links.filter(({ comparison }) => comparison.score === score))
}

/** Links whose shorter name, as the sets stand now, fits one thing only. */
function uniqueOnes(links: readonly Link[], profiles: readonly Profile[], sets: Sets): readonly Link[] {
  const fits = new Map<number, Set<number>>()
  const shorter = ({ a, b }: Link): readonly [short: number, long: number] =>
    (profiles[a]?.name.length ?? 0) <= (profiles[b]?.name.length ?? 0) ? [a, b] : [b, a]
  for (const link of links) {
    const [short, long] = shorter(link)
    const things = fits.get(sets.root(short)) ?? new Set()
    fits.set(sets.root(short), things.add(sets.root(long)))
  }
  return links.filter((link) => fits.get(sets.root(shorter(link)[0]))?.size === 1)
}

/** Disjoint sets of the numbers from 0 on, each represented by its smallest. */
class Sets {
  readonly #root: number[]
  readonly #members: number[][]

  constructor(size: number) {
    this.#root = Array.from({ length: size }, (_, index) => index)
    this.#members = Array.from({ length: size }, (_, index) => [index])
  }

  root(index: number): number {
    return this.#root[index] ?? index
  }

  of(index: number): readonly number[] {
    return this.#members[this.root(index)] ?? []
  }

  join(a: number, b: number): void {
    const [low, high] = [this.root(a), this.root(b)].sort((x, y) => x - y) as [number, number]
    if (low === high) return
    const moved = this.of(high)
    this.#members[low] = [...this.of(low), ...moved]
    this.#members[high] = []
    for (const index of moved) this.#root[index] = low
  }

  all(): readonly (readonly number[])[] {
    return this.#members.filter((members) => members.length > 0)
  }
}
