import { createHash } from 'node:crypto'
import { articleSpan, type Article } from '../facts/article.ts'
import type { ArticleFacts, Evidence } from '../facts/fact.ts'
import { allows, type Predicate } from '../ontology/predicates.ts'
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

/** What resolution makes of the facts of all articles: the rows that queries read. */
export interface Materialised {
  readonly mentions: readonly MentionRecord[]
  readonly relations: readonly RelationRecord[]
  readonly evidence: readonly EvidenceRow[]
  readonly indicators: readonly (Omit<IndicatorRecord, 'file' | 'headline' | 'date'>)[]
}

/** Rewrites the facts of articles in terms of resolved entities. Rows come in the order of the articles given. */
export function materialise(read: readonly ReadArticle[], entities: readonly ResolvedEntity[]): Materialised {
  const resolved = new Map(entities.flatMap((entity) => entity.members.map((member) => [`${member.article}|${member.entity}`, entity] as const)))
  const dates = new Map(read.map(({ article }) => [article.id, article.date]))
  const lookup = (article: string, entity: string): ResolvedEntity | undefined => resolved.get(`${article}|${entity}`)
  const evidence = read.flatMap((each) => evidenceRows(each, lookup))
  return {
    mentions: read.flatMap((each) => mentionRows(each, lookup)),
    evidence: evidence.map(({ subject: _subject, predicate: _predicate, object: _object, ...row }) => row),
    relations: relationRows(evidence, dates),
    indicators: read.flatMap((each) => indicatorRows(each, lookup)),
  }
}

type Lookup = (article: string, entity: string) => ResolvedEntity | undefined
type Proof = EvidenceRow & { readonly subject: string; readonly predicate: Predicate; readonly object: string }

function mentionRows({ article, facts }: ReadArticle, lookup: Lookup): readonly MentionRecord[] {
  return facts.entities.flatMap((entity) => {
    const owner = lookup(article.id, entity.id)
    return entity.mentions.flatMap(({ spans, text, score }) => {
      const place = articleSpan(article, spans)
      return owner && place ? [{ entity: owner.id, article: article.id, start: place[0], end: place[1], text, score }] : []
    })
  })
}

function evidenceRows({ article, facts }: ReadArticle, lookup: Lookup): readonly Proof[] {
  return facts.relations.flatMap(({ subject, predicate, object, title, score, frame, evidence }) => {
    const from = lookup(article.id, subject)
    const to = lookup(article.id, object)
    if (!from || !to || from.id === to.id || !allows(predicate, from.kind, to.kind)) return []
    const relation = relationId(from.id, predicate, to.id)
    return evidence.flatMap(({ spans, text }) => {
      const place = articleSpan(article, spans)
      return place ? [{ relation, subject: from.id, predicate, object: to.id, article: article.id, title, frame, score, text, spans, start: place[0], end: place[1] }] : []
    })
  })
}

function relationRows(proofs: readonly Proof[], dates: ReadonlyMap<string, string | null>): readonly RelationRecord[] {
  const groups = new Map<string, Proof[]>()
  for (const proof of proofs) {
    const group = groups.get(proof.relation)
    if (group) group.push(proof)
    else groups.set(proof.relation, [proof])
  }
  return Array.from(groups.values(), (group) => relationRow(group, dates)).sort((a, b) => (a.id < b.id ? -1 : 1))
}

function relationRow(group: readonly Proof[], dates: ReadonlyMap<string, string | null>): RelationRecord {
  const [first] = group
  if (!first) throw new Error('a relation without evidence')
  const seen = group.flatMap(({ article }) => dates.get(article) ?? []).sort()
  return {
    id: first.relation,
    subject: first.subject,
    predicate: first.predicate,
    object: first.object,
    titles: Array.from(new Set(group.flatMap(({ title }) => title ?? []))),
    score: Math.max(...group.map(({ score }) => score)),
    weight: new Set(group.map(({ article, start }) => `${article}|${start}`)).size,
    firstSeen: seen[0] ?? null,
    lastSeen: seen.at(-1) ?? null,
  }
}

function indicatorRows({ article, facts }: ReadArticle, lookup: Lookup): Materialised['indicators'] {
  return facts.indicators.flatMap(({ subject, score: _score, evidence, ...figure }, index) => {
    const [proof] = evidence
    const place = proof ? articleSpan(article, proof.spans) : null
    if (!proof || !place) return []
    const entity = subject === null ? null : (lookup(article.id, subject)?.id ?? null)
    return [{ ...figure, id: `${article.id}-i${index + 1}`, entity, article: article.id, text: proof.text, spans: proof.spans, start: place[0], end: place[1] }]
  })
}

/** Stable: the same triple has the same id in every build. */
function relationId(subject: string, predicate: string, object: string): string {
  return `r${createHash('sha1').update(`${subject}|${predicate}|${object}`).digest('hex').slice(0, 12)}`
}
