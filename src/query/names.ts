import { ZhengtuError } from '../errors.ts'
import { normaliseName } from '../facts/scoring/names.ts'
import { kinds, type Kind } from '../ontology/kinds.ts'
import type { Predicate } from '../ontology/predicates.ts'
import type { EntityRecord } from '../store/records.ts'
import type { Source } from './source.ts'
import { byEvidence, compareText } from './order.ts'

/** What a name means: the entity taken, and the others that bear it too. */
export interface Found {
  readonly entity: EntityRecord
  readonly others: readonly EntityRecord[]
}

/** How many of the nearest names an unknown one is answered with. */
const SUGGESTIONS = 5

/**
 * The entity that a user means by a name, an alias or an id, of `kind` if one is given. Several may bear the name: the one
 * with most evidence is taken and the rest are told. Throws ZhengtuError `unknown-name` with the nearest names.
 */
export function findEntity(source: Source, asked: string, kind?: Kind): Found {
  const name = asked.trim()
  const [identified] = source.entitiesByIds([name])
  const all = identified ? [identified] : entitiesCalled(source, name)
  const bearers = all.filter((entity) => kind === undefined || entity.kind === kind)
  const own = bearers.filter((entity) => entity.name === name)
  const [entity, ...others] = [...own.toSorted(byEvidence), ...bearers.filter((each) => !own.includes(each)).toSorted(byEvidence)]
  if (entity) return { entity, others }
  throw unknownName(name, all.length > 0 ? all : nearestNames(source, name, SUGGESTIONS))
}

/** Entities of that name; if none has it to the letter, those of the same name but for quotes, brackets, spaces and width. */
function entitiesCalled(source: Source, name: string): readonly EntityRecord[] {
  const exact = source.entitiesNamed(name)
  const wanted = normaliseName(name)
  if (exact.length > 0 || wanted === '') return exact
  const ids = [...source.names()].filter((each) => normaliseName(each.name) === wanted).map(({ entity }) => entity)
  return source.entitiesByIds([...new Set(ids)])
}

/** Relations whose object tells an entity from its namesakes: the area it lies in, the organ it belongs to or serves. */
const TELLING: readonly Predicate[] = ['located_in', 'holds_post', 'part_of']

/** Where an entity belongs, by the strongest of such relations; null if none is known. */
export function whereabouts(source: Source, entity: EntityRecord): EntityRecord | null {
  const [strongest] = source.relationsOf(entity.id)
    .filter(({ subject, predicate }) => subject === entity.id && TELLING.includes(predicate))
    .toSorted((a, b) => b.weight - a.weight || compareText(a.id, b.id))
  return strongest ? (source.entitiesByIds([strongest.object])[0] ?? null) : null
}

/** The entities whose name or alias is nearest to `asked`: it contains it or is contained, else fewest characters to change. */
export function nearestNames(source: Source, asked: string, limit: number): readonly EntityRecord[] {
  const distances = new Map<string, number>()
  const letters = new Set(asked)
  for (const { entity, name } of source.names()) {
    if (leastDistance(letters, asked, name) >= FAR) continue
    const distance = distanceOf(asked, name)
    if (distance < (distances.get(entity) ?? FAR)) distances.set(entity, distance)
  }
  const nearest = [...distances].toSorted((a, b) => a[1] - b[1] || compareText(a[0], b[0])).slice(0, CONSIDERED)
  const entities = source.entitiesByIds(nearest.map(([id]) => id))
  return entities.toSorted((a, b) => (distances.get(a.id) ?? FAR) - (distances.get(b.id) ?? FAR) || byEvidence(a, b)).slice(0, limit)
}

/** Nearest names whose entities are read to rank them by evidence. */
const CONSIDERED = 100
/** From this distance on, a name is no suggestion. */
const FAR = 0.6

/** What the distance cannot fall below, told at a glance: of the longer name every letter that the other has not must change. */
function leastDistance(letters: ReadonlySet<string>, asked: string, name: string): number {
  const longest = Math.max(asked.length, name.length)
  let common = 0
  for (const letter of name) if (letters.has(letter)) common += letter.length
  const contained = common === name.length || common >= asked.length
  return contained || longest === 0 ? 0 : 1 - common / longest
}

/** 0 for equal names, 1 for names with nothing in common; one that contains the other counts as near. */
function distanceOf(asked: string, name: string): number {
  const longest = Math.max(asked.length, name.length)
  if (longest === 0) return 0
  if (asked !== '' && (name.includes(asked) || asked.includes(name))) return 0.4 * (1 - Math.min(asked.length, name.length) / longest)
  return editDistance(asked, name) / longest
}

/** Levenshtein's distance: characters to insert, delete or replace. */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const current = [i]
    for (let j = 1; j <= b.length; j++) {
      const replaced = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      current.push(Math.min(replaced, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1))
    }
    previous = current
  }
  return previous[b.length] ?? 0
}

/** `listed` are the entities of that name but of other kinds, or those whose names are nearest. */
function unknownName(name: string, listed: readonly EntityRecord[]): ZhengtuError {
  const zh = listed.map((entity) => `${entity.name}（${kinds[entity.kind].zh}）`).join('、')
  const en = listed.map((entity) => `${entity.name} (${entity.kind})`).join(', ')
  const advice = listed.length === 0
    ? { zh: '用 search 查一查，例如：zhengtu search 大云', en: 'look with search, for instance: zhengtu search 大云' }
    : { zh: `是不是：${zh}`, en: `perhaps: ${en}` }
  return new ZhengtuError('unknown-name', { zh: `图谱里没有“${name}”`, en: `the graph has no “${name}”` }, { advice })
}
