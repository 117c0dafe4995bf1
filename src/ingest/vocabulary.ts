/** Pairs of adjacent hanzi, each as one number. */
export type Pairs = ReadonlySet<number>

const FIRST_HANZI = 0x3400
const LAST_HANZI = 0x9fff
/** Hanzi are fewer than 2^15, so that a pair is a small integer. */
const HANZI_BITS = 15

/**
 * The pairs of characters of a page's lines, and how telling each is: inverse document frequency over the lines (Sparck Jones 1972). Each
 * text is looked at once, and nothing before it is asked for.
 */
export class Vocabulary {
  readonly #lines: readonly string[]
  readonly #pairs = new Map<string, Pairs>()
  readonly #wholes = new Map<Pairs, number>()
  #rarity: ReadonlyMap<number, number> | null = null

  constructor(lines: readonly string[]) {
    this.#lines = lines
  }

  /** The pairs of a text, in the order in which they first come. */
  pairs(text: string): Pairs {
    const known = this.#pairs.get(text)
    if (known) return known
    const pairs = pairsOf(text)
    this.#pairs.set(text, pairs)
    return pairs
  }

  /** How much two sets of pairs have in common, by the rarity of what they share. */
  affinity(some: Pairs, others: Pairs): number {
    this.#rarity ??= this.#rarities()
    let sum = 0
    for (const pair of some) if (others.has(pair)) sum += this.#rarity.get(pair) ?? 0
    return sum
  }

  /** The share of `some`, by rarity, that `others` has too: 0 nothing, 1 everything. */
  share(some: Pairs, others: Pairs): number {
    const whole = this.#wholes.get(some) ?? this.affinity(some, some)
    this.#wholes.set(some, whole)
    return whole === 0 ? 0 : this.affinity(some, others) / whole
  }

  #rarities(): ReadonlyMap<number, number> {
    const counts = new Map<number, number>()
    for (const line of this.#lines) for (const pair of this.pairs(line)) counts.set(pair, (counts.get(pair) ?? 0) + 1)
    return new Map(Array.from(counts, ([pair, count]) => [pair, Math.log(this.#lines.length / count)]))
  }
}

function pairsOf(text: string): Pairs {
  const pairs = new Set<number>()
  let last = -1
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const hanzi = code >= FIRST_HANZI && code <= LAST_HANZI ? code - FIRST_HANZI : -1
    if (last !== -1 && hanzi !== -1) pairs.add((last << HANZI_BITS) | hanzi)
    last = hanzi
  }
  return pairs
}
