/**
 * The workspace against what it must never be much slower than: writing it against writing the same facts as JSON Lines, and a process
 * that answers one question against a process that does nothing: `npx tsx bench/workspace.ts [PAGES]`. All in one run.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { formatFacts } from '../src/facts/jsonl.ts'
import { WorkspaceBuilder } from '../src/store/builder.ts'
import { openWorkspace } from '../src/store/workspace.ts'
import { report } from './figures.ts'
import { samplePages } from '../test/support/sample-facts.ts'
import { resolvedByName } from '../test/support/sample-workspace.ts'

const RUNS = 9

function seconds(work: () => void): number {
  const start = performance.now()
  work()
  return (performance.now() - start) / 1000
}

/** The median of several runs of a process. */
function processSeconds(args: readonly string[]): number {
  const runs = Array.from({ length: RUNS }, () => seconds(() => execFileSync(process.execPath, args, { stdio: 'ignore' })))
  return runs.toSorted((a, b) => a - b)[RUNS >> 1]!
}

const folder = mkdtempSync(join(tmpdir(), 'zhengtu-bench-'))
try {
  const path = join(folder, 'workspace.sqlite')
  const pages = samplePages(Number(process.argv[2] ?? 5000))
  const entities = resolvedByName(pages)
  const lines = seconds(() => writeFileSync(join(folder, 'facts.jsonl'), pages.flatMap(({ articles }) => articles.map(({ facts }) => `${formatFacts(facts)}\n`)).join('')))
  const builder = WorkspaceBuilder.begin(path)
  const saved = seconds(() => pages.forEach(({ source, articles }) => builder.saveSource(source, articles)))
  const resolved = seconds(() => builder.saveResolution(entities))
  builder.finish()
  const workspace = openWorkspace(path)
  const [top] = workspace.topEntities(1)
  const { articles, evidence } = workspace.counts()
  workspace.close()
  const command = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url))
  const [asked, bare] = [processSeconds([command, 'neighbors', top!.name, '--workspace', path]), processSeconds(['-e', '0'])]
  report('workspace', [
    { what: 'articles', value: articles, unit: '' },
    { what: 'pieces of evidence', value: evidence, unit: '' },
    { what: 'size of the workspace', value: statSync(path).size / 2 ** 20, unit: 'MB' },
    { what: 'saved and resolved, against JSON Lines', value: (saved + resolved) / lines, unit: '×' },
    { what: 'neighbors as a process', value: asked, unit: 's' },
    { what: 'the same, against bare node', value: asked / bare, unit: '×' },
  ])
} finally {
  rmSync(folder, { recursive: true })
}
