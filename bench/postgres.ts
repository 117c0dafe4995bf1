/**
 * A build handed out to two workers on a real PostgreSQL, one of them killed (kill -9) at another point each time: `npx tsx bench/postgres.ts [KILLS]` (20 if not
 * given). Nothing may be lost or doubled, and the exports must be byte for byte those of the embedded build. Counts, not times.
 */
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runWithKill, zhengtu } from '../test/store/postgres/cluster.ts'
import { startServer } from '../test/store/postgres/server.ts'
import { writeCorpus } from './corpus.ts'
import { report } from './figures.ts'

const ARTICLES = 150
const kills = Number(process.argv[2] ?? 20)
const folder = mkdtempSync(join(tmpdir(), 'zhengtu-postgres-'))
const server = await startServer()
try {
  const news = join(folder, 'news')
  writeCorpus(news, ARTICLES)
  await once(zhengtu('build', news, '-o', join(folder, 'embedded')), 'exit')
  const exportsOf = (output: string): readonly string[] => ['graph.gexf', 'viewer.html'].map((file) => readFileSync(join(folder, output, file), 'utf8'))
  const wanted = exportsOf('embedded')
  let [different, doubled, left, failed, early] = [0, 0, 0, 0, 0]
  for (let kill = 0; kill < kills; kill++) {
    const output = `shared-${kill}`
    const run = await runWithKill(await server.database(`kill${kill}`), news, join(folder, output), 1 + ((kill * 7) % (ARTICLES / 2)))
    if (run.codes.some((code) => code !== 0)) failed++
    else if (exportsOf(output).some((text, at) => text !== wanted[at])) different++
    if (run.keptAtKill < ARTICLES) early++
    doubled += run.doubled
    left += run.left
    console.error(`kill ${kill + 1}: ${run.keptAtKill} of ${ARTICLES} kept`)
  }
  report('postgres', [
    { what: 'workers killed in the middle of a build', value: early, unit: '', target: { least: kills } },
    { what: 'builds that failed', value: failed, unit: '', target: { most: 0 } },
    { what: 'builds whose exports differ from the embedded ones', value: different, unit: '', target: { most: 0 } },
    { what: 'files kept twice', value: doubled, unit: '', target: { most: 0 } },
    { what: 'files left over', value: left, unit: '', target: { most: 0 } },
  ])
} finally {
  await server.stop()
  rmSync(folder, { recursive: true })
}
