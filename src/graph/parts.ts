import type { NewsGraph } from './build.ts'

/** The connected parts of the graph, largest first, each with its nodes in order. */
export function connectedParts(graph: NewsGraph): readonly (readonly string[])[] {
  const seen = new Set<string>()
  const parts: string[][] = []
  for (const node of graph.nodes()) if (!seen.has(node)) parts.push(reachable(graph, node, seen))
  return parts.map((part) => part.sort()).sort((a, b) => b.length - a.length || ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1))
}

function reachable(graph: NewsGraph, start: string, seen: Set<string>): string[] {
  const queue = [start]
  seen.add(start)
  for (let at = 0; at < queue.length; at++) {
    for (const neighbour of graph.neighbors(queue[at])) {
      if (seen.has(neighbour)) continue
      seen.add(neighbour)
      queue.push(neighbour)
    }
  }
  return queue
}
