import { closeSync, openSync, readFileSync, readSync } from 'node:fs'
import { brotliDecompressSync } from 'node:zlib'

/** A division: 嘉善县, 330421. The code has 2, 4, 6, 9 or 12 digits: province, prefecture, county, town, village. */
export interface Division {
  readonly code: string
  readonly name: string
}

/** China's divisions, as of 2023-06-30 (gazetteer/README.md). Villages are read county by county, when asked for. */
export interface Gazetteer {
  /** Divisions from province to town with this full name. */
  named(name: string): readonly Division[]
  /** Provinces, prefectures and counties with this name less its ending: 嘉善, 浙江. */
  bare(name: string): readonly Division[]
  /** The division of a code of 2 to 9 digits. */
  get(code: string): Division | undefined
  /** The divisions that hold `code`, the highest first, itself last. Pseudo divisions (市辖区, 县) are left out. */
  chain(code: string): readonly Division[]
  /** Villages and neighbourhoods of a county (six digits) by name. */
  villages(county: string): ReadonlyMap<string, readonly Division[]>
}

/** Rows that hold counties together and are no places: 市辖区, 县. */
const PSEUDO_ENDINGS = /^(?:\u5e02\u8f96\u533a|\u53bf|\u7701\u76f4\u8f96\u53bf\u7ea7\u884c\u653f\u533a\u5212|\u81ea\u6cbb\u533a\u76f4\u8f96\u53bf\u7ea7\u884c\u653f\u533a\u5212)$/
/** What a bare name drops: …族自治县, 自治州, 特别行政区, 地区, 省 市 县 区 旗 盟 and the like. */
const COUNTY_ENDINGS = /(?:(?:[\u4e00-\u9fff]{1,3}\u65cf)*\u81ea\u6cbb[\u53bf\u5dde\u65d7\u533a]|\u5730\u533a|[\u7701\u5e02\u53bf\u533a\u65d7\u76df\u5dde])$/
const NAMES_ONLY = /^[\u4e00-\u9fff]+$/

/** Loads provinces to towns; takes some milliseconds. */
export function loadGazetteer(): Gazetteer {
  const byCode = new Map<string, Division>()
  const byName = new Map<string, Division[]>()
  const byBareName = new Map<string, Division[]>()
  for (const line of decompressed(readFileSync(fileOf('divisions.txt.br'))).split('\n')) {
    const tab = line.indexOf('\t')
    const division = { code: line.slice(0, tab), name: line.slice(tab + 1) }
    byCode.set(division.code, division)
    if (PSEUDO_ENDINGS.test(division.name)) continue
    put(byName, division.name, division)
    if (division.code.length <= 6) put(byBareName, bareNameOf(division.name), division)
  }
  const villagesOf = villageReader()
  return {
    named: (name) => byName.get(name) ?? [],
    bare: (name) => byBareName.get(name) ?? [],
    get: (code) => byCode.get(code),
    chain: (code) => [2, 4, 6, 9].filter((digits) => digits <= code.length).flatMap((digits) => {
      const division = byCode.get(code.slice(0, digits))
      return division && !PSEUDO_ENDINGS.test(division.name) ? [division] : []
    }),
    villages: villagesOf,
  }
}

/** 嘉善县 → 嘉善, 昭岭瑶族自治县 → 昭岭. A name of which one character would remain stays whole. */
function bareNameOf(name: string): string {
  const bare = name.replace(COUNTY_ENDINGS, '')
  return bare.length >= 2 ? bare : name
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
      if (name !== undefined && NAMES_ONLY.test(name)) put(villages, name, { code: `${town}${String(number).padStart(3, '0')}`, name })
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
