/** Runs every bench one after the other, each in a process of its own, as `npm run bench`. Compare the ratios: times are those of the machine. */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const benches = ['extract', 'workspace', 'map', 'gexf', 'viewer'] as const

for (const bench of benches) {
  console.log(`\n${bench}`)
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', fileURLToPath(new URL(`${bench}.ts`, import.meta.url))], { stdio: 'inherit' })
  if (status !== 0) process.exitCode = 1
}
