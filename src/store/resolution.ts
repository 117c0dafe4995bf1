import type { PersonRole } from '../facts/fact.ts'
import type { Kind } from '../ontology/kinds.ts'

/** An entity of one article. */
export interface Member {
  readonly article: string
  readonly entity: string
}

/** One thing across articles, as resolution decides it. */
export interface ResolvedEntity {
  readonly id: string
  readonly kind: Kind
  readonly name: string
  readonly aliases: readonly string[]
  readonly code: string | null
  readonly role: PersonRole | null
  readonly members: readonly Member[]
}

/** A node's place on the map and its measures. */
export interface LaidOutNode {
  readonly id: string
  readonly degree: number
  readonly pagerank: number
  readonly community: number
  readonly x: number
  readonly y: number
  readonly size: number
}
