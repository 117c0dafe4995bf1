import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { loadPageRules } from '../../src/ingest/rules.ts'
import { listSources, readSource } from '../../src/ingest/sources.ts'
import { loadLexicon } from '../../src/text/lexicon.ts'

const rules = loadPageRules(loadLexicon())
const root = mkdtempSync(join(tmpdir(), 'zhengtu-sources-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

for (const file of ['b/2.txt', 'b/10.TXT', 'a.md', 'picture.png', 'c.txt']) {
  mkdirSync(join(root, file, '..'), { recursive: true })
  writeFileSync(join(root, file), '县里的新闻。')
}
mkdirSync(join(root, 'nothing'))
mkdirSync(join(root, 'folder.txt'))
symlinkSync(join(root, 'gone'), join(root, 'lost.txt'))

describe('listing', () => {
  test('the texts of a folder and below, in a fixed order, by their path within it', () => {
    expect(listSources([root]).map(({ file }) => file)).toEqual(['a.md', 'b/10.TXT', 'b/2.txt', 'c.txt', 'lost.txt'])
  })

  test('a file by its own name, whatever its ending, and once', () => {
    expect(listSources([join(root, 'picture.png'), join(root, 'b', '2.txt'), join(root, 'picture.png')]).map(({ file }) => file)).toEqual(['picture.png', '2.txt'])
  })

  test.for([
    ['gone', 'no such file or folder'],
    ['nothing', 'the folder holds no text'],
  ] as const)('%s: %s', ([path, want]) => {
    expect(() => listSources([join(root, path)])).toThrow(expect.objectContaining({ code: 'input', what: expect.objectContaining({ en: want }) as unknown }) as Error)
  })
})

describe('reading', () => {
  test('gives the text under the name of the list', async () => {
    expect(await readAll('c.txt')).toMatchObject([{ source: { file: 'c.txt', text: '县里的新闻。', encoding: 'utf-8' }, outlines: null }])
  })

  test('says of a file that has gone that it cannot be read', async () => {
    expect(await readAll('lost.txt')).toMatchObject([{ file: 'lost.txt', error: { code: 'input', what: { en: 'cannot read the file' } } }])
  })
})

async function readAll(file: string): Promise<readonly unknown[]> {
  const found: unknown[] = []
  for await (const each of readSource({ path: join(root, file), file }, rules)) found.push(each)
  return found
}
