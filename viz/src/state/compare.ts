import type { ViewerRelation } from '../../../src/facts/viewer-file.ts'
import { articleOf, relationOf, type Graph } from '../data/graph.ts'
import { within } from './filter.ts'
import type { Period } from './view.ts'

/** In the later period only, in the earlier only, in both. Not reported again is not the same as over. */
export type PeriodChange = 'added' | 'ended' | 'kept'

/** Whether a relation is reported in the later period only, the earlier only, or both; null if in neither. */
export function changeOf(graph: Graph, relation: ViewerRelation, later: Period, earlier: Period): PeriodChange | null {
  const dates = relation.evidence.map((evidence) => articleOf(graph, evidence.article).date)
  const inLater = dates.some((date) => within(date, later))
  const inEarlier = dates.some((date) => within(date, earlier))
  if (inLater) return inEarlier ? 'kept' : 'added'
  return inEarlier ? 'ended' : null
}

/** The relations of each sort, in file order. */
export function changesBetween(graph: Graph, relations: readonly number[], later: Period, earlier: Period): Readonly<Record<PeriodChange, readonly number[]>> {
  const changes: Record<PeriodChange, number[]> = { added: [], ended: [], kept: [] }
  for (const place of relations) {
    const change = changeOf(graph, relationOf(graph, place), later, earlier)
    if (change) changes[change].push(place)
  }
  return changes
}

/** A post that one person was reported in earlier and another later. */
export interface Succession {
  readonly at: number
  readonly title: string
  readonly before: readonly number[]
  readonly after: readonly number[]
}

/** Who followed whom: posts (the same title at the same place) whose reported holders differ between the periods. */
export function successions(graph: Graph, later: Period, earlier: Period): readonly Succession[] {
  const before = holders(graph, earlier)
  const after = holders(graph, later)
  return [...after].flatMap(([post, now]) => {
    const then = before.get(post)
    if (!then || now.people.size > 1 || then.people.size > 1 || [...now.people].some((person) => then.people.has(person))) return []
    return [{ at: now.at, title: now.title, before: [...then.people], after: [...now.people] }]
  })
}

interface Holders {
  readonly at: number
  readonly title: string
  readonly people: Set<number>
}

function holders(graph: Graph, period: Period): ReadonlyMap<string, Holders> {
  const found = new Map<string, Holders>()
  for (const { predicate, subject, object, evidence } of graph.relations) {
    if (predicate !== 'holds_post') continue
    for (const { article, title } of evidence) {
      if (title === null || !within(articleOf(graph, article).date, period)) continue
      const post = `${object} ${title}`
      const known = found.get(post) ?? { at: object, title, people: new Set() }
      known.people.add(subject)
      found.set(post, known)
    }
  }
  return found
}
