/** How telling each pair of characters is on this page: rare ones more. */
export type Rarity = ReadonlyMap<string, number>

/** Pairs of adjacent hanzi. */
export function pairsOf(text: string): ReadonlySet<string> {
  const pairs = new Set<string>()
  for (const run of text.match(/[\u3400-\u9fff]{2,}/g) ?? []) {
    for (let at = 0; at + 1 < run.length; at++) pairs.add(run.slice(at, at + 2))
  }
  return pairs
}

/** Inverse document frequency of pairs over the lines of a page (Sparck Jones 1972). */
export function rarityOf(lines: readonly string[]): Rarity {
  const counts = new Map<string, number>()
  for (const line of lines) for (const pair of pairsOf(line)) counts.set(pair, (counts.get(pair) ?? 0) + 1)
  return new Map(Array.from(counts, ([pair, count]) => [pair, Math.log(lines.length / count)]))
}

/** How much two sets of pairs have in common, by the rarity of what they share. */
export function affinity(some: ReadonlySet<string>, others: ReadonlySet<string>, rarity: Rarity): number {
  let sum = 0
  for (const pair of some) if (others.has(pair)) sum += rarity.get(pair) ?? 0
  return sum
}

/** The share of `some`, by rarity, that `others` has too: 0 nothing, 1 everything. */
export function shareOf(some: ReadonlySet<string>, others: ReadonlySet<string>, rarity: Rarity): number {
  const whole = affinity(some, some, rarity)
  return whole === 0 ? 0 : affinity(some, others, rarity) / whole
}
