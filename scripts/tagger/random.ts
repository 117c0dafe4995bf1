/** A seeded generator (xorshift32): the same seed, the same training. */
export interface Random {
  /** A number in [0, 1). */
  unit(): number
  /** An integer in [0, below). */
  below(below: number): number
}

export function randomOf(seed: number): Random {
  let state = (Math.imul(seed, 0x9e3779b1) ^ 0x5bd1e995) | 1
  const unit = (): number => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 0x100000000
  }
  return { unit, below: (below) => Math.floor(unit() * below) }
}

/** The numbers 0…length-1 in random order. */
export function shuffled(length: number, random: Random): Uint32Array {
  const order = Uint32Array.from({ length }, (_, index) => index)
  for (let at = length - 1; at > 0; at--) {
    const other = random.below(at + 1)
    const kept = order[at] as number
    order[at] = order[other] as number
    order[other] = kept
  }
  return order
}
