import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sampleWorkspace } from '../support/sample-workspace.ts'
import { call, type Outcome } from './harness.ts'

const folder = mkdtempSync(join(tmpdir(), 'zhengtu-'))
const at = (...parts: readonly string[]): string => join(folder, ...parts)
const HOSTILE = '<script>alert(1)</script>公司'
const PAGE = `李明到“东湖”村调研\n\n3月1日,县委书记李明到东湖村调研,走访了${HOSTILE}和\u202e王五\u202c超市有限公司\u0007,要求抓好"1+1"机制。县长周文静陪同。\n`

const files: Readonly<Record<string, string | Uint8Array>> = {
  'empty.txt': '',
  'spaces.txt': ' \n\n\t\n',
  'binary.txt': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0xff]),
  'latin.txt': new Uint8Array(Buffer.from('caf\u00e9 \u00e0 la carte '.repeat(40), 'latin1')),
  'line.txt': '县委书记李明到东湖村调研，'.repeat(1_300_000),
  'page.txt': PAGE,
}

beforeAll(() => {
  for (const [name, content] of Object.entries(files)) writeFileSync(at(name), content)
  mkdirSync(at('pictures'))
  writeFileSync(at('pictures', 'a.jpg'), 'no text')
  sampleWorkspace(at('whole.sqlite'), 4)
  writeFileSync(at('cut.sqlite'), readFileSync(at('whole.sqlite')))
  truncateSync(at('cut.sqlite'), 20_000)
  const scratched = readFileSync(at('whole.sqlite')).fill(0x5a, 8_192)
  writeFileSync(at('scratched.sqlite'), scratched)
})
afterAll(() => rmSync(folder, { recursive: true }))

/** One message of three lines at most, in the language asked for, and nothing that only a programmer reads. */
function expectOneMessage({ code, out, err }: Outcome, want: { readonly code: number; readonly says: string; readonly where?: string }): void {
  expect({ code, out }).toEqual({ code: want.code, out: '' })
  expect(err.split('\n')[0]).toBe(`错误：${want.says}`)
  if (want.where !== undefined) expect(err).toContain(`位置：${want.where}`)
  expect(err).toContain('建议：')
  expect(err.trimEnd().split('\n').length).toBeLessThanOrEqual(3)
  expect(err).not.toMatch(/\n\s+at |Error:|undefined|SQLITE/)
}

describe('a file that cannot be read', () => {
  test.each([
    ['missing.txt', '找不到文件或文件夹'],
    ['empty.txt', '文件是空的'],
    ['spaces.txt', '文件是空的'],
    ['binary.txt', '不是文本文件'],
    ['latin.txt', '认不出文字编码'],
    ['line.txt', '有一行超过 20 万字，不像新闻'],
    ['pictures', '文件夹里没有可读的文本'],
  ])('%s gets one message, and build leaves nothing half made', async (name, says) => {
    expectOneMessage(await call(['extract', at(name)]), { code: 1, says })
    expectOneMessage(await call(['build', at(name), '-o', at('refused')]), { code: 1, says })
    expect(existsSync(at('refused')) ? readdirSync(at('refused')) : []).toEqual([])
  })

  test('does not stop the others: they are built, and one summary names it', async () => {
    const { code, out, err } = await call(['build', at('empty.txt'), at('page.txt'), at('binary.txt'), '-o', at('some')])
    expect(code).toBe(0)
    expect(out).toContain('读了 1 个文件、1 篇文章')
    expect(err).toBe('2 个文件没有读：\n  empty.txt: 文件是空的\n  binary.txt: 不是文本文件\n')
  })

  test('empty standard input gets the message too', async () => expectOneMessage(await call(['extract', '-']), { code: 1, says: '文件是空的', where: '-' }))
})

describe('an output that cannot be written', () => {
  test('a file where the folder should be', async () =>
    expectOneMessage(await call(['build', at('page.txt'), '-o', at('empty.txt')]), { code: 1, says: '无法写入图谱数据' }))

  test.skipIf(process.getuid?.() === 0)('a folder that is read-only', async () => {
    mkdirSync(at('locked'))
    chmodSync(at('locked'), 0o500)
    expectOneMessage(await call(['build', at('page.txt'), '-o', at('locked')]), { code: 1, says: '无法写入图谱数据' })
  })

  test('an export into a file as if it were a folder', async () =>
    expectOneMessage(await call(['export', 'gexf', '-o', at('empty.txt', 'g.gexf'), '--workspace', at('whole.sqlite')]), { code: 1, says: '无法写入文件' }))
})

describe('a workspace that cannot be read', () => {
  const questions = [['stats'], ['neighbors', '全镇'], ['search', '公司'], ['show', '全镇'], ['path', '全镇', '全镇'], ['export', 'json'], ['view', '--no-open']] as const
  test.each(['missing.sqlite', 'page.txt', 'empty.txt', 'pictures', 'cut.sqlite', 'scratched.sqlite'])('%s gets one message from every command', async (name) => {
    for (const args of questions) {
      const { code, err } = await call([...args, '--workspace', at(name)])
      expect({ args, code, lines: err.trimEnd().split('\n').length }).toEqual({ args, code: 1, lines: 3 })
      expect(err).toMatch(/^错误：\P{ASCII}+\n位置：.*\n建议：/u)
      expect(err).toContain(at(name))
    }
  })
})

describe('hostile names', () => {
  let built: Outcome
  beforeAll(async () => { built = await call(['build', at('page.txt'), '-o', at('hostile')]) })

  test('are built into files that execute nothing and stay well-formed', () => {
    expect(built).toMatchObject({ code: 0, err: '' })
    expect(readFileSync(at('hostile', 'viewer.html'), 'utf8')).not.toContain(HOSTILE)
    const gexf = readFileSync(at('hostile', 'graph.gexf'), 'utf8')
    expect(gexf).not.toContain('<script')
    expect(gexf).not.toContain('\u0007')
  })

  test.each([['search', 'script'], ['search', '超市'], ['show', HOSTILE], ['neighbors', '\u001b[2J']])('%s %s prints nothing that acts on a terminal', async (...args) => {
    const { out, err } = await call([...args, '--workspace', at('hostile', 'zhengtu.sqlite')], { columns: 80 })
    expect(out + err).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/)
  })

  test.each(["' OR 1=1 --", '"', '%', '_', '\\', '../../etc/passwd', '$(reboot)', '😀', '-x', '--depth', 'x'.repeat(20_000)])('a name or a text is only looked for: %#', async (name) => {
    const where = ['--workspace', at('whole.sqlite')]
    expect((await call(['show', ...where, '--', name])).code).toBe(1)
    expect((await call(['search', ...where, '--', name])).code).toBe(0)
  })
})
