import { readFileSync } from 'node:fs'

/** The counts at the head of dist/dictionary.bin, in their order (see scripts/compile-dictionary.ts). */
export const HEAD = ['nodes', 'units', 'characters', 'tags'] as const

/** States of a character in a word that no dictionary has: its beginning, end, middle, or all of it (cppjieba's order). */
export const STATES = 4

/** Start and moves of the states, and the weight of what is no word, stand before the other numbers. */
export const CONSTANTS = STATES + STATES * STATES + 1

/** Node 0 is the beginning of every word. */
export const ROOT = 0

/**
 * jieba's dictionary and its model of unknown words, as arrays. The words are a trie, two numbers a node: its first child (the
 * last is the one before the first child of the next node; ordered by character), and its unit above its character. A node that ends a word
 * has a unit, which is its weight (log of its share of all words) and part of speech. Takes a few milliseconds to load.
 */
export class Dictionary {
  /** Log probabilities: of each state at the start, [from × 4 + to] of the moves. */
  readonly starts: Float64Array
  readonly moves: Float64Array
  /** The weight of a character that is no word. */
  readonly leastWeight: number
  readonly #nodes: Uint32Array
  readonly #weights: Float64Array
  readonly #tags: readonly string[]
  /** The child of the root for each character, or 0. */
  readonly #openings = new Uint32Array(1 << 16)
  readonly #emissions: Float64Array
  /** The row of each character's emissions; 0 is that of characters the model does not know. */
  readonly #emissionRows = new Uint16Array(1 << 16)

  constructor(bytes: Uint8Array) {
    let at = 0
    const take = <T>(array: new (buffer: ArrayBufferLike, offset: number, length: number) => T, length: number, size: number): T => {
      const taken = new array(bytes.buffer, bytes.byteOffset + at, length)
      at += length * size
      return taken
    }
    const [nodes = 0, units = 0, characters = 0, tags = 0] = take(Uint32Array, HEAD.length, 4)
    const constants = take(Float64Array, CONSTANTS, 8)
    this.starts = constants.subarray(0, STATES)
    this.moves = constants.subarray(STATES, CONSTANTS - 1)
    this.leastWeight = constants[CONSTANTS - 1] ?? 0
    this.#weights = take(Float64Array, units, 8)
    this.#emissions = take(Float64Array, STATES * characters, 8)
    this.#nodes = take(Uint32Array, 2 * (nodes + 1), 4)
    take(Uint16Array, characters, 2).forEach((code, row) => { this.#emissionRows[code] = row })
    const tagOfUnit = take(Uint8Array, units, 1)
    const names = new TextDecoder().decode(take(Uint8Array, tags, 1)).split(' ')
    this.#tags = Array.from(tagOfUnit, (tag) => names[tag] ?? '')
    for (let node = this.#firstChild(ROOT); node < this.#firstChild(ROOT + 1); node++) this.#openings[this.#character(node)] = node
  }

  /** The node that the character `code` leads to from `node`, or 0 if no word goes on so. */
  next(node: number, code: number): number {
    if (node === ROOT) return this.#openings[code] as number
    let low = this.#firstChild(node)
    let high = this.#firstChild(node + 1)
    const end = high
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#character(middle) < code) low = middle + 1
      else high = middle
    }
    return low < end && this.#character(low) === code ? low : ROOT
  }

  /** True if a word ends at `node`. */
  isWord(node: number): boolean {
    return this.#unit(node) !== 0
  }

  /** The weight of the word that ends at `node`; that of no word at any other. */
  weight(node: number): number {
    return this.#weights[this.#unit(node)] as number
  }

  /** The part of speech of the word that ends at `node`; '' if it has none. */
  tag(node: number): string {
    return this.#tags[this.#unit(node)] as string
  }

  /** How likely (log) the character `code` is in a state. */
  emission(code: number, state: number): number {
    return this.#emissions[STATES * (this.#emissionRows[code] as number) + state] as number
  }

  #firstChild(node: number): number {
    return this.#nodes[2 * node] as number
  }

  #character(node: number): number {
    return (this.#nodes[2 * node + 1] as number) & 0xffff
  }

  #unit(node: number): number {
    return (this.#nodes[2 * node + 1] as number) >>> 16
  }
}

/** Reads what `npm run dictionary` made of jieba's dictionary. */
export function loadDictionary(): Dictionary {
  return new Dictionary(readFileSync(new URL('../../dist/dictionary.bin', import.meta.url)))
}
