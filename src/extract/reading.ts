import type { Article } from '../facts/article.ts'
import type { PersonRole } from '../facts/fact.ts'
import type { Kind } from '../ontology/kinds.ts'
import type { Predicate } from '../ontology/predicates.ts'
import type { Direction } from '../ontology/directions.ts'
import type { Sentence } from '../text/sentences.ts'
import type { TaggedSpan } from '../text/tagger/tagger.ts'
import type { Word } from '../text/segmenter.ts'
import type { Post } from './posts.ts'

/** A scored guess of a proposer: [start, end) of the article's text is the name of something of `kind`. */
export interface Candidate {
  readonly kind: Kind
  readonly start: number
  readonly end: number
  /** 0…1: how often guesses like this are right. */
  readonly score: number
  readonly proposer: string
}

/** What every stage of extraction reads: the article, its normalised text (same offsets), sentences and words. */
export interface Page {
  readonly article: Article
  readonly text: string
  readonly sentences: readonly Sentence[]
  /** The segmenter's words, offsets in the article's text. */
  readonly words: readonly Word[]
  /** wordAt[i] is the index of the word that holds the character at i. */
  readonly wordAt: Uint32Array
  /** edges[i] is 1 where a word of the segmenter starts at i, and at the end of the text. */
  readonly edges: Uint8Array
  /** Posts written in the text, whoever holds them, ordered by start; where each starts; each by its end. */
  readonly posts: readonly Post[]
  readonly postStarts: ReadonlySet<number>
  readonly postsByEnd: ReadonlyMap<number, Post>
  /** Names the trained tagger sees, which may overlap, ordered by start. */
  readonly tagged: readonly TaggedSpan[]
  /** Administrative areas named in the text, ordered by start. */
  readonly areas: readonly Area[]
  readonly areaStarts: ReadonlySet<number>
}

/** The name of an administrative area: [start, end) of the article's text, and how sure it is one. */
export interface Area {
  readonly start: number
  readonly end: number
  readonly score: number
  /** True if the gazetteer lists the name. */
  readonly listed: boolean
  /** True for a full name (嘉善县), false for a bare one (嘉善). */
  readonly full: boolean
}

/** An entity as gathered inside the article. */
export interface DraftEntity {
  readonly id: string
  readonly kind: Kind
  readonly name: string
  readonly aliases: readonly string[]
  readonly code: string | null
  readonly candidates: readonly string[]
  readonly role: PersonRole | null
}

/**
 * Where an entity is named: [start, end) of the article's text. `form` says how: by a name or alias, or by a reference
 * such as 该公司, which takes part in relations but is no name and is not printed. `inside` marks a place within a
 * longer name (嘉善县 in 嘉善县第一人民医院).
 */
export interface PlacedMention {
  readonly entity: string
  readonly kind: Kind
  readonly start: number
  readonly end: number
  readonly score: number
  readonly form: 'name' | 'reference'
  readonly inside: boolean
}

/** The article with its entities: what relations and indicators are read from. Mentions are ordered by start, longer first. */
export interface Reading extends Page {
  readonly entities: readonly DraftEntity[]
  readonly mentions: readonly PlacedMention[]
}

/** A stretch of the article's text that proves something. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** A relation as found; several for one triple are merged later. */
export interface DraftRelation {
  readonly subject: string
  readonly predicate: Predicate
  readonly object: string
  readonly title: string | null
  readonly score: number
  readonly frame: string
  readonly evidence: Stretch
}

/** An indicator as found. */
export interface DraftIndicator {
  readonly subject: string | null
  readonly indicator: string
  readonly value: string | null
  readonly change: string | null
  readonly direction: Direction | null
  readonly period: string | null
  readonly score: number
  readonly evidence: Stretch
}
