import { spawn, spawnSync, type SpawnSyncReturns } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { commands } from '../../src/cli/commands.ts'
import { docx, pdf, xlsx } from '../ingest/formats/files.ts'

/** The program as users run it: dist/cli/main.js in a process of its own, on a page written for the test. */
const main = new URL('../../dist/cli/main.js', import.meta.url).pathname
const folder = mkdtempSync(join(tmpdir(), 'zhengtu-'))
const out = join(folder, 'out')
const workspace = join(out, 'zhengtu.sqlite')
const PAGE = '李明到东湖村调研\n\n■记者 王小雨\n\n3月1日，青山县委书记李明到东湖村调研乡村振兴工作。县长周文静陪同。\n'

function zhengtu(...args: readonly string[]): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, [main, ...args], { encoding: 'utf8', cwd: folder, input: PAGE })
}

let built: SpawnSyncReturns<string>
beforeAll(() => {
  writeFileSync(join(folder, 'page.txt'), PAGE)
  built = zhengtu('build', 'page.txt')
})
afterAll(() => rmSync(folder, { recursive: true }))

const tested: Readonly<Record<string, () => void | Promise<void>>> = {
  build: () => {
    expect(built).toMatchObject({ status: 0, stderr: '' })
    expect(built.stdout).toContain('读了 1 个文件、1 篇文章')
    for (const file of ['zhengtu.sqlite', 'graph.gexf', 'viewer.html']) expect(existsSync(join(out, file)), file).toBe(true)
    expect(readFileSync(join(out, 'graph.gexf'), 'utf8')).toContain('李明')
  },
  neighbors: () => answers(zhengtu('neighbors', '李明', '--evidence'), '→ 调研', '东湖村', '到东湖村调研乡村振兴工作'),
  path: () => answers(zhengtu('path', '周文静', '东湖村'), '周文静', '李明', '东湖村'),
  search: () => answers(zhengtu('search', '东湖'), '东湖村', '名称', '原文'),
  show: () => answers(zhengtu('show', '李明'), '类别  人物', '文章（1）'),
  stats: () => answers(zhengtu('stats', '--lang', 'en'), 'Articles'),
  check: () => answers(zhengtu('check'), '全部一致'),
  export: () => {
    answers(zhengtu('export', 'gexf'), '<gexf', '</gexf>')
    answers(zhengtu('export', 'gexf', '--gexf-version', '1.2'), 'version="1.2"')
    expect(JSON.parse(zhengtu('export', 'json').stdout)).toBeTypeOf('object')
    expect(zhengtu('export', 'csv', '-o', 'tables')).toMatchObject({ status: 0, stdout: '' })
    expect(existsSync(join(folder, 'tables', 'nodes.csv'))).toBe(true)
  },
  extract: () => {
    const fromFile = zhengtu('extract', 'page.txt', '--format', 'jsonl')
    answers(fromFile, '李明')
    expect(JSON.parse(fromFile.stdout)).toHaveProperty('document.file', 'page.txt')
    expect(JSON.parse(zhengtu('extract', '-').stdout)).toHaveProperty('document.headline', '李明到东湖村调研')
  },
  worker: () => {
    const refused = zhengtu('worker', '--workspace', 'postgres://127.0.0.1:1/none', '--until-empty')
    expect(refused).toMatchObject({ status: 1, stdout: '' })
    expect(refused.stderr).toContain('连不上 PostgreSQL')
  },
  explain: () => answers(zhengtu('explain', '县委书记李明到东湖村调研'), '候选', '李明 → 调研 东湖村'),
  ontology: () => answers(zhengtu('ontology', '--format', 'csv'), 'inspects'),
  eval: () => {
    writeFileSync(join(folder, 'page.json'), JSON.stringify({ doc: 'page', entities: [{ id: 'a', kind: 'person', name: '李明' }], relations: [], indicators: [] }))
    answers(zhengtu('eval', '.', '--lang', 'en'), 'entities', 'grounded')
  },
  view: async () => {
    const server = spawn(process.execPath, [main, 'view', '--no-open'], { cwd: folder })
    const exit = once(server, 'exit')
    const [line] = await Promise.race([once(server.stdout, 'data'), exit]) as [unknown]
    const page = await fetch(String(line).trim())
    expect(page.status).toBe(200)
    expect(await page.text()).toMatch(/^<!doctype html>/i)
    server.kill('SIGINT')
    expect(await exit).toEqual([0, null])
  },
}

function answers({ status, stdout, stderr }: SpawnSyncReturns<string>, ...parts: readonly string[]): void {
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  for (const part of parts) expect(stdout).toContain(part)
}

describe('as a process', () => {
  test.each(commands.map(({ name }) => name))('%s works', async (name) => { await tested[name]?.() })
  test('every command is tried', () => expect(Object.keys(tested).toSorted()).toEqual(commands.map(({ name }) => name).toSorted()))

  test('a reader that has enough ends the program in silence', () => {
    const { status, stdout, stderr } = spawnSync('bash', ['-c', `set -o pipefail; "${process.execPath}" "${main}" export json --workspace "${workspace}" | head -c 10`], { encoding: 'utf8' })
    expect({ status, length: stdout.length, stderr }).toEqual({ status: 0, length: 10, stderr: '' })
  })

  test('a second build gives the same bytes', () => {
    const bytes = (file: string): Buffer => readFileSync(join(out, file))
    const before = ['graph.gexf', 'viewer.html'].map(bytes)
    expect(zhengtu('build', 'page.txt').status).toBe(0)
    expect(['graph.gexf', 'viewer.html'].map(bytes).map((each, index) => each.equals(before[index] ?? Buffer.alloc(0)))).toEqual([true, true])
  })
})

test('a folder with a file of every format: one graph, and a list of what was not read', () => {
  const [headline = '', , , , body = ''] = PAGE.split('\n')
  const many = join(folder, 'many')
  mkdirSync(many)
  const files: readonly (readonly [string, string | Uint8Array])[] = [
    ['1.txt', PAGE],
    ['2.html', `<html><body><h1>${headline}</h1><div id="zoom"><p>${body}</p></div></body></html>`],
    ['3.docx', docx([headline, body])],
    ['4.xlsx', xlsx([['标题', '正文'], [headline, body]])],
    ['5.csv', `标题,正文\n${headline},${body}\n`],
    ['6.jsonl', `${JSON.stringify({ title: headline, content: body })}\n`],
    ['7.pdf', pdf([[{ text: body, x: 50, y: 700 }]])],
    ['8.zip', zipSync({ '9.txt': strToU8(PAGE) })],
    ['old.wps', 'x'],
  ]
  for (const [file, content] of files) writeFileSync(join(many, file), content)
  const { status, stdout, stderr } = zhengtu('build', 'many', '-o', 'every')
  expect({ status, stderr }).toEqual({ status: 0, stderr: '1 个文件没有读：\n  old.wps: 这种旧格式读不好\n' })
  expect(stdout).toContain('读了 8 个文件、8 篇文章')
})
