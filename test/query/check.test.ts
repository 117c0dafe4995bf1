import Database from 'better-sqlite3'
import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { faultsOf } from '../../src/query/check.ts'
import { openWorkspace } from '../../src/store/workspace.ts'
import { sampleWorkspace } from '../support/sample-workspace.ts'
import { temporaryFolder } from '../store/folder.ts'

const folder = temporaryFolder()
const whole = join(folder, 'whole.sqlite')
beforeAll(() => sampleWorkspace(whole, 6))

/** The faults of a copy of the workspace that `sql` has changed. */
function faultsAfter(name: string, sql: string): ReturnType<typeof faultsOf> {
  const path = join(folder, name)
  copyFileSync(whole, path)
  const database = new Database(path)
  database.pragma('foreign_keys = OFF')
  database.exec(sql)
  database.close()
  const workspace = openWorkspace(path)
  try {
    return faultsOf(workspace)
  } finally {
    workspace.close()
  }
}

test('a workspace as it was built has no faults, and every quotation was looked at', () => {
  const { checked, faults } = faultsAfter('same.sqlite', '')
  expect(faults).toEqual([])
  expect(checked).toBeGreaterThan(50)
})

test.each([
  ['a mention moved by a character', 'UPDATE mention SET start = start + 1 WHERE rowid = 1', 'wrong-text'],
  ['a sentence that was edited', "UPDATE evidence SET text = text || '了' WHERE rowid = 1", 'wrong-text'],
  ['a relation to no entity', "UPDATE relation SET object = 'none' WHERE rowid = 1", 'lost'],
  ['evidence of an article that is gone', "UPDATE evidence SET article = 'none' WHERE rowid = 1", 'lost'],
])('%s is found', (name, sql, fault) => {
  expect(faultsAfter(`${name}.sqlite`, sql).faults).toContainEqual(expect.objectContaining({ fault }))
})
