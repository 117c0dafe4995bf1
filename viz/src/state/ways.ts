import { otherEnd, relationOf, type Graph } from '../data/graph.ts'

/** One way between two nodes: n nodes and the n − 1 hops between them, each with every relation that makes it. */
export interface Way {
  readonly nodes: readonly number[]
  readonly hops: readonly { readonly from: number; readonly to: number; readonly relations: readonly number[] }[]
}

const MOST_WAYS = 5

/**
 * The shortest ways from one node to another, up to five, along relations that pass the filters, whatever their direction.
 * Among equally short ones those over more important nodes come first. Breadth-first, so no way is longer than the shortest.
 */
export function waysBetween(graph: Graph, from: number, to: number, passing: readonly boolean[]): readonly Way[] {
  const distance = distancesFrom(graph, to, passing)
  if (from === to || !distance.has(from)) return []
  let partial: readonly (readonly number[])[] = [[from]]
  while (partial[0]?.at(-1) !== to) {
    partial = partial.flatMap((nodes) => steps(graph, nodes, distance, passing)).slice(0, MOST_WAYS)
  }
  return partial.map((nodes) => ({ nodes, hops: hopsOf(graph, nodes, passing) }))
}

function distancesFrom(graph: Graph, start: number, passing: readonly boolean[]): ReadonlyMap<number, number> {
  const distance = new Map([[start, 0]])
  for (const [node, away] of distance) {
    for (const next of neighbours(graph, node, passing)) if (!distance.has(next)) distance.set(next, away + 1)
  }
  return distance
}

function steps(graph: Graph, nodes: readonly number[], distance: ReadonlyMap<number, number>, passing: readonly boolean[]): readonly number[][] {
  const last = nodes.at(-1) ?? -1
  const wanted = (distance.get(last) ?? 0) - 1
  return neighbours(graph, last, passing).filter((node) => distance.get(node) === wanted).map((node) => [...nodes, node])
}

function neighbours(graph: Graph, node: number, passing: readonly boolean[]): readonly number[] {
  const relations = (graph.touching[node] ?? []).filter((relation) => passing[relation])
  return [...new Set(relations.map((relation) => otherEnd(relationOf(graph, relation), node)))].sort((a, b) => a - b)
}

function hopsOf(graph: Graph, nodes: readonly number[], passing: readonly boolean[]): Way['hops'] {
  return nodes.slice(1).map((to, index) => {
    const from = nodes[index] ?? -1
    const relations = (graph.touching[from] ?? []).filter((relation) => passing[relation] && otherEnd(relationOf(graph, relation), from) === to)
    return { from, to, relations }
  })
}
