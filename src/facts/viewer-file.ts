import type { Direction } from '../ontology/directions.ts'
import type { Kind } from '../ontology/kinds.ts'
import type { Predicate } from '../ontology/predicates.ts'
import type { Block } from './article.ts'
import type { PersonRole } from './fact.ts'
import type { Span } from './span.ts'

/**
 * What travels inside viewer.html: written by src/export/viewer.ts, read by viz/. Nodes, relations and articles point at one
 * another by their place in the arrays. All offsets count in the article's text.
 */
export interface ViewerFile {
  readonly version: 1
  /** Only in a page that a server gives: how many nodes there are in all, this file being a part. The rest is asked of the server. */
  readonly total?: number
  readonly nodes: readonly ViewerNode[]
  readonly relations: readonly ViewerRelation[]
  readonly indicators: readonly ViewerIndicator[]
  readonly articles: readonly ViewerArticle[]
}

/** A node of the map. The array is ordered by importance: the first screen shows its head. */
export interface ViewerNode {
  readonly id: string
  readonly kind: Kind
  readonly name: string
  readonly aliases: readonly string[]
  /** For the name and each alias in turn: "da yun zhen". Lower case, no tones, a space between syllables. */
  readonly pinyin: readonly string[]
  readonly code: string | null
  readonly role: PersonRole | null
  /** Counts of mentions and of sentences behind its relations and indicators. */
  readonly mentions: number
  readonly evidence: number
  readonly degree: number
  readonly pagerank: number
  readonly community: number
  readonly x: number
  readonly y: number
}

/** subject —predicate→ object with every sentence that says so. */
export interface ViewerRelation {
  readonly id: string
  readonly subject: number
  readonly predicate: Predicate
  readonly object: number
  readonly titles: readonly string[]
  readonly score: number
  readonly evidence: readonly ViewerEvidence[]
}

export interface ViewerEvidence {
  readonly article: number
  readonly start: number
  readonly end: number
  readonly score: number
  readonly title: string | null
  readonly frame: string
  /** Where the sentence stands in the source file. */
  readonly spans: readonly Span[]
}

export interface ViewerIndicator {
  readonly node: number | null
  readonly indicator: string
  readonly value: string | null
  readonly change: string | null
  readonly direction: Direction | null
  readonly period: string | null
  readonly article: number
  readonly start: number
  readonly end: number
  readonly spans: readonly Span[]
}

export interface ViewerArticle {
  readonly id: string
  readonly file: string
  readonly headline: string
  readonly byline: readonly string[]
  readonly date: string | null
  readonly text: string
  readonly blocks: readonly Block[]
  /** [start, end, node], ordered by start. */
  readonly mentions: readonly (readonly [start: number, end: number, node: number])[]
}

/** A view somebody kept: its hash and a note. A list of them is a story. */
export interface Snapshot {
  readonly hash: string
  readonly title: string
  readonly note: string
}
