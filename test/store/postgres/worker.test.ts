import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openQueue } from '../../../src/store/postgres/queue.ts'
import { WorkspaceBuilder } from '../../../src/store/builder.ts'
import { runWithKill, zhengtu } from './cluster.ts'
import { startServer, type TestServer } from './server.ts'

const folder = mkdtempSync(join(tmpdir(), 'zhengtu-'))
const news = join(folder, 'news')
const FILES = 40
let server: TestServer

beforeAll(async () => {
  server = await startServer()
  mkdirSync(news)
  for (let index = 0; index < FILES; index++) {
    writeFileSync(join(news, `${index}.txt`), `李明到第${index}村调研\n\n3月${1 + (index % 28)}日，青山县委书记李明到东湖村调研乡村振兴工作，县长周文静陪同。他强调，要推进“百村示范”工程。\n`.repeat(20))
  }
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await server.stop()
})

test('two workers, one killed in the middle, make the embedded graph', async () => {
  const [embedded, shared] = [join(folder, 'embedded'), join(folder, 'shared')]
  expect(await once(zhengtu('build', news, '-o', embedded), 'exit')).toEqual([0, null])
  const run = await runWithKill(await server.database('cluster'), news, shared, 5)
  expect(run).toMatchObject({ codes: [0, 0], doubled: 0, left: 0 })
  expect(run.keptAtKill).toBeLessThan(FILES)
  for (const file of ['graph.gexf', 'viewer.html']) expect(readFileSync(join(shared, file)).equals(readFileSync(join(embedded, file))), file).toBe(true)
})

test('a file that kills three workers is put on the list', async () => {
  const address = await server.database('poison')
  const input = { file: 'poison.txt', sha256: 'x', version: '1' }
  const queue = await openQueue(address, '1')
  await queue.add(input, 'poison.txt', new Uint8Array([1]))
  await queue.add(input, 'poison.txt', new Uint8Array([1]))
  for (const attempt of [1, 2, 3]) {
    const worker = await openQueue(address, '1')
    const task = await worker.take()
    expect(task).toMatchObject({ input, attempt })
    expect(await queue.take()).toBeNull()
    expect(await queue.rescue()).toBe(0)
    worker.close()
    while ((await queue.rescue()) === 0) await new Promise(setImmediate)
  }
  expect(await queue.take()).toBeNull()
  expect(queue.isEmpty()).toBe(true)
  queue.close()
  const builder = WorkspaceBuilder.begin(address)
  expect(builder.reuse(input)).toMatchObject({ sources: 0, problems: [{ file: 'poison.txt' }] })
  builder.discard()
})

