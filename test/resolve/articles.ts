import type { ArticleFacts, Entity, Relation } from '../../src/facts/fact.ts'
import type { Kind } from '../../src/ontology/kinds.ts'
import { loadGazetteer } from '../../src/text/gazetteer.ts'

const gazetteer = loadGazetteer()

/** What a table says of a thing besides its name: `home=330421;date=2021-03-02;post=镇长@place:大云镇/330421102`. */
export type Context = Readonly<Record<string, string>>

export interface Thing {
  readonly kind: Kind
  readonly name: string
  readonly context: Context
}

export function contextOf(cell: string): Context {
  return Object.fromEntries(cell.split(';').filter((part) => part !== '').map((part) => {
    const [key = '', value = 'yes'] = part.split('=')
    return [key, value]
  }))
}

/** The article of a county's paper that names the things, e1 and so on; home, date and file are the first one's. */
export function articleOf(id: string, things: readonly Thing[]): ArticleFacts {
  const [first] = things
  const { home = '330421', date, file } = first?.context ?? {}
  const extra: Entity[] = []
  const relations: Relation[] = []
  const add = (thing: Pick<Entity, 'kind' | 'name'> & Partial<Entity>): string => {
    const known = extra.find(({ kind, name }) => kind === thing.kind && name === thing.name)
    if (known) return known.id
    extra.push({ id: `x${extra.length + 1}`, aliases: [], mentions: [], ...thing })
    return `x${extra.length}`
  }
  const entities = things.map((thing, index): Entity => {
    const entity = entityOf(`e${index + 1}`, thing)
    const { holder, post } = thing.context
    if (holder !== undefined) relations.push(relationOf(entity.id, 'located_in', add({ kind: 'place', ...named(holder) }), null))
    if (post !== undefined) {
      const [title = '', kind = 'place', at = ''] = post.split(/[@:]/)
      relations.push(relationOf(entity.id, 'holds_post', add({ kind: kind as Kind, ...named(at) }), title))
    }
    return entity
  })
  const homeName = gazetteer.get(home)?.name ?? home
  if (home !== '无' && !things.some(({ kind, name }) => kind === 'place' && name === homeName)) add({ kind: 'place', aliases: ['我县'], ...(/^\d+$/.test(home) ? { name: homeName, code: home } : { name: homeName }) })
  return { document: { id, file: file ?? `${id}.txt`, headline: id, byline: [], date: date ?? null }, entities: [...entities, ...extra], relations, indicators: [] }
}

function entityOf(id: string, { kind, name, context }: Thing): Entity {
  const { alias, code, byline } = context
  return { id, kind, name, aliases: alias?.split('/') ?? [], mentions: [], ...(kind === 'place' ? { code: code ?? null } : {}), ...(byline === undefined ? {} : { role: 'byline' as const }) }
}

/** 大云镇/330421102 */
function named(cell: string): Pick<Entity, 'name' | 'code'> {
  const [name = '', code] = cell.split('/')
  return { name, code: code ?? null }
}

function relationOf(subject: string, predicate: 'located_in' | 'holds_post', object: string, title: string | null): Relation {
  return { id: `r-${subject}-${predicate}`, subject, predicate, object, title, score: 1, frame: 'test', evidence: [] }
}
