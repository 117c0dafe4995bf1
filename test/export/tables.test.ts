import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { csvRow } from '../../src/export/csv-row.ts'
import { csv } from '../../src/export/csv.ts'
import { exporters, exportPaths } from '../../src/export/index.ts'
import { json } from '../../src/export/json.ts'
import { xmlCharacters } from '../../src/export/xml.ts'
import { sample } from './sample.ts'
import { written } from './written.ts'

describe('CSV', () => {
  test('any text comes back from its cell, but for forbidden characters and the apostrophe before a formula', () => {
    const cell = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('=1+1', '@x', '\t=1', '"', ',', '\r\n', ' a ', '-3.5%', '＝1'))
    fc.assert(fc.property(fc.array(cell, { minLength: 1 }), (cells) => {
      const [row, ...more] = readCsv(csvRow(cells))
      expect(more).toEqual([])
      expect(row).toHaveLength(cells.length)
      cells.map(xmlCharacters).forEach((text, index) => expect([text, `'${text}`]).toContain(row?.[index]))
    }))
  })

  test('no cell begins a formula, numbers and percentages stay', () => {
    const [row] = readCsv(csvRow(['=HYPERLINK("x")', '+1+1', '-1-1', '@sum', '＝1', ' =1', '\t1', '-3.5%', '+13.4', '58.3亿元', '-', 7, -7]))
    expect(row).toEqual([
      '\'=HYPERLINK("x")', "'+1+1", "'-1-1", "'@sum", "'＝1", "' =1", "'\t1", '-3.5%', '+13.4', '58.3亿元', "'-", '7', '-7',
    ])
  })

  test.for(csv.files.map(({ name }) => name))('%s has a byte order mark, one heading row and rows of its width', (name) => {
    const text = written(csv, sample, {}, name)
    expect(text.startsWith('\uFEFF')).toBe(true)
    const [headings, ...rows] = readCsv(text.slice(1))
    expect(new Set(headings).size).toBe(headings?.length)
    expect(rows.length).toBe({ 'nodes.csv': 4, 'edges.csv': 5, 'evidence.csv': 6, 'indicators.csv': 2 }[name])
    for (const row of rows) expect(row).toHaveLength(headings!.length)
  })

  test('edges name their ends and carry the best sentence', () => {
    const [headings, , row] = readCsv(written(csv, sample, {}, 'edges.csv').slice(1))
    const cells = Object.fromEntries(headings!.map((heading, index) => [heading, row![index]]))
    expect(cells).toMatchObject({
      Source: 'p1', Target: '330421102', Type: 'Directed', Label: '调研', Weight: '2', 主体: '陈志远', 客体: '云桥镇',
      证据: '\'=HYPERLINK("x")', 文章: '镇里来了调研组；二',
    })
  })

  test('headings follow the language, but for those that Gephi looks for', () => {
    expect(written(csv, sample, { lang: 'en' }, 'edges.csv')).toMatch(/^\uFEFFSource,Target,Type,Id,Label,Weight,subject,object,predicate,/)
    expect(written(csv, sample, {}, 'nodes.csv')).toMatch(/^\uFEFFId,Label,类型代码,类型,别名,/)
  })

  test('private people are in none of the files', () => {
    const shown = csv.files.map(({ name }) => written(csv, sample, {}, name)).join('')
    expect(shown).not.toMatch(/方圆|徐水根/)
    expect(csv.files.map(({ name }) => written(csv, sample, { includePrivate: true }, name)).join('')).toMatch(/方圆[^]*徐水根/)
  })
})

describe('JSON', () => {
  const graph = JSON.parse(written(json, sample))

  test('holds nodes, edges with their evidence, and indicators', () => {
    expect(graph).toMatchObject({ format: 'zhengtu-graph', version: 1 })
    expect([graph.nodes.length, graph.edges.length, graph.indicators.length]).toEqual([4, 5, 2])
    expect(graph.edges[1]).toMatchObject({
      id: 'r2', subject: 'p1', predicate: 'inspects', object: '330421102', weight: 2,
      evidence: [{ text: '陈志远到云桥镇调研，"好"\n[他说](甲, 乙)', spans: [[0, 24]] }, { file: 'second.txt' }],
    })
    expect(graph.indicators[0]).toMatchObject({ subject: '330421102', indicator: '产值', value: '58.3亿元' })
  })

  test('an empty graph is valid too', () => {
    const empty = { entities: () => [], edges: () => [], figures: () => [] }
    expect(JSON.parse(written(json, empty))).toEqual({ format: 'zhengtu-graph', version: 1, nodes: [], edges: [], indicators: [] })
  })
})

test('every exporter writes the same bytes twice and has its own id', () => {
  expect(new Set(exporters.map(({ id }) => id)).size).toBe(exporters.length)
  for (const exporter of exporters) {
    for (const { name } of exporter.files) expect(written(exporter, sample, {}, name)).toBe(written(exporter, sample, {}, name))
  }
})

test('paths: one file is the target, several stand in it or share its stem', () => {
  expect(exportPaths(json, 'out/my.json')).toEqual(['out/my.json'])
  expect(exportPaths(csv, 'out/tables/')).toEqual(['out/tables/nodes.csv', 'out/tables/edges.csv', 'out/tables/evidence.csv', 'out/tables/indicators.csv'])
  expect(exportPaths(csv, 'out/may.CSV')[0]).toBe('out/may-nodes.csv')
})

/** RFC 4180, strictly: throws at what it does not allow. */
function readCsv(text: string): string[][] {
  const rows: string[][] = []
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y
  let row: string[] = []
  while (field.lastIndex < text.length) {
    const at = field.lastIndex
    const [, quoted, bare, end] = field.exec(text) ?? []
    if (end === undefined) throw new Error(`not RFC 4180 at ${at}`)
    row.push(quoted?.replaceAll('""', '"') ?? bare ?? '')
    if (end === ',') continue
    rows.push(row)
    row = []
  }
  return rows
}
