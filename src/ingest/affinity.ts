/** How telling each pair of characters is on this page: rare ones more. */
export type Rarity = ReadonlyMap<string, number>

/** Pairs of adjacent hanzi. */
export function pairsOf(text: string): ReadonlySet<string> {
  const pairs = new Set<string>()
  for (let at = 0; at + 1 < text.length; at++) {
    const pair = text.slice(at, at + 2)
    if (/^[\u3400-\u9fff]{2}$/.test(pair)) pairs.add(pair)
  }
  return pairs
}

/** Inverse document frequency of pairs over the lines of a page (Sparck Jones 1972). */
export function rarityOf(lines: readonly string[]): Rarity {
  const counts = new Map<string, number>()
  for (const line of lines) for (const pair of pairsOf(line)) counts.set(pair, (counts.get(pair) ?? 0) + 1)
  return new Map(Array.from(counts, ([pair, count]) => [pair, Math.log(lines.length / count)]))
}

/** How much `text` has in common with `pairs`, by the rarity of what they share. */
export function affinity(text: string, pairs: ReadonlySet<string>, rarity: Rarity): number {
  let sum = 0
  for (const pair of pairsOf(text)) if (pairs.has(pair)) sum += rarity.get(pair) ?? 0
  return sum
}
