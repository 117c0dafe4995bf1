import type { Ties } from './ties.ts'

/** The connected parts of the graph, largest first, each with its nodes in order. */
export function connectedParts(ties: Ties): readonly (readonly string[])[] {
  const seen = new Set<string>()
  const parts: string[][] = []
  for (const node of ties.nodes()) if (!seen.has(node)) parts.push(reachable(ties, node, seen))
  return parts.map((part) => part.sort()).sort((a, b) => b.length - a.length || ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1))
}

function reachable(ties: Ties, start: string, seen: Set<string>): string[] {
  const queue = [start]
  seen.add(start)
  for (let at = 0; at < queue.length; at++) {
    for (const neighbour of ties.neighbors(queue[at])) {
      if (seen.has(neighbour)) continue
      seen.add(neighbour)
      queue.push(neighbour)
    }
  }
  return queue
}
