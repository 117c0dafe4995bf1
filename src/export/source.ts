import type { EntityRecord, EvidenceRecord, IndicatorRecord, RelationRecord } from '../store/records.ts'

/** What a relation or an indicator shows of an entity. */
export type End = Pick<EntityRecord, 'id' | 'kind' | 'name' | 'role'>

/** A relation with what stands at its ends and the sentences behind it. */
export interface Edge {
  readonly relation: RelationRecord
  readonly subject: End
  readonly object: End
  readonly evidence: readonly EvidenceRecord[]
}

/** An indicator with its subject. */
export interface Figure {
  readonly indicator: IndicatorRecord
  readonly entity: End | null
}

/**
 * What exporters read. Each call starts anew and gives the same things in the same order; nothing asks that all of them be in
 * memory at once.
 */
export interface GraphSource {
  entities(): Iterable<EntityRecord>
  edges(): Iterable<Edge>
  figures(): Iterable<Figure>
}

/** The source without bylines and private people, their relations and their figures. */
export function publicPart(source: GraphSource): GraphSource {
  return {
    *entities() {
      for (const entity of source.entities()) if (isPublic(entity)) yield entity
    },
    *edges() {
      for (const edge of source.edges()) if (isPublic(edge.subject) && isPublic(edge.object)) yield edge
    },
    *figures() {
      for (const figure of source.figures()) if (figure.entity === null || isPublic(figure.entity)) yield figure
    },
  }
}

/** The sentence that carries a relation best: the highest score, the earlier of equals; null if there is none. */
export function bestEvidence(evidence: readonly EvidenceRecord[]): EvidenceRecord | null {
  return evidence.reduce<EvidenceRecord | null>((best, each) => (best === null || each.score > best.score ? each : best), null)
}

function isPublic({ role }: End): boolean {
  return role !== 'byline' && role !== 'private'
}
