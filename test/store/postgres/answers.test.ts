import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exporters } from '../../../src/export/index.ts'
import { openWorkspace } from '../../../src/store/workspace.ts'
import { call } from '../../cli/harness.ts'
import { buildGoldWorkspace } from '../../export/gold-workspace.ts'
import { sampleWorkspace } from '../../support/sample-workspace.ts'
import { startServer, type TestServer } from './server.ts'

/** The recorded calls of test/cli/cases, asked of PostgreSQL; and every export of a larger workspace, asked of both. */
const cases = new URL('../../cli/cases/', import.meta.url).pathname
const recorded = readdirSync(cases).toSorted().filter((name) => readFileSync(join(cases, name, 'args'), 'utf8').includes('{workspace}'))
const folder = mkdtempSync(join(tmpdir(), 'zhengtu-'))

let server: TestServer
let sample: string
let gold: readonly [sqlite: string, postgres: string]

beforeAll(async () => {
  server = await startServer()
  sample = await server.database('sample')
  sampleWorkspace(sample, 6)
  gold = [join(folder, 'gold.sqlite'), `${await server.database('gold')}?schema=${encodeURIComponent('政 "图')}`]
  for (const path of gold) buildGoldWorkspace(path)
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await server.stop()
})

test.each(recorded)('%s answers as recorded', async (name) => {
  const lines = (part: string): readonly string[] => readFileSync(join(cases, name, part), 'utf8').trimEnd().split('\n')
  const text = (part: string): string => (existsSync(join(cases, name, part)) ? readFileSync(join(cases, name, part), 'utf8') : '')
  const outcome = await call(lines('args').map((arg) => arg.replace('{workspace}', sample)), { columns: text('columns') === '' ? null : Number(text('columns')) })
  expect(outcome).toEqual({ code: Number(text('exit')), out: text('stdout.txt'), err: text('stderr.txt') })
})

test.each(exporters.map(({ id }) => id))('export %s gives the same bytes', async (id) => {
  const [embedded, shared] = await Promise.all(gold.map(async (path, at) => {
    const to = join(folder, `${id}-${at}`)
    expect(await call(['export', id, '-o', to, '--include-private', '--workspace', path])).toMatchObject({ code: 0, out: '' })
    return contentOf(to)
  }))
  expect(shared).toEqual(embedded)
})

test('check finds both sound', async () => {
  const [embedded, shared] = await Promise.all(gold.map((path) => call(['check', '--workspace', path])))
  expect(embedded).toMatchObject({ code: 0 })
  expect(shared).toEqual(embedded)
})

test('every list is the same, and names are bound, not spliced', () => {
  const [embedded, shared] = gold.map((path) => {
    const workspace = openWorkspace(path)
    const lists = [workspace.names(), workspace.entities(), workspace.relations(), workspace.evidence(), workspace.mentions(), workspace.indicators(), workspace.articles()].map((list: Iterable<unknown>) => Array.from(list))
    const hostile = ['’; DROP TABLE entity; --', "' OR 1=1 --", '$1', '@name ?', '%', '\\'].map((name) => [workspace.entitiesNamed(name), workspace.entitiesContaining(name), workspace.articlesContaining(name, 9)])
    const [first] = workspace.articles()
    const answers = [workspace.counts(), workspace.source(first?.file ?? ''), workspace.articlesContaining('村', 3), workspace.topEntities(5).map(({ id }) => [workspace.articlesNaming(id), workspace.mentionsOf(id), workspace.indicatorsOf(id)])]
    workspace.close()
    return { lists, hostile, answers }
  })
  expect(shared).toEqual(embedded)
})

describe('one clear message', () => {
  const ask = (workspace: string): ReturnType<typeof call> => call(['stats', '--lang', 'en', '--workspace', workspace])

  test('for a server that is not there', async () => {
    const { code, out, err } = await ask(`postgres://me:secret@127.0.0.1:1/zhengtu`)
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain('postgres://127.0.0.1:1/zhengtu')
    expect(err).toContain('cannot reach PostgreSQL')
    expect(err).not.toMatch(/secret|at .*\.ts/)
  })

  test.each([
    ['a wrong password', (url: string) => url.replace(/:[^:@]+@/, ':wrong@'), 'does not accept this user or password'],
    ['a missing database', (url: string) => url.replace(/\/[^/]+$/, '/nowhere'), 'no such database'],
    ['a schema without a workspace', (url: string) => `${url}?schema=public`, 'there is no workspace'],
  ] as const)('for %s', async (_what, changed, message) => {
    const { code, err } = await ask(changed(sample))
    expect(code).toBe(1)
    expect(err).toContain(message)
    expect(err).not.toMatch(/p@ss|p%40ss|wrong/)
  })

  test('for what is no address', async () => expect(await ask('postgres://[')).toMatchObject({ code: 2, err: expect.stringContaining('no address') as string }))
})

/** The text of a file, or of all files of a folder. */
function contentOf(path: string): readonly string[] {
  const files = statSync(path).isDirectory() ? readdirSync(path).toSorted().map((file) => join(path, file)) : [path]
  return files.map((file) => readFileSync(file, 'utf8'))
}
