import type { Network } from './network.ts'

const DAMPING = 0.85
/** Ranks, which sum to one, are right to this sum of differences. */
const TOLERANCE = 1e-9
/** Each round leaves at most 0.85 of the error. */
const MOST_ROUNDS = 200

/**
 * PageRank (Page and Brin 1998) of each node, by number: relations count by their sentences, those without direction both ways, and
 * what comes to a node from which nothing leads on is spread over all.
 */
export function pageRankOf({ nodes, links }: Network): Float64Array {
  const count = nodes.length
  const given = new Float64Array(count)
  for (const { a, b, there, back } of links) {
    given[a] = at(given, a) + there
    given[b] = at(given, b) + back
  }
  let ranks = new Float64Array(count).fill(1 / count)
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next = handedOn(ranks, given, links)
    const stranded = ranks.reduce((sum, rank, node) => (given[node] === 0 ? sum + rank : sum), 0)
    for (let node = 0; node < count; node++) next[node] = DAMPING * at(next, node) + (1 - DAMPING + DAMPING * stranded) / count
    const change = next.reduce((sum, rank, node) => sum + Math.abs(rank - at(ranks, node)), 0)
    ranks = next
    if (change < TOLERANCE) break
  }
  return ranks
}

/** What each node gets from those that lead to it. */
function handedOn(ranks: Float64Array, given: Float64Array, links: Network['links']): Float64Array<ArrayBuffer> {
  const got = new Float64Array(ranks.length)
  for (const { a, b, there, back } of links) {
    if (there > 0) got[b] = at(got, b) + (at(ranks, a) * there) / at(given, a)
    if (back > 0) got[a] = at(got, a) + (at(ranks, b) * back) / at(given, b)
  }
  return got
}

function at(values: Float64Array, index: number): number {
  return values[index] ?? 0
}
