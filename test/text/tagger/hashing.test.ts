import { describe, expect, it } from 'vitest'
import { keyOf, mix, seed } from '../../../src/text/tagger/hashing.ts'

describe('keyOf', () => {
  it('is never 0 and hardly ever the same for different patterns', () => {
    const keys = new Set<number>()
    for (let first = 0x4e00; first < 0x4e00 + 300; first++) for (let second = 0x4e00; second < 0x4e00 + 300; second++) keys.add(keyOf(mix(mix(seed(1), first), second)))
    expect(keys.has(0)).toBe(false)
    expect(keys.size).toBeGreaterThan(90_000 - 5)
  })

  it('tells order and templates apart', () => {
    expect(keyOf(mix(mix(seed(1), 5), 6))).not.toBe(keyOf(mix(mix(seed(1), 6), 5)))
    expect(keyOf(mix(seed(1), 5))).not.toBe(keyOf(mix(seed(2), 5)))
  })

  it('spreads over the low bits that a table uses', () => {
    const places = new Set(Array.from({ length: 4096 }, (_, value) => keyOf(mix(seed(1), value)) & 4095))
    expect(places.size).toBeGreaterThan(2300)
  })
})
