import type { Candidate } from './reading.ts'

/** A candidate weaker than this is never chosen. */
const THRESHOLD = 0.4

/** A name twice as long outweighs two names of half its length. */
const LENGTH_POWER = 1.35
/** …but of two Han names the surer one is right, not the longer: each counts as if it had three characters. */
const HAN_NAME_CHARS = 3
const LONGEST_HAN_NAME = 4

/**
 * The best non-overlapping set of candidates over the whole article: the one with the greatest sum of score × length^1.35
 * (weighted interval scheduling). Ordered by start. The same stretch proposed twice counts with its better score, a
 * little raised where proposers agree on the kind.
 */
export function decide(candidates: readonly Candidate[]): readonly Candidate[] {
  const merged = merge(candidates).filter(({ score }) => score >= THRESHOLD)
  const best: number[] = [0]
  const taken: boolean[] = []
  const before = merged.map((candidate) => countEndingBy(merged, candidate.start))
  merged.forEach((candidate, index) => {
    const withIt = (best[before[index] ?? 0] ?? 0) + weight(candidate)
    const without = best[index] ?? 0
    taken.push(withIt > without)
    best.push(Math.max(withIt, without))
  })
  const chosen: Candidate[] = []
  for (let index = merged.length; index > 0;) {
    const candidate = merged[index - 1]
    if (candidate && taken[index - 1]) {
      chosen.push(candidate)
      index = before[index - 1] ?? 0
    } else index--
  }
  return chosen.reverse()
}

function weight({ kind, start, end, score }: Candidate): number {
  const length = kind === 'person' && end - start <= LONGEST_HAN_NAME ? HAN_NAME_CHARS : end - start
  return (score - THRESHOLD / 2) * length ** LENGTH_POWER
}

/** How many of `merged` (ordered by end) end at or before `at`. */
function countEndingBy(merged: readonly Candidate[], at: number): number {
  let low = 0
  let high = merged.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((merged[middle]?.end ?? 0) <= at) low = middle + 1
    else high = middle
  }
  return low
}

/** One candidate a stretch, ordered by end: the kind with the greatest support, its score raised by each further proposer. */
function merge(candidates: readonly Candidate[]): readonly Candidate[] {
  const ordered = candidates.toSorted((a, b) => a.end - b.end || a.start - b.start)
  const merged: Candidate[] = []
  for (let from = 0, to = 0; from < ordered.length; from = to) {
    const first = ordered[from] as Candidate
    while (ordered[to]?.end === first.end && ordered[to]?.start === first.start) to++
    merged.push(to - from === 1 ? raised(first, 1 - first.score) : strongest(ordered.slice(from, to)))
  }
  return merged
}

function raised(candidate: Candidate, doubt: number): Candidate {
  return { ...candidate, score: Math.max(candidate.score, Math.min(0.99, 1 - doubt)) }
}

/** A proposer counts once for a kind, with its best score. */
function strongest(group: readonly Candidate[]): Candidate {
  const support = new Map<string, { best: Candidate; doubt: number; proposers: Set<string> }>()
  for (const candidate of group.toSorted((a, b) => b.score - a.score)) {
    const known = support.get(candidate.kind)
    if (!known) support.set(candidate.kind, { best: candidate, doubt: 1 - candidate.score, proposers: new Set([candidate.proposer]) })
    else {
      if (!known.proposers.has(candidate.proposer)) known.doubt *= 1 - candidate.score
      known.proposers.add(candidate.proposer)
    }
  }
  const [winner] = Array.from(support.values()).sort((a, b) => a.doubt - b.doubt || (a.best.kind < b.best.kind ? -1 : 1))
  if (!winner) throw new Error('a stretch without candidates')
  return raised(winner.best, winner.doubt)
}
