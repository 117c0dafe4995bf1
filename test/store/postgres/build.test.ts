import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorkspace } from '../../../src/store/workspace.ts'
import { WorkspaceBuilder } from '../../../src/store/builder.ts'
import { call } from '../../cli/harness.ts'
import { startServer, type TestServer } from './server.ts'

const folder = mkdtempSync(join(tmpdir(), 'zhengtu-'))
const seeds = new URL('../../../seeds', import.meta.url).pathname
let server: TestServer
let address: string

beforeAll(async () => {
  server = await startServer()
  address = await server.database('built')
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await server.stop()
})

test('build makes the same graph as the embedded one, and takes over what has not changed', async () => {
  const [embedded, shared] = [join(folder, 'embedded'), join(folder, 'shared')]
  expect(await call(['build', seeds, '-o', embedded])).toMatchObject({ code: 0 })
  const first = await call(['build', seeds, '-o', shared, '--workspace', address])
  expect(first).toMatchObject({ code: 0, err: '' })
  expect(first.out).not.toMatch(/p@ss|p%40ss/)
  for (const file of ['graph.gexf', 'viewer.html']) expect(readFileSync(join(shared, file)).equals(readFileSync(join(embedded, file))), file).toBe(true)
  expect(await call(['build', seeds, '-o', shared, '--workspace', address, '--lang', 'en'])).toMatchObject({ code: 0, out: expect.stringContaining('had not changed') as string })
})

test('readers see what was published while the next build goes on, and a second build is refused', () => {
  const builder = WorkspaceBuilder.begin(address)
  const published = openWorkspace(address)
  const { articles } = published.counts()
  builder.saveInput({ file: 'new.txt', sha256: 'x', version: '1' }, [])
  expect(published.counts()).toMatchObject({ articles })
  published.close()
  expect(() => WorkspaceBuilder.begin(address)).toThrow(/another zhengtu is writing/)
  builder.discard()
})
