/**
 * Questions as whole processes on a made-up archive, from the start of node to the last line: `npx tsx bench/questions.ts [NODES EDGES]`.
 * `neighbors` is asked of an entity as most are and of the one with most relations, which has thousands.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { report } from './figures.ts'
import { callMegabytes, callSeconds, processSeconds } from './processes.ts'
import { nameOf, workspaceOfSize } from './workspace-of-size.ts'

const [nodes = 100_000, edges = 500_000] = process.argv.slice(2).map(Number)
const folder = mkdtempSync(join(tmpdir(), 'zhengtu-bench-'))
try {
  const workspace = join(folder, 'workspace.sqlite')
  workspaceOfSize(workspace, nodes, edges)
  /** The first node is at the centre of the largest community. */
  const [hub, usual, other] = [nameOf(0), nameOf(Math.floor(nodes / 2)), nameOf(Math.floor(nodes / 3))]
  const asking = (...args: readonly string[]): readonly string[] => [...args, '--workspace', workspace]
  const usualSeconds = callSeconds(asking('neighbors', usual))
  report('questions', [
    { what: 'neighbors of an entity', value: usualSeconds, unit: 's', target: { most: 0.3 } },
    { what: 'its peak memory', value: callMegabytes(asking('neighbors', usual)), unit: 'MB', target: { most: 150 } },
    { what: 'the same, against a process that does nothing', value: usualSeconds / processSeconds(['-e', '0']), unit: '×' },
    { what: 'neighbors of the entity with most relations', value: callSeconds(asking('neighbors', hub)), unit: 's', target: { most: 0.3 } },
    { what: 'its peak memory', value: callMegabytes(asking('neighbors', hub)), unit: 'MB', target: { most: 150 } },
    ...([['path', usual, other], ['search', usual], ['show', usual], ['stats'], ['neighbors', `${usual}不在其中`]] as const).map((args) => (
      { what: args[1]?.endsWith('不在其中') ? 'neighbors of an unknown name' : args[0], value: callSeconds(asking(...args)), unit: 's' as const }
    )),
  ])
} finally {
  rmSync(folder, { recursive: true })
}
