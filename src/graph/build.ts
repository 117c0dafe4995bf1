import { MultiGraph } from 'graphology'
import { predicates } from '../ontology/predicates.ts'
import type { EntityRecord, RelationRecord } from '../store/records.ts'

export interface NodeAttributes {
  /** Number of sentences behind its relations and indicators. */
  readonly evidence: number
  /** False for bylines and private people, who are on no default map. */
  readonly isPublic: boolean
}

export interface EdgeAttributes {
  /** Number of sentences. */
  readonly weight: number
}

export type NewsGraph = MultiGraph<NodeAttributes, EdgeAttributes>

/** The graph of a workspace: a node an entity, an edge a relation, both under their ids and in the order of these. */
export function buildGraph(entities: Iterable<EntityRecord>, relations: Iterable<RelationRecord>): NewsGraph {
  const graph: NewsGraph = new MultiGraph()
  for (const { id, role, evidenceCount } of byId(entities)) {
    graph.addNode(id, { evidence: evidenceCount, isPublic: role !== 'byline' && role !== 'private' })
  }
  for (const { id, subject, predicate, object, weight } of byId(relations)) {
    const add = predicates[predicate].directed ? 'addDirectedEdgeWithKey' : 'addUndirectedEdgeWithKey'
    graph[add](id, subject, object, { weight })
  }
  return graph
}

/** Sorted, so that metrics and layout do not depend on the order of the rows. */
function byId<T extends { readonly id: string }>(items: Iterable<T>): readonly T[] {
  return Array.from(items).sort((a, b) => (a.id < b.id ? -1 : 1))
}
