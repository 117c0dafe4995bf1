import { inflateSync } from 'node:zlib'
import type { SourceFile } from '../facts/article.ts'
import type { Kind } from '../ontology/kinds.ts'
import type { Predicate } from '../ontology/predicates.ts'
import type { Row } from './connection.ts'
import type { ArticleRecord, EntityRecord, EvidenceRecord, IndicatorRecord, MentionRecord, RelationRecord } from './records.ts'

/** The columns of an article that readers ask for: its pieces and facts stay in the file. */
export const ARTICLE_COLUMNS = 'article.id, article.file, article.headline, article.byline, article.date, article.text, article.blocks'

export function entityOf(row: Row): EntityRecord {
  return {
    id: String(row['id']), kind: row['kind'] as Kind, name: String(row['name']), aliases: listOf(row['aliases']) as string[],
    code: textOrNull(row['code']), role: textOrNull(row['role']) as EntityRecord['role'],
    mentionCount: Number(row['mention_count']), evidenceCount: Number(row['evidence_count']), degree: Number(row['degree']),
    pagerank: Number(row['pagerank']), community: Number(row['community']), x: Number(row['x']), y: Number(row['y']), size: Number(row['size']),
  }
}

export function relationOf(row: Row): RelationRecord {
  return {
    id: String(row['id']), subject: String(row['subject']), predicate: row['predicate'] as Predicate, object: String(row['object']),
    titles: listOf(row['titles']) as string[], score: Number(row['score']), weight: Number(row['weight']),
    firstSeen: textOrNull(row['first_seen']), lastSeen: textOrNull(row['last_seen']),
  }
}

export function evidenceOf(row: Row): EvidenceRecord {
  return { relation: String(row['relation']), title: textOrNull(row['title']), frame: String(row['frame']), score: Number(row['score']), ...passageOf(row) }
}

export function indicatorOf(row: Row): IndicatorRecord {
  return {
    id: String(row['id']), entity: textOrNull(row['entity']), indicator: String(row['indicator']), value: textOrNull(row['value']),
    change: textOrNull(row['change']), direction: textOrNull(row['direction']) as IndicatorRecord['direction'], period: textOrNull(row['period']), ...passageOf(row),
  }
}

export function mentionOf(row: Row): MentionRecord {
  return { entity: String(row['entity']), article: String(row['article']), start: Number(row['start']), end: Number(row['end']), text: String(row['text']), score: Number(row['score']) }
}

export function articleOf(row: Row): ArticleRecord {
  return {
    id: String(row['id']), file: String(row['file']), headline: String(row['headline']), byline: listOf(row['byline']) as string[],
    date: textOrNull(row['date']), text: String(row['text']), blocks: listOf(row['blocks']) as ArticleRecord['blocks'],
  }
}

export function sourceOf(row: Row): SourceFile {
  const text = inflateSync(row['text'] as Uint8Array).toString('utf8')
  return { file: String(row['file']), text, encoding: String(row['encoding']), sha256: String(row['sha256']) }
}

/** The passage behind a relation or an indicator, with what is shown of its article. */
function passageOf(row: Row): Pick<EvidenceRecord, 'article' | 'file' | 'headline' | 'date' | 'text' | 'spans' | 'start' | 'end'> {
  return {
    article: String(row['article']), file: String(row['file']), headline: String(row['headline']), date: textOrNull(row['date']),
    text: String(row['text']), spans: listOf(row['spans']) as EvidenceRecord['spans'], start: Number(row['start']), end: Number(row['end']),
  }
}

export function textOrNull(value: Row[string] | undefined): string | null {
  return typeof value === 'string' ? value : null
}

function listOf(value: Row[string] | undefined): readonly unknown[] {
  return JSON.parse(String(value)) as unknown[]
}
