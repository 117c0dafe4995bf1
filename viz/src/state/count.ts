import { kindNames, type Kind } from '../../../src/ontology/kinds.ts'
import { predicateNames, type Predicate } from '../../../src/ontology/predicates.ts'
import type { Graph } from '../data/graph.ts'

/** How many nodes of each kind the file holds. */
export function countKinds(graph: Graph): Readonly<Record<Kind, number>> {
  return Object.fromEntries(kindNames.map((kind) => [kind, graph.nodes.filter((node) => node.kind === kind).length])) as Record<Kind, number>
}

/** How many relations of each predicate the file holds. */
export function countPredicates(graph: Graph): Readonly<Record<Predicate, number>> {
  const count = (predicate: Predicate): number => graph.relations.filter((relation) => relation.predicate === predicate).length
  return Object.fromEntries(predicateNames.map((predicate) => [predicate, count(predicate)])) as Record<Predicate, number>
}
