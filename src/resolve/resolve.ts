import { createHash } from 'node:crypto'
import type { ArticleFacts, PersonRole } from '../facts/fact.ts'
import type { Kind } from '../ontology/kinds.ts'
import type { ResolvedEntity } from '../store/resolution.ts'
import { clustersOf } from './clusters.ts'
import { homesOf, withCodes } from './home.ts'
import type { Names } from './names.ts'
import { profilesOf, type Profile } from './profiles.ts'

const PREFIXES: Readonly<Record<Kind, string>> = {
  person: 'per', place: 'pl', organization: 'org', company: 'co', site: 'si', initiative: 'ini', event: 'ev', document: 'doc',
}
/** Of several roles the most public one counts. */
const ROLES: readonly PersonRole[] = ['official', 'private', 'byline']

/**
 * Which entities of the articles are one thing, ordered by id; every entity of every article is a member of exactly one. Ids are stable: a
 * place's division code, else a hash of kind, name and scope. A byline is never one with another person: that a reporter has an
 * official's name says nothing, and bylines are left out of exports. The order of the articles does not matter.
 */
export function resolve(facts: readonly ArticleFacts[], names: Names): readonly ResolvedEntity[] {
  const homes = homesOf(facts, names)
  const ordered = Array.from(facts).sort((a, b) => (a.document.id < b.document.id ? -1 : 1))
  const coded = ordered.map((article) => {
    const home = homes.get(article.document.id)
    return home ? withCodes(article, home, names) : article
  })
  const profiles = profilesOf(coded, homes, names)
  const clusters = clustersOf(profiles, names).map((cluster) => cluster.flatMap((index) => profiles[index] ?? []))
  return withIds(clusters.map((cluster) => ({ cluster, entity: entityOf(cluster, names) })))
}

type Nameless = Omit<ResolvedEntity, 'id'>

function entityOf(cluster: readonly Profile[], names: Names): Nameless {
  const [first] = cluster
  if (!first) throw new Error('an empty cluster')
  const locals = cluster.flatMap(({ members }) => members)
  const name = canonicalName(locals.map(({ local }) => local.name), names)
  const all = new Set(locals.flatMap(({ local }) => [local.name, ...local.aliases]))
  return {
    kind: first.kind,
    name,
    aliases: Array.from(all).filter((alias) => alias !== name).sort(),
    code: cluster.find(({ code }) => code !== null)?.code ?? null,
    role: ROLES.find((role) => locals.some(({ local }) => local.role === role)) ?? null,
    members: locals.map(({ article, entity }) => ({ article, entity })),
  }
}

/** The fullest name: the longest that is no pointer; of equals the first in order. */
function canonicalName(candidates: readonly string[], { pointers }: Names): string {
  const proper = candidates.filter((name) => !pointers.has(name))
  const [best] = Array.from(proper.length > 0 ? proper : candidates).sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  return best ?? ''
}

/** Two things that kind, name and scope do not tell apart (namesakes of one county) have their first member in the hash too. */
function withIds(things: readonly { readonly cluster: readonly Profile[]; readonly entity: Nameless }[]): readonly ResolvedEntity[] {
  const plain = things.map(({ cluster, entity }) => entity.code ?? hashed(entity, cluster[0]?.scope ?? ''))
  const counts = new Map<string, number>()
  for (const id of plain) counts.set(id, (counts.get(id) ?? 0) + 1)
  const resolved = things.map(({ cluster, entity }, index) => {
    const id = plain[index] ?? ''
    const [member] = entity.members
    return { id: counts.get(id) === 1 ? id : hashed(entity, cluster[0]?.scope ?? '', `${member?.article}|${member?.entity}`), ...entity }
  })
  return resolved.sort((a, b) => (a.id < b.id ? -1 : 1))
}

function hashed({ kind, name }: Nameless, ...rest: readonly string[]): string {
  return `${PREFIXES[kind]}-${createHash('sha1').update([kind, name, ...rest].join('|')).digest('hex').slice(0, 10)}`
}
