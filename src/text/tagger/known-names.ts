import { keyOf, mix, seed } from './hashing.ts'

/** Names known from lists: the key of each and the lists it stands in (bit i for list i), by rising key. */
export interface NameLists {
  readonly keys: Uint32Array
  readonly lists: Uint16Array
}

/** Finds known names in folded text. */
export interface KnownNames {
  /** The longest known name that starts at `at` of text[at, to): its lists, and its length in `lastLength`; 0 if there is none. */
  listsAt(text: string, at: number, to: number): number
  lastLength(): number
}

export const SHORTEST_NAME = 2
export const LONGEST_NAME = 14

const NAME = seed(20)
/** The filter has 2 to the power of FILTER_BITS bits. */
const FILTER_BITS = 20
const FILTER_MASK = (1 << (FILTER_BITS - 3)) - 1

/** The key of a name. */
export function nameKey(name: string, folded: Uint16Array): number {
  let hash = NAME
  for (let at = 0; at < name.length; at++) hash = mix(hash, folded[name.charCodeAt(at)] as number)
  return keyOf(hash)
}

/** A finder of the names in `lists`. `starts` is the filter that filterOf made of them. */
export function knownNames(lists: NameLists, starts: Uint8Array, folded: Uint16Array): KnownNames {
  const table = tableOf(lists)
  const wholes = new Uint8Array(FILTER_MASK + 1)
  for (const key of lists.keys) addTo(wholes, key)
  const mask = table.length / 2 - 1
  let lastLength = 0
  const find = (key: number): number => {
    let place = key & mask
    while (table[2 * place] !== 0) {
      if (table[2 * place] === key) return table[2 * place + 1] as number
      place = (place + 1) & mask
    }
    return 0
  }
  return {
    lastLength: () => lastLength,
    listsAt: (text, at, to) => {
      let hash = NAME
      let found = 0
      const last = Math.min(to, at + LONGEST_NAME)
      for (let next = at; next < last; next++) {
        hash = mix(hash, folded[text.charCodeAt(next)] as number)
        const length = next + 1 - at
        if (length < SHORTEST_NAME) continue
        const key = keyOf(hash)
        if (!isIn(starts, key)) return found
        if (!isIn(wholes, key)) continue
        const there = find(key)
        if (there === 0) continue
        found = there
        lastLength = length
      }
      return found
    },
  }
}

/** A bit for each beginning, of two characters or more, of a name: most text is left after one look. */
export function filterOf(names: Iterable<string>, folded: Uint16Array): Uint8Array {
  const filter = new Uint8Array(FILTER_MASK + 1)
  for (const name of names) {
    for (let length = SHORTEST_NAME; length <= name.length; length++) {
      addTo(filter, nameKey(name.slice(0, length), folded))
    }
  }
  return filter
}

/** Puts a key into a filter. */
function addTo(filter: Uint8Array, key: number): void {
  filter[key >>> 3 & FILTER_MASK] = (filter[key >>> 3 & FILTER_MASK] as number) | 1 << (key & 7)
}

/** False if the key was not put into the filter; true if it was, and for a few others. */
function isIn(filter: Uint8Array, key: number): boolean {
  return ((filter[key >>> 3 & FILTER_MASK] as number) >> (key & 7) & 1) === 1
}

function tableOf({ keys, lists }: NameLists): Uint32Array {
  const size = 1 << Math.ceil(Math.log2(2 * keys.length + 1))
  const table = new Uint32Array(2 * size)
  keys.forEach((key, index) => {
    let place = key & (size - 1)
    while (table[2 * place] !== 0) place = (place + 1) & (size - 1)
    table[2 * place] = key
    table[2 * place + 1] = lists[index] as number
  })
  return table
}
