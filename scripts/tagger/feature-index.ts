import { mix } from '../../src/text/tagger/hashing.ts'

/** Numbers the features (key, slot) of the training text, and counts them. Open addressing, at most 3/4 full. */
export class FeatureIndex {
  readonly #mask: number
  readonly #ids: Int32Array
  readonly keys: Uint32Array
  readonly slots: Uint8Array
  readonly counts: Uint32Array
  size = 0

  constructor(bits: number) {
    this.#mask = (1 << bits) - 1
    this.#ids = new Int32Array(1 << bits).fill(-1)
    this.keys = new Uint32Array(1 << bits)
    this.slots = new Uint8Array(1 << bits)
    this.counts = new Uint32Array(1 << bits)
  }

  /** The number of a feature, or -1. */
  find(key: number, slot: number): number {
    return this.#ids[this.#place(key, slot)] as number
  }

  /** The number of a feature, a new one if it is new; counts it. */
  add(key: number, slot: number): number {
    const place = this.#place(key, slot)
    let id = this.#ids[place] as number
    if (id === -1) {
      if (this.size > 0.75 * this.#mask) throw new Error('the feature index is full')
      id = this.size++
      this.#ids[place] = id
      this.keys[id] = key
      this.slots[id] = slot
    }
    this.counts[id] = (this.counts[id] as number) + 1
    return id
  }

  #place(key: number, slot: number): number {
    let place = mix(key, slot) & this.#mask
    for (;;) {
      const id = this.#ids[place] as number
      if (id === -1 || (this.keys[id] === key && this.slots[id] === slot)) return place
      place = (place + 1) & this.#mask
    }
  }
}
