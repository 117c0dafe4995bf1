/** Nearly everywhere no word begins: a table over the low bits of a character's code says so before the tree is asked. */
const FILTER_MASK = 0x7ff
/** Nodes have 16 bits beside a character's 16, so that an edge is one number. */
const MOST_NODES = 1 << 16

/**
 * One direction of reading: a tree in a hash table with open addressing. The edge from a node by a character leads to a child;
 * node 0 is the root, and a child 0 marks a free slot.
 */
class Tree<T> {
  /** By the low bits of a character's code: 1 if a word may begin with it. */
  readonly opens = new Uint8Array(FILTER_MASK + 1)
  /** The value of the word that ends at each node. */
  readonly values: (T | undefined)[] = [undefined]
  readonly #edges: Uint32Array
  readonly #children: Uint16Array
  readonly #mask: number

  constructor(entries: readonly (readonly [codes: readonly number[], value: T])[]) {
    const characters = entries.reduce((sum, [codes]) => sum + codes.length, 0)
    this.#mask = 2 ** Math.ceil(Math.log2(2 * characters + 2)) - 1
    this.#edges = new Uint32Array(this.#mask + 1)
    this.#children = new Uint16Array(this.#mask + 1)
    for (const [codes, value] of entries) this.#insert(codes, value)
  }

  /** The child of `node` by the character `code`, or 0. */
  next(node: number, code: number): number {
    return this.#children[this.#slot(node, code)] as number
  }

  /** The slot of an edge, or the free one where it would stand. */
  #slot(node: number, code: number): number {
    const edge = ((node << 16) | code) >>> 0
    let slot = (Math.imul(edge, 0x9e3779b1) >>> 15) & this.#mask
    while (this.#children[slot] !== 0 && this.#edges[slot] !== edge) slot = (slot + 1) & this.#mask
    return slot
  }

  #insert(codes: readonly number[], value: T): void {
    let node = 0
    this.opens[(codes[0] ?? 0) & FILTER_MASK] = 1
    for (const code of codes) {
      const slot = this.#slot(node, code)
      if (this.#children[slot] === 0) {
        if (this.values.length === MOST_NODES) throw new Error('a trie has room for 65,535 nodes')
        this.#edges[slot] = ((node << 16) | code) >>> 0
        this.#children[slot] = this.values.push(undefined) - 1
      }
      node = this.#children[slot] as number
    }
    this.values[node] = value
  }
}

/** A set of words with a value each, found in text from a given place in either direction without allocation. */
export class Trie<T> {
  readonly #entries: readonly (readonly [codes: readonly number[], value: T])[]
  /** Made when first asked for: most tries are read in one direction only. */
  #forward: Tree<T> | null = null
  #backward: Tree<T> | null = null

  /** A trie of `entries`; the last value given for a word counts. */
  constructor(entries: Iterable<readonly [word: string, value: T]>) {
    this.#entries = Array.from(entries, ([word, value]) => [Array.from({ length: word.length }, (_, index) => word.charCodeAt(index)), value] as const)
  }

  /** The end of the longest word that starts at `at`, or -1. */
  endFrom(text: string, at: number): number {
    const tree = (this.#forward ??= new Tree(this.#entries))
    if (tree.opens[text.charCodeAt(at) & FILTER_MASK] === 0) return -1
    let node = 0
    let found = -1
    for (let index = at; index < text.length; index++) {
      node = tree.next(node, text.charCodeAt(index))
      if (node === 0) break
      if (tree.values[node] !== undefined) found = index + 1
    }
    return found
  }

  /** The start of the longest word that ends at `at` (exclusive), or -1. */
  startBefore(text: string, at: number): number {
    const tree = (this.#backward ??= new Tree(this.#entries.map(([codes, value]) => [codes.toReversed(), value] as const)))
    if (tree.opens[text.charCodeAt(at - 1) & FILTER_MASK] === 0) return -1
    let node = 0
    let found = -1
    for (let index = at - 1; index >= 0; index--) {
      node = tree.next(node, text.charCodeAt(index))
      if (node === 0) break
      if (tree.values[node] !== undefined) found = index
    }
    return found
  }

  /** The value of the word text[start, end), or undefined. */
  get(text: string, start = 0, end = text.length): T | undefined {
    const tree = (this.#forward ??= new Tree(this.#entries))
    let node = 0
    for (let index = start; index < end; index++) {
      node = tree.next(node, text.charCodeAt(index))
      if (node === 0) return undefined
    }
    return tree.values[node]
  }

  /** Every place in [from, to) where a word starts, longest word each: `visit(start, end, value)`. */
  scan(text: string, from: number, to: number, visit: (start: number, end: number, value: T) => void): void {
    const tree = (this.#forward ??= new Tree(this.#entries))
    for (let start = from; start < to; start++) {
      if (tree.opens[text.charCodeAt(start) & FILTER_MASK] === 0) continue
      let node = 0
      let end = -1
      let value: T | undefined
      for (let index = start; index < to; index++) {
        node = tree.next(node, text.charCodeAt(index))
        if (node === 0) break
        if (tree.values[node] !== undefined) {
          end = index + 1
          value = tree.values[node]
        }
      }
      if (end !== -1) visit(start, end, value as T)
    }
  }
}

/** A trie that only knows membership. */
export function wordTrie(words: Iterable<string>): Trie<true> {
  return new Trie(Array.from(words, (word) => [word, true] as const))
}
