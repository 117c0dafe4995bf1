/** Writing a workspace against writing the same facts as JSON Lines: `npx tsx bench/workspace.ts [PAGES]`. */
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { formatFacts } from '../src/facts/jsonl.ts'
import { WorkspaceBuilder } from '../src/store/builder.ts'
import { openWorkspace } from '../src/store/workspace.ts'
import { report } from './figures.ts'
import { samplePages } from '../test/support/sample-facts.ts'
import { resolvedByName } from '../test/support/sample-workspace.ts'

function seconds(work: () => void): number {
  const start = performance.now()
  work()
  return (performance.now() - start) / 1000
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
  const { articles, evidence } = workspace.counts()
  workspace.close()
  report('workspace', [
    { what: 'articles', value: articles, unit: '' },
    { what: 'pieces of evidence', value: evidence, unit: '' },
    { what: 'size of the workspace', value: statSync(path).size / 2 ** 20, unit: 'MB' },
    { what: 'saved and resolved, against JSON Lines', value: (saved + resolved) / lines, unit: '×' },
  ])
} finally {
  rmSync(folder, { recursive: true })
}
