/**
 * A county's archive from its files to the graph: `npx tsx bench/build.ts [ARTICLES]` (3,000 if not given; the target is meant for 100,000, which takes some minutes
 * and 5 GB of disk). The build of all and of a tenth, the build again after one file in a hundred has changed, and threads against one thread, all on a
 * made-up archive (corpus.ts), in one run.
 */
import { readdirSync, readFileSync, rmSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Pool } from '../dist/cli/extraction/pool.js'
import { writeCorpus } from './corpus.ts'
import { report } from './figures.ts'
import { measured } from './processes.ts'

const MAIN = new URL('../dist/cli/main.js', import.meta.url).pathname
const articles = Number(process.argv[2] ?? 3000)
const folder = mkdtempSync(join(tmpdir(), 'zhengtu-build-'))

/** One build as a process. */
function build(corpus: string, out: string): { readonly seconds: number; readonly megabytes: number } {
  return measured([MAIN, 'build', join(folder, corpus), '-o', join(folder, out)])
}

/** Seconds that the threads take for a part of the archive, started and warm. */
async function extracting(threads: number, files: readonly string[]): Promise<number> {
  const pool = new Pool(threads)
  const listed = files.map((file) => ({ path: file, file }))
  for await (const _ of pool.extracted(listed.slice(0, 40)));
  const start = performance.now()
  for await (const _ of pool.extracted(listed.slice(40)));
  const seconds = (performance.now() - start) / 1000
  await pool.close()
  return seconds
}

try {
  const { characters } = writeCorpus(join(folder, 'all'), articles)
  writeCorpus(join(folder, 'tenth'), Math.ceil(articles / 10))
  const tenth = build('tenth', 'tenth-out')
  const all = build('all', 'all-out')
  const files = readdirSync(join(folder, 'all'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.txt')).map((file) => join(folder, 'all', file)).sort()
  for (const file of files.filter((_, index) => index % 100 === 50)) writeFileSync(file, `${readFileSync(file, 'utf8')}\n县里的干部也参加了活动。\n`)
  const again = build('all', 'all-out')
  const part = files.slice(0, 1500)
  const [one, two] = [await extracting(1, part), await extracting(2, part)]
  console.error(`${articles} articles, ${(characters / 1e6).toFixed(1)} M characters: ${all.seconds.toFixed(1)} s; a tenth ${tenth.seconds.toFixed(1)} s; again ${again.seconds.toFixed(1)} s`)
  report('build', [
    { what: `build of ${articles.toLocaleString('en')} articles`, value: all.seconds, unit: 's', ...(articles >= 100_000 ? { target: { most: 900 } } : {}) },
    { what: 'its peak memory', value: all.megabytes, unit: 'MB', target: { most: 1536 } },
    { what: 'time per article, against that of a tenth of them', value: all.seconds / articles / (tenth.seconds / Math.ceil(articles / 10)), unit: '×', target: { most: 1.2 } },
    { what: 'build after one file in a hundred has changed', value: 100 * again.seconds / all.seconds, unit: '%', target: { most: 5 } },
    { what: 'two threads against one', value: one / two, unit: '×', target: { least: 1.7 } },
  ])
} finally {
  rmSync(folder, { recursive: true })
}
