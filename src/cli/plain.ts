import { predicates } from '../ontology/predicates.ts'
import type { Neighbour, Side } from '../query/neighbours.ts'
import type { EntityRecord, EvidenceRecord, IndicatorRecord, RelationRecord } from '../store/records.ts'

/** The shapes that `--format json` prints. Fields are only ever added. */

export function plainEntity({ id, kind, name, aliases, code, role, mentionCount, evidenceCount, degree }: EntityRecord): object {
  return { id, kind, name, aliases, code, role, mentions: mentionCount, evidence: evidenceCount, degree }
}

/** Just enough to know which entity is meant. */
export function briefEntity({ id, kind, name }: EntityRecord): object {
  return { id, kind, name }
}

export function plainRelation({ id, predicate, titles, score, weight, firstSeen, lastSeen }: RelationRecord, side: Side): object {
  return { id, predicate, label: predicates[predicate].zh, direction: side, titles, score, weight, firstSeen, lastSeen }
}

export function plainEvidence({ text, title, headline, file, date, article, spans, score, frame }: EvidenceRecord): object {
  return { text, title, headline, file, date, article, spans, score, frame }
}

export function plainIndicator({ indicator, value, change, direction, period, text, headline, file, date, article, spans }: IndicatorRecord): object {
  return { indicator, value, change, direction, period, text, headline, file, date, article, spans }
}

/** A relation as met from an entity; its sentences only if they were asked for. */
export function plainNeighbour({ hop, from, relation, side, entity, evidence }: Neighbour, withEvidence: boolean): object {
  return {
    hop,
    from: briefEntity(from),
    ...plainRelation(relation, side),
    entity: plainEntity(entity),
    ...(withEvidence ? { evidence: evidence.map(plainEvidence) } : {}),
  }
}
