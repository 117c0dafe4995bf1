import { MultiGraph } from 'graphology'
import { predicates, type Predicate } from '../ontology/predicates.ts'
import type { Kind } from '../ontology/kinds.ts'
import type { EntityRecord, RelationRecord } from '../store/records.ts'

export interface NodeAttributes {
  readonly kind: Kind
  readonly evidence: number
}

export interface EdgeAttributes {
  readonly predicate: Predicate
  readonly weight: number
}

export type NewsGraph = MultiGraph<NodeAttributes, EdgeAttributes>

/** The graph of a workspace: a node an entity, an edge a relation, its weight the number of evidence sentences. */
export function buildGraph(entities: Iterable<EntityRecord>, relations: Iterable<RelationRecord>): NewsGraph {
  const graph: NewsGraph = new MultiGraph()
  for (const { id, kind, evidenceCount } of byId(entities)) graph.addNode(id, { kind, evidence: evidenceCount })
  for (const { id, subject, predicate, object, weight } of byId(relations)) {
    const add = predicates[predicate].directed ? 'addDirectedEdgeWithKey' : 'addUndirectedEdgeWithKey'
    graph[add](id, subject, object, { predicate, weight })
  }
  return graph
}

/** Sorted, so that metrics and layout do not depend on the order of the rows. */
function byId<T extends { readonly id: string }>(items: Iterable<T>): readonly T[] {
  return Array.from(items).sort((a, b) => (a.id < b.id ? -1 : 1))
}
