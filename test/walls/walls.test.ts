import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** Which folder of src may import which: the table of the architecture. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  ontology: [],
  facts: ['ontology'],
  text: ['facts', 'ontology'],
  ingest: ['text', 'facts'],
  extract: ['text', 'facts', 'ontology'],
  store: ['facts', 'ontology'],
  resolve: ['store', 'text', 'facts', 'ontology'],
  graph: ['store', 'facts', 'ontology'],
  query: ['graph', 'store', 'facts', 'ontology'],
  export: ['graph', 'store', 'facts', 'ontology'],
  serve: ['query', 'export'],
  cli: ['ontology', 'facts', 'text', 'ingest', 'extract', 'store', 'resolve', 'graph', 'query', 'export', 'serve'],
}
const folders = Object.keys(mayImport)
const impure = ['ingest', 'store', 'serve', 'cli']
const pure = folders.filter((folder) => !impure.includes(folder))

interface Plant {
  readonly file: string
  readonly source: string
  /** The rule that must report it, or null if nothing may. */
  readonly rule: string | null
}

const bans = 'no-restricted-imports'
const plants: readonly Plant[] = [
  ...folders.flatMap((from) => folders.filter((to) => to !== from).flatMap((to) => [
    { file: `src/${from}/${to}-plant.ts`, source: `export { x } from '../${to}/x.ts'`, rule: mayImport[from]!.includes(to) ? null : bans },
    { file: `src/${from}/deep/${to}-plant.ts`, source: `export { x } from '../../${to}/x.ts'`, rule: mayImport[from]!.includes(to) ? null : bans },
  ])),
  ...folders.map((folder) => ({ file: `src/${folder}/own.ts`, source: "export { x } from './x.ts'", rule: null })),
  ...folders.map((folder) => ({ file: `src/${folder}/leaf.ts`, source: "export { ZhengtuError } from '../errors.ts'", rule: null })),
  ...folders.flatMap((folder) => ['viz/src/x.ts', 'test/x.ts', 'scripts/x.ts', 'bench/x.ts', 'src/index.ts'].map((target, index) => ({
    file: `src/${folder}/outside${index}.ts`, source: `export { x } from '../${target.startsWith('src/') ? target.slice(4) : `../${target}`}'`, rule: bans,
  }))),
  ...['errors', 'progress', 'files'].map((leaf) => ({ file: `src/${leaf}.ts`, source: "export { x } from './facts/x.ts'", rule: bans })),
  { file: 'src/index.ts', source: "export { x } from './cli/x.ts'", rule: bans },
  ...pure.flatMap((folder) => ['node:fs', 'fs', 'node:fs/promises', 'node:child_process', 'node:http', 'node:process'].map((name, index) => ({
    file: `src/${folder}/node${index}.ts`, source: `import * as x from '${name}'\nexport const y = x`, rule: bans,
  }))),
  // The readers of what the package ships compiled: lexicon, the segmenter's dictionary, gazetteer, weights of the tagger.
  ...['lexicon', 'dictionary', 'gazetteer', 'tagger/tagger'].map((loader) => (
    { file: `src/text/${loader}.ts`, source: "import * as x from 'node:fs'\nexport const y = x", rule: null }
  )),
  ...impure.map((folder) => ({ file: `src/${folder}/node.ts`, source: "import * as x from 'node:fs'\nexport const y = x", rule: null })),
  ...pure.flatMap((folder) => [
    { file: `src/${folder}/clock.ts`, source: 'export const y = Date.now()', rule: 'no-restricted-globals' },
    { file: `src/${folder}/process.ts`, source: 'export const y = process.argv', rule: 'no-restricted-globals' },
    { file: `src/${folder}/random.ts`, source: 'export const y = Math.random()', rule: 'no-restricted-properties' },
    { file: `src/${folder}/uuid.ts`, source: "import { randomUUID } from 'node:crypto'\nexport const y = randomUUID()", rule: bans },
    { file: `src/${folder}/hash.ts`, source: "import { createHash } from 'node:crypto'\nexport const y = createHash('sha256')", rule: null },
    { file: `src/${folder}/locale.ts`, source: "export const y = 'a'.localeCompare('b')", rule: 'no-restricted-properties' },
  ]),
  ...folders.filter((folder) => folder !== 'cli').map((folder) => (
    { file: `src/${folder}/print.ts`, source: "console.log('x')\nexport const y = 1", rule: 'no-console' }
  )),
  ...Object.entries({ 'better-sqlite3': 'store', nodejieba: 'scripts', 'graphology-layout-forceatlas2': 'graph', yargs: 'cli', 'string-width': 'cli' })
    .flatMap(([name, owner]) => folders.map((folder) => ({
      file: `src/${folder}/package-${name}.ts`, source: `import x from '${name}'\nexport const y = x`, rule: folder === owner ? null : bans,
    }))),
  ...folders.filter((folder) => folder !== 'ontology' && folder !== 'facts').map((folder) => (
    { file: `viz/src/panels/${folder}.ts`, source: `export { x } from '../../../src/${folder}/x.ts'`, rule: bans }
  )),
  { file: 'viz/src/panels/facts-value.ts', source: "export { x } from '../../../src/facts/x.ts'", rule: bans },
  { file: 'viz/src/panels/facts-type.ts', source: "import type { X } from '../../../src/facts/x.ts'\nexport type Y = X", rule: null },
  { file: 'viz/src/panels/ontology.ts', source: "export { x } from '../../../src/ontology/x.ts'", rule: null },
  { file: 'viz/src/out/exporter.ts', source: "export { x } from '../../../src/export/x.ts'", rule: null },
  { file: 'viz/src/out/store.ts', source: "export { x } from '../../../src/store/x.ts'", rule: bans },
  { file: 'viz/src/out/sigma.ts', source: "import x from 'sigma'\nexport const y = x", rule: bans },
  { file: 'viz/src/panels/node.ts', source: "import * as x from 'node:path'\nexport const y = x", rule: bans },
  { file: 'viz/src/panels/sigma.ts', source: "import x from 'sigma'\nexport const y = x", rule: bans },
  { file: 'viz/src/map/sigma.ts', source: "import x from 'sigma'\nexport const y = x", rule: null },
  { file: 'viz/src/state/clock.ts', source: 'export const y = Date.now()', rule: 'no-restricted-globals' },
  { file: 'src/facts/cycle-a.ts', source: "import { b } from './cycle-b.ts'\nexport const a = (): number => b() + 1", rule: 'no-cycle' },
  { file: 'src/facts/cycle-b.ts', source: "import { a } from './cycle-a.ts'\nexport const b = (): number => a() + 1", rule: 'no-cycle' },
  { file: 'src/facts/untyped.ts', source: 'export function f(a: number) {\n  return a\n}', rule: 'explicit-module-boundary-types' },
  { file: 'src/facts/any.ts', source: 'export const a: any = 1', rule: 'no-explicit-any' },
  { file: 'src/facts/bang.ts', source: 'export const f = (a: readonly string[]): string => a[0]!', rule: 'no-non-null-assertion' },
  { file: 'src/facts/extension.ts', source: "export { x } from './x'", rule: 'extensions' },
  { file: 'src/facts/long-file.ts', source: 'export {}\n'.repeat(301), rule: 'max-lines' },
  { file: 'src/facts/long-function.ts', source: `export function f(): number {\n${'  f()\n'.repeat(61)}  return 1\n}`, rule: 'max-lines-per-function' },
  { file: 'src/facts/branches.ts', source: `export function f(a: number): void {\n${Array.from({ length: 16 }, (_, n) => `  if (a === ${n}) f(${n})\n`).join('')}}`, rule: 'complexity' },
  { file: 'src/facts/silent.ts', source: 'export function f(): void {\n  try {\n    f()\n  } catch {}\n}', rule: 'no-empty' },
  { file: 'src/facts/floating.ts', source: 'export function f(a: Promise<void>): void {\n  a.then(() => 1)\n}', rule: 'no-floating-promises' },
  {
    file: 'src/facts/switch.ts', rule: 'switch-exhaustiveness-check',
    source: "export function f(a: 'x' | 'y'): void {\n  switch (a) {\n    case 'x':\n      f('y')\n  }\n}",
  },
]

const house = mkdtempSync(join(tmpdir(), 'zhengtu-walls-'))
/** What the linter reported of each file: names of rules. */
const reported = new Map<string, string[]>()

beforeAll(() => {
  copyFileSync(join(root, '.oxlintrc.json'), join(house, '.oxlintrc.json'))
  plant('tsconfig.json', JSON.stringify({ compilerOptions: { target: 'es2023', module: 'esnext', moduleResolution: 'bundler', strict: true } }))
  for (const folder of folders) plant(`src/${folder}/x.ts`, 'export const x = 1\nexport type X = string')
  for (const { file, source } of plants) plant(file, source)
  const oxlint = join(root, 'node_modules/oxlint/bin/oxlint')
  const { stdout, stderr } = spawnSync(process.execPath, [oxlint, '--type-aware', '--format=json'], {
    cwd: house, encoding: 'utf8', maxBuffer: 1 << 28, env: { ...process.env, PATH: `${join(root, 'node_modules/.bin')}:${process.env['PATH']}` },
  })
  if (!stdout.startsWith('{')) throw new Error(`the linter said: ${stdout}${stderr}`)
  for (const { filename, code } of JSON.parse(stdout).diagnostics as readonly { filename: string; code: string }[]) {
    const rule = /\((.+)\)/.exec(code)?.[1] ?? code
    reported.set(filename, [...(reported.get(filename) ?? []), rule])
  }
})

afterAll(() => rmSync(house, { recursive: true }))

function plant(file: string, source: string): void {
  mkdirSync(dirname(join(house, file)), { recursive: true })
  writeFileSync(join(house, file), `${source}\n`)
}

describe('each planted violation is reported', () => {
  test.for(plants.filter(({ rule }) => rule !== null))('$file: $rule', ({ file, rule }) => {
    expect(reported.get(file) ?? []).toContain(rule)
  })
})

test('every folder of src has its place in the table', () => {
  const found = readdirSync(join(root, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name)
  expect(found.filter((name) => !folders.includes(name))).toEqual([])
})

test('what is allowed is not reported', () => {
  const rules = new Set(plants.map(({ rule }) => rule))
  const wrong = plants.filter(({ rule }) => rule === null)
    .map(({ file }) => [file, (reported.get(file) ?? []).filter((rule) => rules.has(rule))])
    .filter(([, found]) => found!.length > 0)
  expect(wrong).toEqual([])
})
