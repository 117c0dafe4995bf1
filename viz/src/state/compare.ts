import type { ViewerRelation } from '../../../src/facts/viewer-file.ts'
import { articleOf, type Graph } from '../data/graph.ts'
import { within } from './filter.ts'
import type { Period } from './view.ts'

export type PeriodChange = 'added' | 'ended' | 'kept'

/** Whether a relation is reported in the later period only, the earlier only, or both; null if in neither. */
export function changeOf(graph: Graph, relation: ViewerRelation, later: Period, earlier: Period): PeriodChange | null {
  const dates = relation.evidence.map((evidence) => articleOf(graph, evidence.article).date)
  const inLater = dates.some((date) => within(date, later))
  const inEarlier = dates.some((date) => within(date, earlier))
  if (inLater) return inEarlier ? 'kept' : 'added'
  return inEarlier ? 'ended' : null
}
