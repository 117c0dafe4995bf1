import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { viewerPage, writeViewer } from '../../src/export/viewer.ts'
import { viewerFile } from '../../src/export/viewer-file.ts'
import type { ViewerFile } from '../../src/facts/viewer-file.ts'
import { openWorkspace, type Workspace } from '../../src/store/workspace.ts'
import { sampleWorkspace } from '../support/sample-workspace.ts'
import { sampleRecords } from '../viz/sample.ts'

const template = '<!doctype html><html lang="zh-CN"><script id="zhengtu-data" type="text/plain"><!--data--></script></html>'

let workspace: Workspace
beforeAll(() => {
  const path = join(mkdtempSync(join(tmpdir(), 'zhengtu-viewer-')), 'sample.sqlite')
  sampleWorkspace(path, 4)
  workspace = openWorkspace(path)
})
afterAll(() => { workspace.close() })

function written(includePrivate: boolean, lang: 'zh' | 'en' = 'zh'): string {
  let page = ''
  writeViewer(workspace, { write: (chunk) => { page += chunk } }, { template, lang, includePrivate, spell: (name) => (name === '' ? '' : 'pin yin') })
  return page
}

function unpacked(page: string): ViewerFile {
  const [, packed = ''] = /type="text\/plain">([^<]*)</.exec(page) ?? []
  return JSON.parse(inflateSync(Buffer.from(packed, 'base64')).toString('utf8')) as ViewerFile
}

describe('viewer.html', () => {
  test('holds every entity, relation, sentence and article of the workspace', () => {
    const file = unpacked(written(true))
    expect(file.nodes.map(({ id }) => id).sort()).toEqual([...workspace.entities()].map(({ id }) => id).sort())
    expect(file.relations.map(({ id }) => id)).toEqual([...workspace.relations()].map(({ id }) => id))
    expect(file.relations.flatMap(({ evidence }) => evidence)).toHaveLength([...workspace.evidence()].length)
    expect(file.articles).toHaveLength([...workspace.articles()].length)
  })

  test('every sentence stands in its article where the file says', () => {
    const file = unpacked(written(true))
    const texts = new Map([...workspace.evidence()].map((evidence) => [`${evidence.article} ${evidence.start} ${evidence.end}`, evidence.text]))
    for (const { evidence } of file.relations) {
      for (const { article, start, end } of evidence) {
        const found = file.articles[article]
        expect(found?.text.slice(start, end).replaceAll(/\s/g, '')).toBe(texts.get(`${found?.id} ${start} ${end}`)?.replaceAll(/\s/g, ''))
      }
    }
  })

  test('leaves bylines and private people out unless asked', () => {
    const roles = unpacked(written(false)).nodes.map(({ role }) => role)
    expect(roles).not.toContain('byline')
    expect(roles).not.toContain('private')
    expect(unpacked(written(true)).nodes.length).toBeGreaterThanOrEqual(roles.length)
  })

  test('is the same byte for byte', () => {
    expect(written(false)).toBe(written(false))
  })

  test('opens in English if asked', () => {
    expect(written(false, 'en')).toContain('<html lang="en">')
  })

  test('puts the most important first', () => {
    const counts = unpacked(written(true)).nodes.map(({ evidence }) => evidence)
    expect(counts).toEqual(counts.toSorted((a, b) => b - a))
  })

  test('needs a template with a place for data', () => {
    expect(() => viewerPage('<html></html>', unpacked(written(true)))).toThrow('no place for data')
  })
})

test('what points at nothing is left out', () => {
  const records = sampleRecords()
  const [relation] = records.relations
  const [mention] = records.mentions
  if (!relation || !mention) throw new Error('the sample is empty')
  const file = viewerFile({
    ...records,
    relations: [{ ...relation, object: 'nobody' }],
    mentions: [{ ...mention, entity: 'nobody' }],
    indicators: records.indicators.map((indicator) => ({ ...indicator, article: 'nothing' })),
  }, () => '')
  expect([file.relations, file.indicators, file.articles.flatMap(({ mentions }) => mentions)]).toEqual([[], [], []])
})
