import { sourceSpans, type Article, type SourceFile } from '../../src/facts/article.ts'
import type { ArticleFacts, Entity, Evidence, Indicator, Relation } from '../../src/facts/fact.ts'
import type { Kind } from '../../src/ontology/kinds.ts'
import type { Predicate } from '../../src/ontology/predicates.ts'
import type { ExtractedArticle } from '../../src/store/prepared.ts'
import type { ResolvedEntity } from '../../src/store/resolution.ts'

/** What an article says: triples by entity id, each with the sentence (a part of the text) behind it. */
interface Said {
  readonly entities: readonly (readonly [id: string, kind: Kind, name: string, more?: Partial<Entity>])[]
  readonly relations?: readonly (readonly [subject: string, predicate: Predicate, object: string, sentence: string, more?: Partial<Relation>])[]
  readonly indicators?: readonly (readonly [subject: string | null, indicator: string, sentence: string])[]
}

/** A file of one line that is one article, with its facts. Every mention is the first occurrence of the name in `text`. */
export function oneArticle(file: string, text: string, said: Said, date: string | null = null): { readonly source: SourceFile; readonly articles: readonly ExtractedArticle[] } {
  const article: Article = {
    id: `id-${file}`, file, headline: text.slice(0, 10).replace(/\p{Cs}$/u, ''), byline: [], date, text,
    blocks: [{ role: 'paragraph', start: 0, end: text.length }], pieces: [{ at: 0, source: 0, length: text.length }],
  }
  return { source: { file, text, encoding: 'utf-8', sha256: `hash of ${file}` }, articles: [{ article, facts: factsOf(article, said) }] }
}

function factsOf(article: Article, { entities, relations = [], indicators = [] }: Said): ArticleFacts {
  const { id, file, headline, byline, date, text } = article
  const quoted = (part: string): Evidence => {
    const start = text.indexOf(part)
    return { spans: sourceSpans(article, start, start + part.length), text: part }
  }
  return {
    document: { id, file, headline, byline, date },
    entities: entities.map(([entity, kind, name, more]): Entity => ({ id: entity, kind, name, aliases: [], mentions: [{ ...quoted(name), score: 0.9 }], ...more })),
    relations: relations.map(([subject, predicate, object, sentence, more], index): Relation => (
      { id: `r${index + 1}`, subject, predicate, object, title: null, score: 0.8, frame: 'frame', evidence: [quoted(sentence)], ...more })),
    indicators: indicators.map(([subject, indicator, sentence]): Indicator => (
      { subject, indicator, value: '1亿元', change: null, direction: null, period: null, score: 0.9, evidence: [quoted(sentence)] })),
  }
}

/** A resolved entity of `members` written as article/entity. */
export function resolved(id: string, kind: Kind, name: string, members: readonly string[], more: Partial<ResolvedEntity> = {}): ResolvedEntity {
  return {
    id, kind, name, aliases: [], code: null, role: null, ...more,
    members: members.map((member) => ({ article: member.slice(0, member.lastIndexOf('/')), entity: member.slice(member.lastIndexOf('/') + 1) })),
  }
}
