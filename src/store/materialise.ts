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

/** What resolution makes of the facts of one article: the rows that queries read. */
export interface ArticleRows {
  readonly mentions: readonly MentionRecord[]
  readonly evidence: readonly EvidenceRow[]
  readonly indicators: readonly IndicatorRow[]
}

/** The resolved entity of an article's entity. */
export type Lookup = (entity: string) => Pick<ResolvedEntity, 'id' | 'kind'>
/** A sentence with the triple it stands for. */
type Proof = EvidenceRow & { readonly subject: string; readonly predicate: Predicate; readonly object: string; readonly date: string | null }

/**
 * Rewrites the facts of articles, one after the other, in terms of resolved entities, and adds up the relations between them. A relation between two
 * names of one thing is no relation.
 */
export class Materialiser {
  readonly #relations = new Map<string, RelationSum>()

  /** The rows of an article. `lookup` gives the resolved entity of one of its entities, and throws if there is none. Throws if that contradicts the ontology. */
  rowsOf(read: ReadArticle, lookup: Lookup): ArticleRows {
    const proofs = proofsOf(read, lookup)
    this.#add(proofs)
    return {
      mentions: mentionRows(read, lookup),
      evidence: proofs.map(({ subject: _subject, predicate: _predicate, object: _object, date: _date, ...row }) => row),
      indicators: indicatorRows(read, lookup),
    }
  }

  /** The relations of all articles so far, by id. */
  relations(): readonly RelationRecord[] {
    return Array.from(this.#relations.values(), ({ titles, ...relation }) => ({ ...relation, titles: Array.from(titles) })).sort((a, b) => (a.id < b.id ? -1 : 1))
  }

  /** A sentence counts once in a relation's weight, whatever it says. */
  #add(proofs: readonly Proof[]): void {
    const sentences = new Set<string>()
    for (const { relation: id, subject, predicate, object, title, score, date, start } of proofs) {
      const sum = this.#relations.get(id) ?? { id, subject, predicate, object, titles: new Set(), score: 0, weight: 0, firstSeen: null, lastSeen: null }
      if (title !== null) sum.titles.add(title)
      sum.score = Math.max(sum.score, score)
      if (!sentences.has(`${id}|${start}`)) sum.weight++
      sentences.add(`${id}|${start}`)
      if (date !== null && (sum.firstSeen === null || date < sum.firstSeen)) sum.firstSeen = date
      if (date !== null && (sum.lastSeen === null || date > sum.lastSeen)) sum.lastSeen = date
      this.#relations.set(id, sum)
    }
  }
}

/** A relation as its proofs are added up. */
interface RelationSum {
  readonly id: string
  readonly subject: string
  readonly predicate: Predicate
  readonly object: string
  readonly titles: Set<string>
  score: number
  weight: number
  firstSeen: string | null
  lastSeen: string | null
}

function mentionRows({ article, facts }: ReadArticle, lookup: Lookup): readonly MentionRecord[] {
  return facts.entities.flatMap(({ id, mentions }) => {
    const entity = lookup(id).id
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
    const ends = endsOf(predicate, lookup(subject), lookup(object))
    if (ends.subject === ends.object) return []
    const relation = relationId(ends.subject, predicate, ends.object)
    return evidence.map(({ spans, text }) =>
      ({ relation, ...ends, predicate, article: article.id, date: article.date, title, frame, score, text, spans, ...placeIn(article, spans) }))
  })
}

/** The ends by id. Where direction has no meaning the smaller id stands first, so that A with B and B with A are one relation. */
function endsOf(predicate: Predicate, from: ReturnType<Lookup>, to: ReturnType<Lookup>): { readonly subject: string; readonly object: string } {
  if (!allows(predicate, from.kind, to.kind)) throw new Error(`resolution made ${from.kind} ${predicate} ${to.kind}`)
  const swapped = !predicates[predicate].directed && to.id < from.id
  return swapped ? { subject: to.id, object: from.id } : { subject: from.id, object: to.id }
}

function indicatorRows({ article, facts }: ReadArticle, lookup: Lookup): readonly IndicatorRow[] {
  return facts.indicators.map(({ subject, score: _score, evidence, ...figure }, index) => {
    const [proof] = evidence
    if (!proof) throw new Error(`an indicator without evidence: ${figure.indicator}`)
    const entity = subject === null ? null : lookup(subject).id
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
