import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { strayHanzi } from './hanzi.ts'

/** The ontology, tables of messages in another form than `{ zh, en }`, and the classes of characters that the shipped weights were trained with. */
const tables = ['src/ontology/', 'src/cli/yargs-texts.ts', 'src/text/tagger/characters.ts']

test('src holds no Chinese knowledge', () => {
  const root = new URL('../../', import.meta.url)
  const names = readdirSync(new URL('src', root), { recursive: true, encoding: 'utf8' })
  const files = names.filter((name) => name.endsWith('.ts')).map((name) => `src/${name.replaceAll('\\', '/')}`).toSorted()
  expect(files.length).toBeGreaterThan(20)
  const findings = files.filter((file) => !tables.some((table) => file.startsWith(table)))
    .flatMap((file) => strayHanzi(readFileSync(new URL(file, root), 'utf8')).map((text) => `${file}: ${text}`))
  expect(findings).toEqual([])
})

test.for([
  ["const ending = '县'", 1], ['const ending = "县"', 1], ['const ending = `${x}县`', 1], ['/[县市区]$/.test(name)', 1], ["x.split('，').join('县')", 1],
  ["{ en: 'county', word: '县' }", 1], [String.raw`/\u5e74/.test(text)`, 1], [String.raw`f('\u{53bf}')`, 1], [String.raw`/^[\u3400-\u9fff]+$/.test(text)`, 0],
  ["{ zh: `共 ${n ? `${n} 条` : ''}。`, en: 'x' }", 0], ["f(`a${n ? `县` : ''}`)", 1],
  ["// '县'\nf('x') /* 县 */", 0], ["{ zh: '县', en: 'county of 县' }", 0], ["{ zh:\n 'a' +\n '县' }", 0],
  ['{ zh: (n: number) => `第 ${n} 步` }', 0], ["{ line: 'show 大云镇' }", 0], ["text.replace(/[/'\"]/g, '')", 0], ["a('//'); b('县')", 1],
] as const)('%j has %d stray literals', ([source, count]) => {
  expect(strayHanzi(source)).toHaveLength(count)
})
