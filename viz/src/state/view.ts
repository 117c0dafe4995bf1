import type { Kind } from '../../../src/ontology/kinds.ts'
import type { Predicate } from '../../../src/ontology/predicates.ts'

/** A stretch of days, both ends included, as YYYY-MM-DD. */
export type Period = readonly [from: string, to: string]

/** What the map looks at: the middle of the picture, and how many map units its shorter side spans. */
export interface Camera {
  readonly x: number
  readonly y: number
  readonly span: number
}

/** A passage of an article; offsets count in the article's text. */
export interface Passage {
  readonly article: number
  readonly start: number
  readonly end: number
}

/** The passage that is open in the reader, and the relation it is read as evidence for, if it is. */
export interface Reading extends Passage {
  readonly relation: number | null
}

export type Selected = { readonly node: number } | { readonly relation: number }

/** Everything that decides what is on the screen. It goes into the address and comes back from it. */
export interface View {
  readonly lang: 'zh' | 'en'
  readonly theme: 'auto' | 'light' | 'dark'
  readonly page: 'map' | 'list' | 'tree'
  readonly kindsOff: readonly Kind[]
  readonly predicatesOff: readonly Predicate[]
  readonly filesOff: readonly string[]
  readonly minScore: number
  readonly period: Period | null
  /** The earlier period to compare `period` with. */
  readonly against: Period | null
  /** How many nodes the overview shows, most important first. */
  readonly top: number
  /** Nodes shown with their neighbours. Empty: the overview. */
  readonly centres: readonly number[]
  readonly hidden: readonly number[]
  /** Two nodes whose connections are shown. */
  readonly way: readonly [from: number, to: number] | null
  readonly selected: Selected | null
  readonly reading: Reading | null
  readonly sizeBy: 'evidence' | 'degree' | 'pagerank'
  readonly colourBy: 'kind' | 'community'
  readonly camera: Camera | null
}

export const FIRST_VIEW: View = {
  lang: 'zh', theme: 'auto', page: 'map',
  kindsOff: [], predicatesOff: [], filesOff: [], minScore: 0, period: null, against: null,
  top: 60, centres: [], hidden: [], way: null,
  selected: null, reading: null,
  sizeBy: 'evidence', colourBy: 'kind', camera: null,
}

/** How many nodes the overview can be asked for. */
export const TOPS = [30, 60, 120, 300, 1000, 5000] as const
