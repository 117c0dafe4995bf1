import type { ViewerEvidence, ViewerRelation } from '../../../src/facts/viewer-file.ts'
import { articleOf, nodeOf, type Graph } from '../data/graph.ts'
import type { Period, View } from './view.ts'

type Filters = Pick<View, 'kindsOff' | 'predicatesOff' | 'filesOff' | 'minScore' | 'period' | 'against'>

/** The evidence of a relation that the filters let through; a relation without any is not shown. */
export function evidenceShown(graph: Graph, relation: ViewerRelation, filters: Filters): readonly ViewerEvidence[] {
  return relation.evidence.filter((evidence) => isShown(graph, evidence, filters))
}

function isShown(graph: Graph, evidence: ViewerEvidence, { minScore, filesOff, period, against }: Filters): boolean {
  if (evidence.score < minScore) return false
  if (filesOff.length === 0 && period === null) return true
  const { file, date } = articleOf(graph, evidence.article)
  if (filesOff.includes(file)) return false
  return period === null || within(date, period) || (against !== null && within(date, against))
}

/** True if the filters let a relation through: its predicate, the kinds at both ends, and at least one sentence. */
export function relationShown(graph: Graph, relation: ViewerRelation, filters: Filters): boolean {
  return !filters.predicatesOff.includes(relation.predicate)
    && !filters.kindsOff.includes(nodeOf(graph, relation.subject).kind)
    && !filters.kindsOff.includes(nodeOf(graph, relation.object).kind)
    && relation.evidence.some((evidence) => isShown(graph, evidence, filters))
}

/** True if a day lies in a period; what has no date lies in none. */
export function within(date: string | null, [from, to]: Period): boolean {
  return date !== null && date >= from && date <= to
}

/** True if anything is filtered at all. */
export function isFiltered(filters: Filters): boolean {
  return filters.kindsOff.length > 0 || filters.predicatesOff.length > 0 || filters.filesOff.length > 0
    || filters.minScore > 0 || filters.period !== null
}
