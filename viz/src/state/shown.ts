import { otherEnd, relationOf, type Graph } from '../data/graph.ts'
import { relationShown } from './filter.ts'
import { waysBetween, type Way } from './ways.ts'
import type { View } from './view.ts'

/** What the map and the list show, by place in the file, in file order (importance). */
export interface Shown {
  readonly nodes: ReadonlySet<number>
  readonly relations: readonly number[]
  /** The connections, if the view asks for them. */
  readonly ways: readonly Way[]
}

/** Works out what a view shows: the overview's most important nodes, the neighbourhood of its centres, or the ways between two. */
export function shownBy(graph: Graph, view: View): Shown {
  const passing = graph.relations.map((relation) => relationShown(graph, relation, view))
  if (view.way) return waysShown(graph, view.way, passing)
  const hidden = new Set(view.hidden)
  const candidates = view.centres.length > 0 ? neighbourhood(graph, view.centres, passing) : mostImportant(graph, view, passing, hidden)
  const nodes = new Set(candidates.filter((node) => !hidden.has(node)))
  return { nodes, relations: relationsAmong(graph, nodes, passing), ways: [] }
}

function waysShown(graph: Graph, [from, to]: readonly [number, number], passing: readonly boolean[]): Shown {
  const ways = waysBetween(graph, from, to, passing)
  const relations = new Set(ways.flatMap((way) => way.hops.flatMap((hop) => hop.relations)))
  return { nodes: new Set([from, to, ...ways.flatMap((way) => way.nodes)]), relations: inOrder(relations), ways }
}

/** This part of the overview are the most important nodes; the rest are those most connected with them. */
const HUBS = 1 / 3

/**
 * The overview: the most important nodes and, so that it shows how they hang together, those with most relations to them.
 * A node without relations that pass the filters tells nothing on a map and is left out, unless the file has no relations at all.
 */
function mostImportant(graph: Graph, view: View, passing: readonly boolean[], hidden: ReadonlySet<number>): readonly number[] {
  if (graph.relations.length === 0) return graph.nodes.flatMap(({ kind }, node) => (hidden.has(node) || view.kindsOff.includes(kind) ? [] : [node])).slice(0, view.top)
  const related = graph.nodes.flatMap(({ kind }, node) => {
    const isOut = hidden.has(node) || view.kindsOff.includes(kind) || !graph.touching[node]?.some((relation) => passing[relation])
    return isOut ? [] : [node]
  })
  if (related.length <= view.top) return related
  const hubs = new Set(related.slice(0, Math.ceil(view.top * HUBS)))
  const ties = (node: number): number => (graph.touching[node] ?? []).filter((relation) => passing[relation] && hubs.has(otherEnd(relationOf(graph, relation), node))).length
  const others = related.slice(hubs.size).map((node) => ({ node, ties: ties(node) })).sort((a, b) => b.ties - a.ties || a.node - b.node)
  return inOrder([...hubs, ...others.slice(0, view.top - hubs.size).map(({ node }) => node)])
}

function neighbourhood(graph: Graph, centres: readonly number[], passing: readonly boolean[]): readonly number[] {
  const found = new Set(centres)
  for (const centre of centres) {
    for (const relation of graph.touching[centre] ?? []) {
      if (passing[relation]) found.add(otherEnd(relationOf(graph, relation), centre))
    }
  }
  return inOrder(found)
}

function relationsAmong(graph: Graph, nodes: ReadonlySet<number>, passing: readonly boolean[]): readonly number[] {
  const found: number[] = []
  graph.relations.forEach(({ subject, object }, place) => {
    if (passing[place] && nodes.has(subject) && nodes.has(object)) found.push(place)
  })
  return found
}

function inOrder(places: Iterable<number>): readonly number[] {
  return [...places].sort((a, b) => a - b)
}
