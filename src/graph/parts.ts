import type { Tie } from './network.ts'

/** Nodes that belong together on the map, and the ties among them, which count the nodes by their place in `nodes`. */
export interface Part {
  /** By number, ascending. */
  readonly nodes: readonly number[]
  readonly ties: readonly Tie[]
}

/** The connected parts of a graph of `count` nodes, largest first, then by their first node. */
export function connectedParts(count: number, ties: readonly Tie[]): readonly Part[] {
  const root = rootsOf(count, ties)
  const parts = new Map<number, { nodes: number[]; ties: Tie[] }>()
  const places = Array.from({ length: count }, (_, node) => {
    const part = parts.get(root(node)) ?? { nodes: [], ties: [] }
    parts.set(root(node), part)
    return part.nodes.push(node) - 1
  })
  for (const { a, b, weight } of ties) parts.get(root(a))?.ties.push({ a: places[a] ?? 0, b: places[b] ?? 0, weight })
  return [...parts.values()].sort((one, other) => other.nodes.length - one.nodes.length)
}

/** One node that stands for all of its part, found by uniting the ends of every tie. */
function rootsOf(count: number, ties: readonly Tie[]): (node: number) => number {
  const above = Array.from({ length: count }, (_, node) => node)
  const root = (node: number): number => {
    let top = node
    for (let next = above[top]; next !== undefined && next !== top; next = above[top]) top = next
    for (let below = node; below !== top;) {
      const next = above[below] ?? top
      above[below] = top
      below = next
    }
    return top
  }
  for (const { a, b } of ties) {
    const [one, other] = [root(a), root(b)]
    above[Math.max(one, other)] = Math.min(one, other)
  }
  return root
}
