import type { Entity } from '../facts/fact.ts'
import type { Kind } from '../ontology/kinds.ts'

/** What identifies an entity across articles: two entities that share a key are one thing. */
export interface Names {
  /** [long, short] forms inside organ names, longest first. */
  readonly shortForms: readonly (readonly [long: string, short: string])[]
  /** The length of the area with which a name begins, or 0. */
  leadingArea(name: string): number
  /** The county (six digits) of an area's full name if only one bears it, else null. */
  countyNamed(name: string): string | null
  /** Expressions such as 我县 that are aliases in one article and mean something else in another. */
  readonly pointers: ReadonlySet<string>
}

/** An event or a site of a shorter name (座谈会, 广场) is only itself within its article. */
const SHORTEST_SHARED: Partial<Record<Kind, number>> = { event: 6, site: 4, initiative: 3 }

/**
 * The keys of an entity of `article`, whose home is `county`. A place with a code has that code alone; organs are known by
 * level word and short body within their county; companies by their full name anywhere; people by name within a county.
 */
export function keysOf(entity: Entity, article: string, county: string | null, names: Names): readonly string[] {
  const own = [entity.name, ...entity.aliases].filter((name) => !names.pointers.has(name))
  if (entity.kind === 'place') return placeKeys(entity, own, county)
  if (entity.kind === 'person') return [`person|${entity.role === 'byline' ? 'byline' : ''}|${county}|${entity.name}`]
  if (entity.kind === 'company') return own.filter((name) => name.length >= 4).map((name) => `company|${bare(name)}`)
  const shared = own.filter((name) => !isOwn(entity, name))
  if (shared.length === 0) return [`${entity.kind}|${article}|${entity.id}`]
  return shared.map((name) => localKey(entity.kind, name, county, names))
}

/** True if a thing of this name is only itself within its article. */
export function isOwn({ kind }: Entity, name: string): boolean {
  return name.length < (SHORTEST_SHARED[kind] ?? 0)
}

function placeKeys({ code, name }: Entity, own: readonly string[], county: string | null): readonly string[] {
  if (code !== undefined && code !== null) return [`place|${code}`]
  return (own.length > 0 ? own : [name]).map((each) => `place|${county}|${each}`)
}

/** 嘉善县发展和改革局 and 县发改局 in a Jiashan paper: organization|330421|发改局 with the level word. */
function localKey(kind: Kind, name: string, county: string | null, names: Names): string {
  let short = bare(name)
  for (const [long, brief] of names.shortForms) short = short.replaceAll(long, brief)
  const length = names.leadingArea(short)
  const area = length > 1 ? names.countyNamed(short.slice(0, length)) : null
  const body = area === null ? short : short.slice(length - 1, length) + short.slice(length)
  return `${kind}|${area ?? county}|${body}`
}

function bare(name: string): string {
  return name.normalize('NFKC').replace(/[\s"'()\u201c\u201d\u300a\u300b]/g, '')
}
