import { closeSync, openSync, readFileSync, readSync } from 'node:fs'
import { brotliDecompressSync } from 'node:zlib'
import { DivisionTable, type Division } from './gazetteer-table.ts'

export type { Division }

/** China's divisions, as of 2023-06-30 (gazetteer/README.md). Villages are read county by county, when asked for. */
export interface Gazetteer {
  /** Divisions from province to town with the full name text[start, end) (all of the text if not given), or the short one of an autonomous area (恩施州). */
  named(text: string, start?: number, end?: number): readonly Division[]
  /** Provinces, prefectures and counties with the name text[start, end) less its ending: 嘉善, 浙江. */
  bare(text: string, start?: number, end?: number): readonly Division[]
  /** The division of a code of 2 to 9 digits. */
  get(code: string): Division | undefined
  /** The divisions that hold `code`, the highest first, itself last. What only holds counties together (市辖区) is no division. */
  chain(code: string): readonly Division[]
  /** Villages and neighbourhoods of a county (six digits) by name. */
  villages(county: string): ReadonlyMap<string, readonly Division[]>
}

/** The lengths of codes that have a row of their own: province, prefecture, county, town. */
const CODE_DIGITS = [2, 4, 6, 9]

/** Loads provinces to towns; takes some milliseconds. */
export function loadGazetteer(): Gazetteer {
  const table = new DivisionTable(brotliDecompressSync(readFileSync(fileOf('divisions.txt.br'))))
  return {
    named: (text, start, end) => table.named(text, start, end),
    bare: (text, start, end) => table.bare(text, start, end),
    get: (code) => table.get(code),
    chain: (code) => CODE_DIGITS.filter((digits) => digits <= code.length).flatMap((digits) => table.get(code.slice(0, digits)) ?? []),
    villages: villageReader(),
  }
}

function villageReader(): Gazetteer['villages'] {
  const known = new Map<string, ReadonlyMap<string, readonly Division[]>>()
  let index: ReadonlyMap<string, readonly [offset: number, length: number]> | null = null
  return (county) => {
    const before = known.get(county)
    if (before) return before
    index ??= villageIndex()
    const place = index.get(county)
    const villages = place ? parseVillages(decompressed(bytesAt(...place))) : new Map<string, readonly Division[]>()
    known.set(county, villages)
    return villages
  }
}

function villageIndex(): ReadonlyMap<string, readonly [number, number]> {
  const headLength = bytesAt(0, 4).readUInt32LE()
  const index = new Map<string, readonly [number, number]>()
  let offset = 4 + headLength
  for (const line of decompressed(bytesAt(4, headLength)).split('\n')) {
    const [county, length] = line.split('\t')
    index.set(county ?? '', [offset, Number(length)])
    offset += Number(length)
  }
  return index
}

function parseVillages(text: string): ReadonlyMap<string, readonly Division[]> {
  const villages = new Map<string, Division[]>()
  for (const line of text.split('\n')) {
    const [town, names] = line.split('\t')
    let number = 0
    for (const entry of (names ?? '').split(',')) {
      const [name, mark] = entry.split('#')
      number = mark === undefined ? number + 1 : Number(mark)
      if (name !== undefined && name !== '') put(villages, name, { code: `${town}${String(number).padStart(3, '0')}`, name })
    }
  }
  return villages
}

function bytesAt(offset: number, length: number): Buffer {
  const bytes = Buffer.alloc(length)
  const file = openSync(fileOf('villages.bin'), 'r')
  readSync(file, bytes, 0, length, offset)
  closeSync(file)
  return bytes
}

function fileOf(name: string): URL {
  return new URL(`../../gazetteer/${name}`, import.meta.url)
}

function decompressed(bytes: Buffer): string {
  return brotliDecompressSync(bytes).toString('utf8')
}

function put(map: Map<string, Division[]>, key: string, division: Division): void {
  const list = map.get(key)
  if (list) list.push(division)
  else map.set(key, [division])
}
