import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8 } from 'fflate'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { listSources, readSource } from '../../../src/ingest/sources.ts'
import { readers, refusedFormats } from '../../../src/ingest/readers.ts'
import { readAll, rules, xlsx } from './files.ts'
import { HTML_BODY, hostileFiles, XXE } from './hostile-files.ts'

const root = mkdtempSync(join(tmpdir(), 'zhengtu-hostile-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

describe('malformed and hostile files', () => {
  for (const [file, bytes] of hostileFiles) writeFileSync(join(root, file), bytes)

  test.for(hostileFiles)('%s', async ([file, , message]) => {
    const found: unknown[] = []
    for await (const each of readSource({ path: join(root, file), file }, rules)) found.push(each)
    expect(found[0]).toMatchObject({ error: { code: 'input', what: { en: message } } })
  })

  test('a file of a gigabyte is not loaded', async () => {
    const path = join(root, 'huge.txt')
    writeFileSync(path, '')
    truncateSync(path, 2 ** 30)
    for await (const each of readSource({ path, file: 'huge.txt' }, rules)) expect(each).toMatchObject({ error: { what: { en: 'the file is too large' } } })
    rmSync(path)
  })

  test('what is no ordinary file is not read', async () => {
    symlinkSync('/dev/zero', join(root, 'zero.txt'))
    for await (const each of readSource({ path: join(root, 'zero.txt'), file: 'zero.txt' }, rules)) expect(each).toMatchObject({ error: { what: { en: 'it is no ordinary file' } } })
    rmSync(join(root, 'zero.txt'))
  })

  test('half a character becomes the sign for what could not be read', async () => {
    const [read] = await readAll('half.jsonl', strToU8('{"title":"东湖县","text":"开会\\ud83d了"}\n'))
    expect(read).toMatchObject({ source: { text: expect.stringContaining('开会\ufffd了') as unknown } })
  })

  test('a folder that links to itself is walked once', () => {
    mkdirSync(join(root, 'loop'))
    writeFileSync(join(root, 'loop', 'a.txt'), '东湖县召开会议。')
    symlinkSync(join(root, 'loop'), join(root, 'loop', 'again'))
    expect(listSources([join(root, 'loop')]).map(({ file }) => file)).toEqual(['a.txt'])
  })

  test('entities of XML fetch nothing', async () => {
    const read = JSON.stringify(await readAll('xxe.xlsx', xlsx([['标题', '正文'], ['东湖县', '开会&e;了']], XXE)).catch((error: unknown) => String(error)))
    expect(read).not.toContain('root:')
  })

  test('what a page holds is text: nothing runs, nothing is fetched', async () => {
    const page = `<html><head><title>t</title></head><body><h1><img src=x onerror="globalThis.escaped=1">东湖县</h1><script>globalThis.escaped = 1</script>${HTML_BODY}</body></html>`
    expect(await readAll('hostile.html', strToU8(page))).toMatchObject([{ source: { encoding: 'utf-8' } }])
    expect(globalThis).not.toHaveProperty('escaped')
  })

  test('nothing was written anywhere', () => {
    expect(existsSync(join(root, '..', '..', 'escaped.txt'))).toBe(false)
    expect(readdirSync(root).filter((file) => file.includes('escaped'))).toEqual([])
  })

  test('no bytes crash a reader: they give text or a message', async () => {
    const endings = [...readers, ...refusedFormats].flatMap((reader) => reader.endings)
    await fc.assert(fc.asyncProperty(fc.constantFrom(...endings), fc.uint8Array({ maxLength: 300 }), async (ending, bytes) => {
      const file = `any${ending}`
      const read = await readAll(file, bytes).catch((error: unknown) => error)
      if (read instanceof Error) expect(read.name).toBe('ZhengtuError')
    }), { numRuns: 300 })
  })
})
