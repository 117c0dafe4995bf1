import { createHash } from 'node:crypto'
import type { ArticleFacts, Entity, PersonRole } from '../facts/fact.ts'
import type { Kind } from '../ontology/kinds.ts'
import type { Member, ResolvedEntity } from '../store/resolution.ts'
import { homeCounties } from './home.ts'
import { isOwn, keysOf, type Names } from './keys.ts'
import { Clusters } from './clusters.ts'

interface Local {
  readonly member: Member
  readonly entity: Entity
  readonly county: string | null
}

const PREFIXES: Readonly<Record<Kind, string>> = {
  person: 'per', place: 'pl', organization: 'org', company: 'co', site: 'si', initiative: 'ini', event: 'ev', document: 'doc',
}
/** Of several roles the most public one counts. */
const ROLES: readonly PersonRole[] = ['official', 'private', 'byline']

/**
 * Which entities of the articles are one thing. Same keys, same thing; places by code; people by name within one county, so
 * that namesakes of two counties stay apart. Ids are stable: the code, or a hash of kind, name and county.
 */
export function resolve(facts: readonly ArticleFacts[], names: Names): readonly ResolvedEntity[] {
  const counties = homeCounties(facts)
  const locals = facts.flatMap(({ document, entities }) => entities.map((entity) =>
    ({ member: { article: document.id, entity: entity.id }, entity, county: counties.get(document.id) ?? null })))
  const clusters = new Clusters(locals.length)
  const byKey = new Map<string, number>()
  locals.forEach(({ member, entity, county }, index) => {
    for (const key of keysOf(entity, member.article, county, names)) {
      const known = byKey.get(key)
      if (known === undefined) byKey.set(key, index)
      else clusters.join(known, index)
    }
  })
  const resolved = clusters.groups().map((group) => entityOf(group.map((index) => locals[index]).filter((local) => local !== undefined), names))
  return resolved.sort((a, b) => (a.id < b.id ? -1 : 1))
}

function entityOf(group: readonly Local[], names: Names): ResolvedEntity {
  const [first] = group
  if (!first) throw new Error('an empty cluster')
  const { kind } = first.entity
  const all = new Set(group.flatMap(({ entity }) => [entity.name, ...entity.aliases]))
  const name = canonicalName(group.map(({ entity }) => entity.name), names)
  const code = group.map(({ entity }) => entity.code).find((each) => each !== undefined && each !== null) ?? null
  return {
    id: code ?? hashId(kind, name, kind === 'company' ? null : first.county, group),
    kind,
    name,
    aliases: Array.from(all).filter((alias) => alias !== name).sort(),
    code,
    role: ROLES.find((role) => group.some(({ entity }) => entity.role === role)) ?? null,
    members: group.map(({ member }) => member),
  }
}

/** The fullest name: the longest that is no pointer; of equals the first in order. */
function canonicalName(candidates: readonly string[], names: Names): string {
  const proper = candidates.filter((name) => !names.pointers.has(name))
  const [best] = (proper.length > 0 ? proper : Array.from(candidates)).sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  return best ?? ''
}

/** Things of a name too short to be shared (座谈会 of two articles) are told apart by their article. */
function hashId(kind: Kind, name: string, county: string | null, group: readonly Local[]): string {
  const [first] = group
  const own = first && isOwn(first.entity, name) ? `${first.member.article}|${first.member.entity}` : ''
  return `${PREFIXES[kind]}-${createHash('sha1').update([kind, name, county ?? '', own].join('|')).digest('hex').slice(0, 10)}`
}
