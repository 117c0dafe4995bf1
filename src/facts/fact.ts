import type { Direction } from '../ontology/directions.ts'
import type { Kind } from '../ontology/kinds.ts'
import type { Predicate } from '../ontology/predicates.ts'
import type { Span } from './span.ts'

/** A quoted passage: the spans in the decoded source file and the text under them. */
export interface Evidence {
  readonly spans: readonly Span[]
  readonly text: string
}

/** An occurrence of an entity's name. `score` in 0…1. */
export interface Mention extends Evidence {
  readonly score: number
}

/** Why a person is in the news. Bylines and private people stay out of default exports. */
export type PersonRole = 'official' | 'byline' | 'private'

/** One real-world thing within one article. `name` is its fullest proper name in the text. */
export interface Entity {
  /** Unique within the article: e1, e2, … */
  readonly id: string
  readonly kind: Kind
  readonly name: string
  readonly aliases: readonly string[]
  /** Division code of a place, or null where the article cannot tell which of several it is. */
  readonly code?: string | null
  /** The codes a place may have while `code` is null. */
  readonly candidates?: readonly string[]
  /** Only for persons. */
  readonly role?: PersonRole
  readonly mentions: readonly Mention[]
}

/** subject —predicate→ object, both by entity id, with the sentences that say so. */
export interface Relation {
  readonly id: string
  readonly subject: string
  readonly predicate: Predicate
  readonly object: string
  /** The literal post, for holds_post only. */
  readonly title: string | null
  readonly score: number
  /** The id of the frame that found it. */
  readonly frame: string
  readonly evidence: readonly Evidence[]
}

/** A figure a work report would put in a table. Literal strings of the text. */
export interface Indicator {
  readonly subject: string | null
  readonly indicator: string
  readonly value: string | null
  readonly change: string | null
  readonly direction: Direction | null
  readonly period: string | null
  readonly score: number
  readonly evidence: readonly Evidence[]
}

/** One line of the interchange: an article and what it says. */
export interface ArticleFacts {
  readonly document: {
    readonly id: string
    readonly file: string
    readonly headline: string
    readonly byline: readonly string[]
    readonly date: string | null
  }
  readonly entities: readonly Entity[]
  readonly relations: readonly Relation[]
  readonly indicators: readonly Indicator[]
}
