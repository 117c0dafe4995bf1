import { createHash } from 'node:crypto'
import { articleSpan, type Article } from '../facts/article.ts'
import type { ArticleFacts, Evidence } from '../facts/fact.ts'
import type { Span } from '../facts/span.ts'
import { allows, predicates, type Predicate } from '../ontology/predicates.ts'
import type { IndicatorRecord, MentionRecord, RelationRecord } from './records.ts'
import type { ResolvedEntity } from './resolution.ts'

/** An article with what was extracted from it. */
export interface ReadArticle {
  readonly article: Pick<Article, 'id' | 'date' | 'pieces'>
  readonly facts: ArticleFacts
}

/** A row of the evidence table. */
export interface EvidenceRow extends Evidence {
  readonly relation: string
  readonly article: string
  readonly title: string | null
  readonly frame: string
  readonly score: number
  readonly start: number
  readonly end: number
}

export type IndicatorRow = Omit<IndicatorRecord, 'file' | 'headline' | 'date'>

/** What resolution makes of the facts of all articles: the rows that queries read. */
export interface Materialised {
  readonly mentions: readonly MentionRecord[]
  readonly relations: readonly RelationRecord[]
  readonly evidence: readonly EvidenceRow[]
  readonly indicators: readonly IndicatorRow[]
}

type Lookup = (article: string, entity: string) => ResolvedEntity
/** A sentence with the triple it stands for. */
type Proof = EvidenceRow & { readonly subject: string; readonly predicate: Predicate; readonly object: string; readonly date: string | null }

/**
 * Rewrites the facts of articles in terms of resolved entities; rows come in the order of the articles. A relation between two names
 * of one thing is no relation. Throws if `entities` leave an entity of an article out or contradict its kind.
 */
export function materialise(read: readonly ReadArticle[], entities: readonly ResolvedEntity[]): Materialised {
  const lookup = lookupIn(entities)
  const proofs = read.flatMap((each) => proofsOf(each, lookup))
  return {
    mentions: read.flatMap((each) => mentionRows(each, lookup)),
    evidence: proofs.map(({ subject: _subject, predicate: _predicate, object: _object, date: _date, ...row }) => row),
    relations: relationRows(proofs),
    indicators: read.flatMap((each) => indicatorRows(each, lookup)),
  }
}

function lookupIn(entities: readonly ResolvedEntity[]): Lookup {
  const resolved = new Map<string, ResolvedEntity>()
  for (const entity of entities) for (const { article, entity: local } of entity.members) resolved.set(`${article}|${local}`, entity)
  return (article, local) => {
    const entity = resolved.get(`${article}|${local}`)
    if (!entity) throw new Error(`entity ${local} of article ${article} was not resolved`)
    return entity
  }
}

function mentionRows({ article, facts }: ReadArticle, lookup: Lookup): readonly MentionRecord[] {
  return facts.entities.flatMap(({ id, mentions }) => {
    const entity = lookup(article.id, id).id
    return mentions.map(({ spans, text, score }) => ({ entity, article: article.id, ...placeIn(article, spans), text, score }))
  })
}

/** One proof for each sentence and post of a triple: of two frames that found the same, the surer. */
function proofsOf(read: ReadArticle, lookup: Lookup): readonly Proof[] {
  const distinct = new Map<string, Proof>()
  for (const proof of allProofs(read, lookup)) {
    const key = [proof.relation, proof.start, proof.end, proof.title ?? ''].join('|')
    const known = distinct.get(key)
    if (!known || proof.score > known.score) distinct.set(key, proof)
  }
  return Array.from(distinct.values())
}

function allProofs({ article, facts }: ReadArticle, lookup: Lookup): readonly Proof[] {
  return facts.relations.flatMap(({ subject, predicate, object, title, score, frame, evidence }) => {
    const ends = endsOf(predicate, lookup(article.id, subject), lookup(article.id, object))
    if (ends.subject === ends.object) return []
    const relation = relationId(ends.subject, predicate, ends.object)
    return evidence.map(({ spans, text }) =>
      ({ relation, ...ends, predicate, article: article.id, date: article.date, title, frame, score, text, spans, ...placeIn(article, spans) }))
  })
}

/** The ends by id. Where direction has no meaning the smaller id stands first, so that A with B and B with A are one relation. */
function endsOf(predicate: Predicate, from: ResolvedEntity, to: ResolvedEntity): { readonly subject: string; readonly object: string } {
  if (!allows(predicate, from.kind, to.kind)) throw new Error(`resolution made ${from.kind} ${predicate} ${to.kind}`)
  const swapped = !predicates[predicate].directed && to.id < from.id
  return swapped ? { subject: to.id, object: from.id } : { subject: from.id, object: to.id }
}

function relationRows(proofs: readonly Proof[]): readonly RelationRecord[] {
  const groups = new Map<string, Proof[]>()
  for (const proof of proofs) {
    const group = groups.get(proof.relation)
    if (group) group.push(proof)
    else groups.set(proof.relation, [proof])
  }
  return Array.from(groups.values(), relationRow).sort((a, b) => (a.id < b.id ? -1 : 1))
}

function relationRow(group: readonly Proof[]): RelationRecord {
  const [first] = group
  if (!first) throw new Error('a relation without evidence')
  const dates = group.flatMap(({ date }) => date ?? []).sort()
  return {
    id: first.relation,
    subject: first.subject,
    predicate: first.predicate,
    object: first.object,
    titles: Array.from(new Set(group.flatMap(({ title }) => title ?? []))),
    score: group.reduce((best, { score }) => Math.max(best, score), 0),
    weight: new Set(group.map(({ article, start }) => `${article}|${start}`)).size,
    firstSeen: dates[0] ?? null,
    lastSeen: dates.at(-1) ?? null,
  }
}

function indicatorRows({ article, facts }: ReadArticle, lookup: Lookup): readonly IndicatorRow[] {
  return facts.indicators.map(({ subject, score: _score, evidence, ...figure }, index) => {
    const [proof] = evidence
    if (!proof) throw new Error(`an indicator without evidence: ${figure.indicator}`)
    const entity = subject === null ? null : lookup(article.id, subject).id
    return { ...figure, id: `${article.id}-i${index + 1}`, entity, article: article.id, text: proof.text, spans: proof.spans, ...placeIn(article, proof.spans) }
  })
}

/** Where source spans stand in the text of their article. */
function placeIn(article: ReadArticle['article'], spans: readonly Span[]): { readonly start: number; readonly end: number } {
  const place = articleSpan(article, spans)
  if (!place) throw new Error(`article ${article.id} lacks ${JSON.stringify(spans)}`)
  return { start: place[0], end: place[1] }
}

/** Stable: the same triple has the same id in every build. */
function relationId(subject: string, predicate: string, object: string): string {
  return `r${createHash('sha1').update(`${subject}|${predicate}|${object}`).digest('hex').slice(0, 12)}`
}
