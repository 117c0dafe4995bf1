import type { Marginal } from './names.ts'

/** A name that is right less often than this does more harm than good to F1. */
const WORTH = 0.4

/**
 * The set of names that do not overlap with the greatest sum of (score - WORTH): the names of highest expected use.
 * `names` are ordered by start; the answer is too.
 */
export function choose(names: readonly Marginal[]): readonly Marginal[] {
  const worthy = names.filter(({ score }) => score > WORTH).sort((a, b) => a.end - b.end || a.start - b.start)
  const best = [0]
  const taken: boolean[] = []
  const before = worthy.map(({ start }, index) => {
    let at = index
    while (at > 0 && (worthy[at - 1] as Marginal).end > start) at--
    return at
  })
  worthy.forEach(({ score }, index) => {
    const value = (best[before[index] as number] as number) + score - WORTH
    taken.push(value > (best[index] as number))
    best.push(Math.max(value, best[index] as number))
  })
  const chosen: Marginal[] = []
  for (let index = worthy.length - 1; index >= 0;) {
    if (taken[index]) {
      chosen.push(worthy[index] as Marginal)
      index = (before[index] as number) - 1
    } else index--
  }
  return chosen.reverse()
}
