import { Trie } from './trie.ts'

/** A division: 嘉善县, 330421. The code has 2, 4, 6, 9 or 12 digits: province, prefecture, county, town, village. */
export interface Division {
  readonly code: string
  readonly name: string
}

/** The rows of bare and of short names. */
type OtherNames = Readonly<Record<'bare' | 'short', Map<string, number[]>>>

const NONE: readonly Division[] = []
const TAB = 9
const NEWLINE = 10
const DIGIT_ZERO = 48
const TOWN_DIGITS = 9
/** A power of two, some three times the number of rows. */
const BUCKETS = 1 << 17
const FNV_PRIME = 0x01000193
const FNV_START = 0x811c9dc5 | 0

/**
 * Divisions from province to town, asked by name and by code. Reads UTF-8 lines of code, name, bare name and short name
 * (the last two may lack), by tabs, ordered by code. It keeps the bytes and finds rows through a hash of their names, so
 * that 40,000 rows are ready in a few milliseconds and only what is asked for becomes text.
 */
export class DivisionTable {
  readonly #bytes: Buffer
  readonly #starts: Int32Array
  /** Codes as numbers of nine digits, zeros behind, in ascending order. */
  readonly #codes: Uint32Array
  /** Row + 1 of the last row in each bucket; then, row by row, of the one before it in the same bucket. */
  readonly #buckets = new Int32Array(BUCKETS)
  readonly #before: Int32Array
  readonly #bare: Trie<readonly number[]>
  readonly #short: Trie<readonly number[]>
  /** The rows that have been asked for. */
  readonly #divisions = new Map<number, Division>()

  constructor(bytes: Buffer) {
    const rows = countLines(bytes)
    this.#bytes = bytes
    this.#starts = new Int32Array(rows)
    this.#codes = new Uint32Array(rows)
    this.#before = new Int32Array(rows)
    const others = { bare: new Map<string, number[]>(), short: new Map<string, number[]>() }
    for (let row = 0, at = 0; row < rows; row++) at = this.#readLine(row, at, others)
    this.#bare = new Trie(others.bare)
    this.#short = new Trie(others.short)
  }

  /**
   * Divisions of the name text[start, end) in full (嘉善县, 恩施土家族苗族自治州) or in the form autonomous areas are mostly called by
   * (恩施州), by code.
   */
  named(text: string, start = 0, end = text.length): readonly Division[] {
    const short = this.#rows(this.#short.get(text, start, end))
    let row = this.#buckets[bucket(hashOf(text, start, end))] as number
    if (row === 0) return short
    const found: Division[] = []
    for (; row > 0; row = this.#before[row - 1] as number) {
      const division = this.#division(row - 1)
      if (division.name.length === end - start && text.startsWith(division.name, start)) found.push(division)
    }
    return found.length === 0 ? short : [...found.reverse(), ...short]
  }

  /** Provinces, prefectures and counties of the name text[start, end) without their ending (嘉善), by code. */
  bare(text: string, start = 0, end = text.length): readonly Division[] {
    return this.#rows(this.#bare.get(text, start, end))
  }

  /** The division of a code of 2 to 9 digits. */
  get(code: string): Division | undefined {
    const wanted = Number(code.padEnd(TOWN_DIGITS, '0'))
    let low = 0
    let high = this.#codes.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#codes[middle] ?? 0) < wanted) low = middle + 1
      else high = middle
    }
    if (this.#codes[low] !== wanted) return undefined
    const division = this.#division(low)
    return division.code === code ? division : undefined
  }

  /** Reads the line that starts at `at` and gives the start of the next. */
  #readLine(row: number, at: number, others: OtherNames): number {
    const bytes = this.#bytes
    this.#starts[row] = at
    let code = 0
    let digits = 0
    for (let byte = bytes[at] ?? TAB; byte !== TAB; byte = bytes[++at] ?? TAB) {
      code = code * 10 + byte - DIGIT_ZERO
      digits++
    }
    this.#codes[row] = code * 10 ** (TOWN_DIGITS - digits)
    let hash = FNV_START
    let byte = bytes[++at] ?? NEWLINE
    for (; byte > NEWLINE; byte = bytes[++at] ?? NEWLINE) hash = mix(hash, byte)
    const slot = bucket(hash)
    this.#before[row] = this.#buckets[slot] ?? 0
    this.#buckets[slot] = row + 1
    return byte === TAB ? this.#readOtherNames(row, at + 1, others) : at + 1
  }

  #readOtherNames(row: number, at: number, { bare: bareNames, short: shortNames }: OtherNames): number {
    const end = lineEnd(this.#bytes, at)
    const [bare = '', short] = this.#bytes.toString('utf8', at, end).split('\t')
    put(bareNames, bare, row)
    if (short !== undefined) put(shortNames, short, row)
    return end + 1
  }

  #rows(rows: readonly number[] | undefined): readonly Division[] {
    return rows === undefined ? NONE : rows.map((row) => this.#division(row))
  }

  #division(row: number): Division {
    const known = this.#divisions.get(row)
    if (known) return known
    const start = this.#starts[row] ?? 0
    const [code = '', name = ''] = this.#bytes.toString('utf8', start, lineEnd(this.#bytes, start)).split('\t', 2)
    const division = { code, name }
    this.#divisions.set(row, division)
    return division
  }
}

/** The hash of the UTF-8 bytes of text[start, end). Names of divisions have no characters outside the basic plane. */
function hashOf(text: string, start: number, end: number): number {
  let hash = FNV_START
  for (let at = start; at < end; at++) {
    const char = text.charCodeAt(at)
    if (char < 0x80) hash = mix(hash, char)
    else if (char < 0x800) hash = mix(mix(hash, 0xc0 | (char >> 6)), 0x80 | (char & 0x3f))
    else hash = mix(mix(mix(hash, 0xe0 | (char >> 12)), 0x80 | ((char >> 6) & 0x3f)), 0x80 | (char & 0x3f))
  }
  return hash
}

/** One step of FNV-1a. */
function mix(hash: number, byte: number): number {
  return Math.imul(hash ^ byte, FNV_PRIME)
}

function bucket(hash: number): number {
  return (hash ^ (hash >>> 15)) & (BUCKETS - 1)
}

function countLines(bytes: Buffer): number {
  let lines = 1
  for (let at = bytes.indexOf(NEWLINE); at !== -1; at = bytes.indexOf(NEWLINE, at + 1)) lines++
  return lines
}

function lineEnd(bytes: Buffer, at: number): number {
  const end = bytes.indexOf(NEWLINE, at)
  return end === -1 ? bytes.length : end
}

function put(map: Map<string, number[]>, key: string, row: number): void {
  const rows = map.get(key)
  if (rows) rows.push(row)
  else map.set(key, [row])
}
