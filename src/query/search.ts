import type { Kind } from '../ontology/kinds.ts'
import type { ArticleRecord, EntityRecord } from '../store/records.ts'
import type { ArticleTitle, Source } from './source.ts'
import { byDate, byEvidence } from './order.ts'

/** A passage of an article around the text sought; `start`/`end` say where it stands in `excerpt`. */
export interface Passage {
  readonly article: ArticleTitle
  readonly excerpt: string
  readonly start: number
  readonly end: number
}

export interface SearchResult {
  readonly text: string
  /** Entities whose name or an alias contains the text: equal first, then those that begin with it, then by evidence. */
  readonly entities: readonly EntityRecord[]
  /** The first passage of every article that contains the text. */
  readonly passages: readonly Passage[]
}

/** Characters shown before and after the text sought. */
const CONTEXT_CHARS = 40

/** Names and sentences that contain `text`; at most `limit` of each. */
export function search(source: Source, text: string, options: { readonly kind?: Kind | undefined; readonly limit: number }): SearchResult {
  const sought = text.trim()
  if (sought === '') return { text: sought, entities: [], passages: [] }
  const entities = source.entitiesContaining(sought)
    .filter((entity) => options.kind === undefined || entity.kind === options.kind)
    .toSorted((a, b) => rankOf(a, sought) - rankOf(b, sought) || byEvidence(a, b))
  const articles = source.articlesContaining(sought, options.limit).toSorted(byDate)
  return { text: sought, entities: entities.slice(0, options.limit), passages: articles.flatMap((article) => passageOf(article, sought)) }
}

function rankOf(entity: EntityRecord, sought: string): number {
  const names = [entity.name, ...entity.aliases]
  if (names.includes(sought)) return 0
  return names.some((name) => name.startsWith(sought)) ? 1 : 2
}

/** The line with the text sought, cut to its surroundings. */
function passageOf({ id, file, headline, date, text }: ArticleRecord, sought: string): readonly Passage[] {
  const at = text.indexOf(sought)
  if (at < 0) return []
  const lineStart = text.lastIndexOf('\n', at) + 1
  const lineEnd = text.indexOf('\n', at) < 0 ? text.length : text.indexOf('\n', at)
  const from = Math.max(lineStart, at - CONTEXT_CHARS)
  const to = Math.max(at + sought.length, Math.min(lineEnd, at + sought.length + CONTEXT_CHARS))
  const [before, after] = [from > lineStart ? '…' : '', to < lineEnd ? '…' : '']
  const start = before.length + at - from
  return [{ article: { id, file, headline, date }, excerpt: before + text.slice(from, to) + after, start, end: start + sought.length }]
}
