import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sampleWorkspace } from '../support/sample-workspace.ts'
import { call } from './harness.ts'

/**
 * Every folder of cases/ is a call: `args` (one a line; {workspace} is the sample of six made-up pages), `columns` if it is asked
 * on a terminal; stdout.txt, and if they are not empty and not 0, stderr.txt and exit. `npx vitest run test/cli/golden -u` writes
 * them anew: look at the difference before you commit.
 */
const cases = new URL('./cases/', import.meta.url).pathname
const folder = mkdtempSync(join(tmpdir(), 'zhengtu-'))
const workspace = join(folder, 'sample.sqlite')

beforeAll(() => sampleWorkspace(workspace, 6))
afterAll(() => rmSync(folder, { recursive: true }))

describe.each(readdirSync(cases).toSorted())('%s', (name) => {
  const file = (part: string): string => join(cases, name, part)
  const lines = (part: string): readonly string[] => readFileSync(file(part), 'utf8').trimEnd().split('\n')

  test('answers as recorded', async () => {
    const args = lines('args').map((arg) => arg.replace('{workspace}', workspace))
    const columns = existsSync(file('columns')) ? Number(lines('columns')[0]) : null
    const { code, out, err } = await call(args, { columns })
    const recorded = (text: string): string => text.replaceAll(workspace, '{workspace}')
    await expect(recorded(out)).toMatchFileSnapshot(file('stdout.txt'))
    if (err !== '' || existsSync(file('stderr.txt'))) await expect(recorded(err)).toMatchFileSnapshot(file('stderr.txt'))
    if (code !== 0 || existsSync(file('exit'))) await expect(`${code}\n`).toMatchFileSnapshot(file('exit'))
  })
})
