import type { Block } from '../facts/article.ts'
import type { PersonRole } from '../facts/fact.ts'
import type { Span } from '../facts/span.ts'
import type { Direction } from '../ontology/directions.ts'
import type { Kind } from '../ontology/kinds.ts'
import type { Predicate } from '../ontology/predicates.ts'

/** An entity after resolution: one real-world thing across all articles, with its place on the map once laid out. */
export interface EntityRecord {
  /** Stable: the division code for a place that has one, else a hash of kind, name and area. ASCII. */
  readonly id: string
  readonly kind: Kind
  readonly name: string
  readonly aliases: readonly string[]
  readonly code: string | null
  readonly role: PersonRole | null
  /** Mentions over all articles. */
  readonly mentionCount: number
  /** Distinct sentences that stand behind its relations and indicators. */
  readonly evidenceCount: number
  readonly degree: number
  readonly pagerank: number
  readonly community: number
  readonly x: number
  readonly y: number
  /** Radius on the map, in map units. */
  readonly size: number
}

/** All that is said of subject —predicate→ object: one record per triple, posts listed in `titles`. */
export interface RelationRecord {
  readonly id: string
  readonly subject: string
  readonly predicate: Predicate
  readonly object: string
  /** Distinct posts, for holds_post. */
  readonly titles: readonly string[]
  /** The best score among its evidence. */
  readonly score: number
  /** Number of evidence sentences. */
  readonly weight: number
  /** First and last date (YYYY-MM-DD) of the articles that say so, null if none is dated. */
  readonly firstSeen: string | null
  readonly lastSeen: string | null
}

/** A sentence behind a relation. `spans` count in the source file, `start`/`end` in the article's text. */
export interface EvidenceRecord {
  readonly relation: string
  readonly article: string
  readonly file: string
  readonly headline: string
  readonly date: string | null
  readonly title: string | null
  readonly frame: string
  readonly score: number
  readonly text: string
  readonly spans: readonly Span[]
  readonly start: number
  readonly end: number
}

/** A mention of a resolved entity inside an article; offsets count in the article's text. */
export interface MentionRecord {
  readonly entity: string
  readonly article: string
  readonly start: number
  readonly end: number
  readonly text: string
  readonly score: number
}

/** A figure with its subject resolved. */
export interface IndicatorRecord {
  readonly id: string
  readonly entity: string | null
  readonly indicator: string
  readonly value: string | null
  readonly change: string | null
  readonly direction: Direction | null
  readonly period: string | null
  readonly article: string
  readonly file: string
  readonly headline: string
  readonly date: string | null
  readonly text: string
  readonly spans: readonly Span[]
  readonly start: number
  readonly end: number
}

/** An article as readers of the workspace get it. */
export interface ArticleRecord {
  readonly id: string
  readonly file: string
  readonly headline: string
  readonly byline: readonly string[]
  readonly date: string | null
  readonly text: string
  readonly blocks: readonly Block[]
}
