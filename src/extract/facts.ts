import { sourceSpans, type Article } from '../facts/article.ts'
import type { ArticleFacts, Entity, Evidence, Indicator, Relation } from '../facts/fact.ts'
import { allows } from '../ontology/predicates.ts'
import type { DraftEntity, DraftIndicator, DraftRelation, PlacedMention, Reading, Stretch } from './reading.ts'

/** Drafts with offsets in the article become facts with spans in the source; relations of one triple become one. */
export function factsOf(reading: Reading, relations: readonly DraftRelation[], indicators: readonly DraftIndicator[]): ArticleFacts {
  const { article } = reading
  const named = mentionsByEntity(reading)
  return {
    document: { id: article.id, file: article.file, headline: article.headline, byline: article.byline, date: article.date },
    entities: reading.entities.map((entity) => entityOf(article, entity, named.get(entity.id) ?? [])),
    relations: relationsOf(reading, relations),
    indicators: indicators.map((indicator) => indicatorOf(article, indicator)),
  }
}

function mentionsByEntity({ mentions }: Reading): ReadonlyMap<string, readonly PlacedMention[]> {
  const named = new Map<string, PlacedMention[]>()
  for (const mention of mentions) {
    if (mention.form !== 'name') continue
    const known = named.get(mention.entity)
    if (known) known.push(mention)
    else named.set(mention.entity, [mention])
  }
  return named
}

function entityOf(article: Article, entity: DraftEntity, named: readonly PlacedMention[]): Entity {
  return {
    id: entity.id,
    kind: entity.kind,
    name: entity.name,
    aliases: entity.aliases,
    ...(entity.kind === 'place' ? { code: entity.code, ...(entity.candidates.length > 0 ? { candidates: entity.candidates } : {}) } : {}),
    ...(entity.role === null ? {} : { role: entity.role }),
    mentions: named.map((mention) => {
      const { spans, text } = evidenceOf(article, mention)
      return { spans, text, score: rounded(mention.score) }
    }),
  }
}

function relationsOf(reading: Reading, drafts: readonly DraftRelation[]): readonly Relation[] {
  const kinds = new Map(reading.entities.map(({ id, kind }) => [id, kind]))
  const groups = new Map<string, DraftRelation[]>()
  for (const draft of drafts) {
    const subject = kinds.get(draft.subject)
    const object = kinds.get(draft.object)
    if (!subject || !object || draft.subject === draft.object || !allows(draft.predicate, subject, object)) continue
    const key = [draft.subject, draft.predicate, draft.object, draft.title ?? ''].join('|')
    groups.set(key, [...(groups.get(key) ?? []), draft])
  }
  return Array.from(groups.values(), (group, index) => relationOf(reading.article, group, `r${index + 1}`))
}

function relationOf(article: Article, group: readonly DraftRelation[], id: string): Relation {
  const ordered = Array.from(group).sort((a, b) => b.score - a.score || a.evidence.start - b.evidence.start)
  const [best] = ordered
  if (!best) throw new Error('a relation without a draft')
  const stretches = new Map(ordered.map(({ evidence }) => [`${evidence.start}-${evidence.end}`, evidence]))
  return {
    id,
    subject: best.subject,
    predicate: best.predicate,
    object: best.object,
    title: best.title,
    score: rounded(best.score),
    frame: best.frame,
    evidence: Array.from(stretches.values(), (stretch) => evidenceOf(article, stretch)),
  }
}

function indicatorOf(article: Article, { evidence, score, ...rest }: DraftIndicator): Indicator {
  return { ...rest, score: rounded(score), evidence: [evidenceOf(article, evidence)] }
}

function evidenceOf(article: Article, { start, end }: Stretch | PlacedMention): Evidence {
  const text = article.text.slice(start, end)
  const from = start + text.length - text.trimStart().length
  const to = end - text.length + text.trimEnd().length
  return { spans: sourceSpans(article, from, to), text: article.text.slice(from, to) }
}

function rounded(score: number): number {
  return Math.round(score * 1000) / 1000
}
