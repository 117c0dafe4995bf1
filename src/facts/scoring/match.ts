import type { Kind } from '../../ontology/kinds.ts'
import { predicates, type Predicate } from '../../ontology/predicates.ts'
import type { Relation } from '../fact.ts'
import type { FoundDocument, FoundEntity } from './found.ts'
import type { GoldDocument, GoldEntity, GoldRelation } from './gold.ts'
import { namesOf, normaliseName } from './names.ts'

/** Which found entity stands for which gold entity, by their places in the lists. */
export interface Matching {
  readonly toFound: ReadonlyMap<number, number>
  readonly toGold: ReadonlyMap<number, number>
}

/** One to one, the largest overlap of names first; then the same kind, the same name, the earlier place. */
export function matchEntities(gold: readonly GoldEntity[], found: readonly FoundEntity[], sameKind: boolean): Matching {
  const goldNames = gold.map(namesOf)
  const pairs = gold.flatMap((g, i) =>
    found.flatMap((f, j) => {
      const overlap = sameKind && g.kind !== f.kind ? 0 : shared(goldNames[i], f.names)
      return overlap === 0 ? [] : [{ weight: overlap + bonus(g, f), i, j }]
    }),
  )
  const toFound = new Map<number, number>()
  const toGold = new Map<number, number>()
  for (const { i, j } of pairs.toSorted((a, b) => b.weight - a.weight || a.i - b.i || a.j - b.j)) {
    if (toFound.has(i) || toGold.has(j)) continue
    toFound.set(i, j)
    toGold.set(j, i)
  }
  return { toFound, toGold }
}

function shared(a: ReadonlySet<string> = new Set(), b: ReadonlySet<string>): number {
  return [...a].filter((name) => b.has(name)).length
}

function bonus(gold: GoldEntity, found: { readonly kind: Kind; readonly name: string }): number {
  const sameName = normaliseName(gold.name) === normaliseName(found.name)
  return (gold.kind === found.kind ? 0.5 : 0) + (sameName ? 0.25 : 0)
}

/** Compares relations by what their ends stand for: the gold's id where an end was matched (kinds aside), else its own name. */
export interface RelationKeys {
  end(foundId: string): string
  ofGold(relation: GoldRelation): string
  ofFound(relation: Relation): string
  pair(a: string, b: string): string
  goldText(relation: GoldRelation): string
  foundText(relation: Relation): string
}

/** The keys of one document. Texts name the ends as each side does. */
export function relationKeys(gold: GoldDocument, found: FoundDocument): RelationKeys {
  const { toGold } = matchEntities(gold.entities, found.entities, false)
  const goldName = new Map(gold.entities.map(({ id, name }) => [id, name]))
  const foundName = new Map(found.entities.flatMap(({ ids, name }) => ids.map((id) => [id, name])))
  const goldId = new Map(found.entities.flatMap(({ ids }, j) => ids.map((id) => [id, gold.entities[toGold.get(j) ?? -1]?.id])))
  const end = (id: string): string => goldId.get(id) ?? `?${foundName.get(id)}`
  return {
    end,
    ofGold: ({ s, p, o }) => tripleKey(s, p, o),
    ofFound: ({ subject, predicate, object }) => tripleKey(end(subject), predicate, end(object)),
    pair: (a, b) => [a, b].toSorted().join('|'),
    goldText: ({ s, p, o }) => `(${goldName.get(s)}, ${p}, ${goldName.get(o)})`,
    foundText: ({ subject, predicate, object }) => `(${foundName.get(subject)}, ${predicate}, ${foundName.get(object)})`,
  }
}

function tripleKey(subject: string, predicate: Predicate, object: string): string {
  const turned = !predicates[predicate].directed && subject > object
  return turned ? `${object}|${predicate}|${subject}` : `${subject}|${predicate}|${object}`
}
