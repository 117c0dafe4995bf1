import type { Kind } from '../ontology/kinds.ts'
import type { Predicate } from '../ontology/predicates.ts'
import type { ArticleFacts } from './fact.ts'
import { isGrounded } from './grounded.ts'
import { toFound, type FoundDocument } from './scoring/found.ts'
import type { GoldDocument } from './scoring/gold.ts'
import { matchEntities, relationKeys } from './scoring/match.ts'
import { normaliseName } from './scoring/names.ts'

/** How many are right, how many the gold has, how many were found, and what follows: precision, recall and their harmonic mean. */
export interface Figures {
  readonly p: number
  readonly r: number
  readonly f1: number
  readonly right: number
  readonly gold: number
  readonly found: number
}

export type Measure = 'entity' | 'entityAnyKind' | 'relation' | 'relationAnyPredicate' | 'title' | 'indicator' | 'grounded'

/** `what` is readable text: kind and name, or (subject, predicate, object). */
export interface ScoreError {
  readonly doc: string
  readonly sort: 'missed' | 'wrong' | 'ungrounded'
  readonly what: string
}

/** Figures micro-averaged over the gold documents. `byKind` and `byPredicate` have only what occurred. */
export interface Score extends Readonly<Record<Measure, Figures>> {
  readonly byKind: Readonly<Partial<Record<Kind, Figures>>>
  readonly byPredicate: Readonly<Partial<Record<Predicate, Figures>>>
  readonly errors: readonly ScoreError[]
}

/** One thing counted. `group` is the kind or predicate it also counts for. */
interface Mark {
  readonly measure: Measure
  readonly group?: Kind | Predicate
  readonly right?: number
  readonly gold?: number
  readonly found?: number
  readonly error?: Omit<ScoreError, 'doc'>
}

/**
 * Scores extracted facts against gold. Articles of one file count as one document; facts about a file that the gold lacks do not count.
 * An entity is right if its kind is the gold's and one of its names is one of the gold's, one to one; a relation if its predicate
 * is the gold's and both ends are right by name, whatever their kind. `texts` holds decoded source files under the name of their
 * document: where it has one, every mention and evidence is checked against it (`grounded`).
 */
export function score(
  gold: readonly GoldDocument[],
  facts: Iterable<ArticleFacts>,
  texts: ReadonlyMap<string, string> = new Map(),
): Score {
  const found = toFound(facts)
  const marks = gold.flatMap((document) => {
    const own = found.get(document.doc) ?? { entities: [], relations: [], indicators: [] }
    return [...documentMarks(document, own, texts.get(document.doc))].map((mark) => ({ doc: document.doc, ...mark }))
  })
  const of = (measure: Measure): Figures => figures(marks.filter((mark) => mark.measure === measure))
  return {
    entity: of('entity'),
    entityAnyKind: of('entityAnyKind'),
    relation: of('relation'),
    relationAnyPredicate: of('relationAnyPredicate'),
    title: of('title'),
    indicator: of('indicator'),
    grounded: of('grounded'),
    byKind: grouped<Kind>(marks.filter((mark) => mark.measure === 'entity')),
    byPredicate: grouped<Predicate>(marks.filter((mark) => mark.measure === 'relation')),
    errors: marks.flatMap(({ doc, error }) => (error ? [{ doc, ...error }] : [])),
  }
}

function* documentMarks(gold: GoldDocument, found: FoundDocument, text: string | undefined): Generator<Mark, void> {
  yield* entityMarks(gold, found)
  yield* relationMarks(gold, found)
  yield* titleMarks(gold, found)
  yield* indicatorMarks(gold, found)
  if (text !== undefined) yield* groundedMarks(found, text)
}

function* entityMarks(gold: GoldDocument, found: FoundDocument): Generator<Mark, void> {
  const strict = matchEntities(gold.entities, found.entities, true)
  const loose = matchEntities(gold.entities, found.entities, false)
  for (const [index, { kind, name }] of gold.entities.entries()) {
    const right = strict.toFound.has(index)
    yield { measure: 'entity', group: kind, gold: 1, right: Number(right), ...(!right && missed(`${kind} ${name}`)) }
    yield { measure: 'entityAnyKind', gold: 1, right: Number(loose.toFound.has(index)) }
  }
  for (const [index, { kind, name }] of found.entities.entries()) {
    yield { measure: 'entity', group: kind, found: 1, ...(!strict.toGold.has(index) && wrong(`${kind} ${name}`)) }
    yield { measure: 'entityAnyKind', found: 1 }
  }
}

function* relationMarks(gold: GoldDocument, found: FoundDocument): Generator<Mark, void> {
  const keys = relationKeys(gold, found)
  const goldByKey = new Map(gold.relations.map((relation) => [keys.ofGold(relation), relation]))
  const goldPairs = new Set(gold.relations.map(({ s, o }) => keys.pair(s, o)))
  const seen = new Set<string>()
  const seenPairs = new Set<string>()
  for (const relation of found.relations) {
    const key = keys.ofFound(relation)
    if (!seen.has(key)) {
      seen.add(key)
      const right = goldByKey.has(key)
      yield { measure: 'relation', group: relation.predicate, found: 1, right: Number(right), ...(!right && wrong(keys.foundText(relation))) }
    }
    const pair = keys.pair(keys.end(relation.subject), keys.end(relation.object))
    if (seenPairs.has(pair)) continue
    seenPairs.add(pair)
    yield { measure: 'relationAnyPredicate', found: 1, right: Number(goldPairs.has(pair)) }
  }
  for (const [key, relation] of goldByKey) {
    yield { measure: 'relation', group: relation.p, gold: 1, ...(!seen.has(key) && missed(keys.goldText(relation))) }
  }
  yield { measure: 'relationAnyPredicate', gold: goldPairs.size }
}

/** Posts: a title is right if the relation is and one title ends with the other. Each gold title counts once. */
function* titleMarks(gold: GoldDocument, found: FoundDocument): Generator<Mark, void> {
  const keys = relationKeys(gold, found)
  const left = new Map<string, string[]>()
  for (const relation of gold.relations) {
    if (relation.p !== 'holds_post' || !relation.title) continue
    const key = keys.ofGold(relation)
    left.set(key, [...(left.get(key) ?? []), normaliseName(relation.title)])
    yield { measure: 'title', gold: 1 }
  }
  for (const relation of found.relations) {
    if (relation.predicate !== 'holds_post' || !relation.title) continue
    const title = normaliseName(relation.title)
    const titles = left.get(keys.ofFound(relation)) ?? []
    const at = titles.findIndex((other) => other === title || other.endsWith(title) || title.endsWith(other))
    if (at >= 0) titles.splice(at, 1)
    yield { measure: 'title', found: 1, right: Number(at >= 0) }
  }
}

function* indicatorMarks(gold: GoldDocument, found: FoundDocument): Generator<Mark, void> {
  const left = new Map<string, number>()
  for (const indicator of gold.indicators) {
    const key = indicatorKey(indicator)
    left.set(key, (left.get(key) ?? 0) + 1)
    yield { measure: 'indicator', gold: 1 }
  }
  for (const indicator of found.indicators) {
    const key = indicatorKey(indicator)
    const count = left.get(key) ?? 0
    if (count > 0) left.set(key, count - 1)
    const what = `indicator ${indicator.indicator} ${indicator.value ?? indicator.change}`
    yield { measure: 'indicator', found: 1, right: Number(count > 0), ...(count === 0 && wrong(what)) }
  }
  for (const [key, count] of left) {
    if (count > 0) yield { measure: 'indicator', ...missed(`indicator ${key}`) }
  }
}

/** Every mention and evidence once; an entity without mentions and a relation without evidence count as one ungrounded each. */
function* groundedMarks(found: FoundDocument, text: string): Generator<Mark, void> {
  const none = (what: string): Mark => ({ measure: 'grounded', gold: 1, found: 1, error: { sort: 'ungrounded', what } })
  for (const { name, mentions } of found.entities) {
    if (mentions.length === 0) yield none(`no mention: ${name}`)
    for (const mention of mentions) yield isGrounded(text, mention) ? grounded : none(mention.text.slice(0, 40))
  }
  for (const { evidence } of found.relations) {
    if (evidence.length === 0) yield none('relation without evidence')
    for (const passage of evidence) yield isGrounded(text, passage) ? grounded : none(passage.text.slice(0, 40))
  }
}

const grounded: Mark = { measure: 'grounded', gold: 1, found: 1, right: 1 }

function missed(what: string): Pick<Mark, 'error'> {
  return { error: { sort: 'missed', what } }
}

function wrong(what: string): Pick<Mark, 'error'> {
  return { error: { sort: 'wrong', what } }
}

function indicatorKey({ indicator, value, change }: { indicator: string; value: string | null; change: string | null }): string {
  return `${normaliseName(indicator)}|${normaliseName(value ?? change ?? '')}`
}

function grouped<Group extends Kind | Predicate>(marks: readonly Mark[]): Partial<Record<Group, Figures>> {
  const groups = [...new Set(marks.flatMap(({ group }) => group ?? []))].toSorted() as Group[]
  const entries = groups.map((group) => [group, figures(marks.filter((mark) => mark.group === group))])
  return Object.fromEntries(entries) as Partial<Record<Group, Figures>>
}

function figures(marks: readonly Mark[]): Figures {
  const sum = (of: 'right' | 'gold' | 'found'): number => marks.reduce((total, mark) => total + (mark[of] ?? 0), 0)
  const [right, gold, found] = [sum('right'), sum('gold'), sum('found')]
  const p = found === 0 ? 0 : right / found
  const r = gold === 0 ? 0 : right / gold
  return { p, r, f1: p + r === 0 ? 0 : (2 * p * r) / (p + r), right, gold, found }
}
