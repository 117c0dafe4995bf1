/**
 * `npm run bench`: every bench one after the other, each in a process of its own, then all their figures in one table with targets and
 * whether they are met. `npm run bench -- map gexf` runs these only. bench/README.md says what each figure means.
 */
import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { figureLines, type Figure } from './figures.ts'

const benches = ['extract', 'workspace', 'questions', 'map', 'gexf', 'viewer', 'reading', 'build', 'crash', 'postgres']

type Row = Figure & { readonly bench: string }

/** What the bench reported. One that breaks off is told and makes the whole fail, but the others still run. */
function rowsOf(bench: string): Promise<readonly Row[]> {
  console.error(`\n${bench}`)
  return new Promise((resolve) => {
    const rows: Row[] = []
    const child = fork(fileURLToPath(new URL(`${bench}.ts`, import.meta.url)), { execArgv: ['--import', 'tsx'] })
    child.on('message', (reported) => rows.push(...(reported as readonly Row[])))
    child.on('exit', (status) => {
      if (status !== 0) process.exitCode = 1
      if (rows.length === 0) console.error(`${bench} gave no figures`)
      resolve(rows)
    })
  })
}

const asked = process.argv.slice(2)
const unknown = asked.filter((bench) => !benches.includes(bench))
if (unknown.length > 0) {
  console.error(`no such bench: ${unknown.join(', ')}; there are ${benches.join(', ')}`)
  process.exit(2)
}
const figures: Row[] = []
for (const bench of asked.length > 0 ? asked : benches) figures.push(...(await rowsOf(bench)))
console.log(`\n${figureLines(figures).join('\n')}`)
