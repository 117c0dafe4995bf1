import { closeSync, copyFileSync, ftruncateSync, mkdirSync, openSync, readFileSync, statSync, symlinkSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { beforeAll, describe, expect, test } from 'vitest'
import { openWorkspace } from '../../src/store/workspace.ts'
import { sampleWorkspace } from '../support/sample-workspace.ts'
import { temporaryFolder } from './folder.ts'

const folder = temporaryFolder()
const whole = join(folder, 'whole.sqlite')
beforeAll(() => sampleWorkspace(whole, 6))

/** A copy of the workspace with something done to it. */
function copy(name: string, change: (path: string) => void): string {
  const path = join(folder, name)
  copyFileSync(whole, path)
  change(path)
  return path
}

function inside(path: string, sql: string): void {
  const database = new Database(path)
  database.exec(sql)
  database.close()
}

function overwritten(path: string, from: number): void {
  const file = openSync(path, 'r+')
  writeSync(file, Buffer.alloc(statSync(path).size - from, 0xa5), 0, undefined, from)
  closeSync(file)
}

const fault = (path: string, what: string): unknown => expect.objectContaining({ name: 'ZhengtuError', code: 'workspace', where: path, what: expect.objectContaining({ en: what }) as unknown })

describe('a workspace that cannot be opened', () => {
  const rows: readonly [what: string, path: () => string, message: string][] = [
    ['nothing', () => join(folder, 'none.sqlite'), 'there is no workspace'],
    ['a folder', () => {
      mkdirSync(join(folder, 'folder'))
      return join(folder, 'folder')
    }, 'this is no workspace'],
    ['a link to itself', () => {
      symlinkSync('loop.sqlite', join(folder, 'loop.sqlite'))
      return join(folder, 'loop.sqlite')
    }, 'the workspace cannot be opened'],
    ['an empty file', () => copy('empty.sqlite', (path) => writeFileSync(path, '')), 'this is no workspace'],
    ['a text', () => copy('text.sqlite', (path) => writeFileSync(path, '新闻'.repeat(999))), 'this is no workspace'],
    ['a database of something else', () => copy('other.sqlite', (path) => inside(path, 'PRAGMA application_id = 1')), 'this is no workspace'],
    ['a version to come', () => copy('new.sqlite', (path) => inside(path, 'PRAGMA user_version = 99')), 'the workspace is of another version (99)'],
  ]
  test.each(rows)('%s', (_, path, message) => {
    const place = path()
    expect(() => openWorkspace(place)).toThrow(fault(place, message))
  })

  test('is not made by trying', () => {
    expect(() => openWorkspace(join(folder, 'none.sqlite'))).toThrow()
    expect(() => statSync(join(folder, 'none.sqlite'))).toThrow('ENOENT')
  })
})

describe('a workspace that turns out to be damaged', () => {
  const readAll = (path: string): void => {
    const workspace = openWorkspace(path)
    try {
      for (const list of ['articles', 'entities', 'relations', 'evidence', 'mentions', 'indicators'] as const) Array.from<unknown>(workspace[list]())
      workspace.counts()
    } finally {
      workspace.close()
    }
  }

  test('none does, to begin with', () => expect(() => readAll(whole)).not.toThrow())

  test('one cut short', () => {
    const path = copy('short.sqlite', (file) => {
      const descriptor = openSync(file, 'r+')
      ftruncateSync(descriptor, 4096 * 12)
      closeSync(descriptor)
    })
    expect(() => readAll(path)).toThrow(fault(path, 'the workspace is damaged'))
  })

  test('one written over from the second page on', () => {
    const path = copy('over.sqlite', (file) => overwritten(file, 4096))
    expect(() => readAll(path)).toThrow(fault(path, 'the workspace is damaged'))
  })

  test('one whose lists are none', () => {
    const path = copy('lists.sqlite', (file) => inside(file, "UPDATE entity SET aliases = '[\"'"))
    expect(() => readAll(path)).toThrow(fault(path, 'the workspace is damaged'))
  })
})

test('reading changes nothing and leaves nothing beside the file', () => {
  const alone = join(folder, 'alone')
  mkdirSync(alone)
  const path = join(alone, 'workspace.sqlite')
  copyFileSync(whole, path)
  const workspace = openWorkspace(path)
  workspace.counts()
  workspace.close()
  expect(readFileSync(path).equals(readFileSync(whole))).toBe(true)
})

test('a workspace closes though walks through it were left unfinished', () => {
  const workspace = openWorkspace(whole)
  workspace.entities()[Symbol.iterator]().next()
  workspace.evidence()[Symbol.iterator]().next()
  expect(() => workspace.close()).not.toThrow()
})
