interface Node<T> {
  next: Map<number, Node<T>> | null
  value: T | undefined
}

/** Nearly everywhere no word begins: a table over the low bits of a character's code says so before the tree is asked. */
const FILTER_MASK = 0x7ff

/** One direction of reading: the tree, and the characters a word can begin with. */
interface Tree<T> {
  readonly root: Node<T>
  readonly opens: Uint8Array
}

/** A set of words with a value each, found in text from a given place in either direction without allocation. */
export class Trie<T> {
  readonly #forward: Tree<T> = emptyTree()
  readonly #backward: Tree<T> = emptyTree()

  /** A trie of `entries`; the last value given for a word counts. */
  constructor(entries: Iterable<readonly [word: string, value: T]>) {
    for (const [word, value] of entries) {
      const codes = Array.from({ length: word.length }, (_, index) => word.charCodeAt(index))
      insert(this.#forward, codes, value)
      insert(this.#backward, codes.reverse(), value)
    }
  }

  /** The end of the longest word that starts at `at`, or -1. */
  endFrom(text: string, at: number): number {
    if (this.#forward.opens[text.charCodeAt(at) & FILTER_MASK] === 0) return -1
    let node: Node<T> | undefined = this.#forward.root
    let found = -1
    for (let index = at; index < text.length; index++) {
      node = node.next?.get(text.charCodeAt(index))
      if (!node) break
      if (node.value !== undefined) found = index + 1
    }
    return found
  }

  /** The start of the longest word that ends at `at` (exclusive), or -1. */
  startBefore(text: string, at: number): number {
    if (this.#backward.opens[text.charCodeAt(at - 1) & FILTER_MASK] === 0) return -1
    let node: Node<T> | undefined = this.#backward.root
    let found = -1
    for (let index = at - 1; index >= 0; index--) {
      node = node.next?.get(text.charCodeAt(index))
      if (!node) break
      if (node.value !== undefined) found = index
    }
    return found
  }

  /** The value of `word`, or undefined. */
  get(word: string): T | undefined {
    let node: Node<T> | undefined = this.#forward.root
    for (let index = 0; index < word.length; index++) {
      node = node.next?.get(word.charCodeAt(index))
      if (!node) return undefined
    }
    return node.value
  }

  /** Every place in [from, to) where a word starts, longest word each: `visit(start, end, value)`. */
  scan(text: string, from: number, to: number, visit: (start: number, end: number, value: T) => void): void {
    const { root, opens } = this.#forward
    for (let start = from; start < to; start++) {
      if (opens[text.charCodeAt(start) & FILTER_MASK] === 0) continue
      let node: Node<T> | undefined = root
      let end = -1
      let value: T | undefined
      for (let index = start; index < to; index++) {
        node = node.next?.get(text.charCodeAt(index))
        if (!node) break
        if (node.value !== undefined) {
          end = index + 1
          value = node.value
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

function emptyTree<T>(): Tree<T> {
  return { root: { next: null, value: undefined }, opens: new Uint8Array(FILTER_MASK + 1) }
}

function insert<T>({ root, opens }: Tree<T>, codes: readonly number[], value: T): void {
  let node = root
  opens[(codes[0] ?? 0) & FILTER_MASK] = 1
  for (const code of codes) {
    node.next ??= new Map()
    let child = node.next.get(code)
    if (!child) {
      child = { next: null, value: undefined }
      node.next.set(code, child)
    }
    node = child
  }
  node.value = value
}
