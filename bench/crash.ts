/**
 * A build that is killed again and again: `npx tsx bench/crash.ts [KILLS]` (50 if not given). After every kill -9, at a random moment of a seeded series, the workspace must be
 * whole and hold every article that was finished; at the end the exports must be byte for byte those of a build that nobody disturbed. Counts, not times.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { randomOf } from '../scripts/tagger/random.ts'
import { writeCorpus } from './corpus.ts'
import { report } from './figures.ts'

const MAIN = new URL('../dist/cli/main.js', import.meta.url).pathname
const ARTICLES = 400
/** Exports that must not tell that a build was killed. */
const EXPORTS = ['graph.gexf', 'viewer.html']
const kills = Number(process.argv[2] ?? 50)
const folder = mkdtempSync(join(tmpdir(), 'zhengtu-crash-'))
const random = randomOf(7)

/** Builds; kills it after so many milliseconds unless it has ended. Gives whether it was killed. */
async function build(out: string, after: number | null): Promise<boolean> {
  const child = spawn(process.execPath, [MAIN, 'build', join(folder, 'news'), '-o', join(folder, out)], { stdio: 'ignore' })
  const ended = once(child, 'exit')
  if (after !== null) await Promise.race([ended, sleep(after)])
  const killed = after !== null && child.exitCode === null
  if (killed) child.kill('SIGKILL')
  await ended
  return killed
}

/** What the workspace holds: whether it is whole, and how many articles are finished. */
function stateOf(out: string): { readonly whole: boolean; readonly articles: number } {
  const path = join(folder, out, 'zhengtu.sqlite')
  if (!existsSync(path)) return { whole: true, articles: 0 }
  const database = new Database(path)
  try {
    const whole = database.pragma('integrity_check', { simple: true }) === 'ok' && (database.pragma('foreign_key_check') as unknown[]).length === 0 &&
      database.prepare('SELECT count(*) FROM kept_source WHERE id NOT IN (SELECT source FROM kept_article)').pluck().get() === 0
    return { whole, articles: database.prepare('SELECT count(*) FROM kept_article').pluck().get() as number }
  } finally {
    database.close()
  }
}

try {
  writeCorpus(join(folder, 'news'), ARTICLES)
  await build('calm', null)
  let [corrupt, lost, done, before] = [0, 0, 0, 0]
  while (done < kills) {
    if (!(await build('killed', 400 + random.below(6000)))) {
      rmSync(join(folder, 'killed'), { recursive: true })
      before = 0
      continue
    }
    done++
    const { whole, articles } = stateOf('killed')
    if (!whole) corrupt++
    if (articles < before) lost += before - articles
    before = articles
  }
  await build('killed', null)
  const different = EXPORTS.filter((file) => !readFileSync(join(folder, 'calm', file)).equals(readFileSync(join(folder, 'killed', file))))
  report('crash', [
    { what: 'builds killed at random moments', value: done, unit: '', target: { least: kills } },
    { what: 'workspaces damaged', value: corrupt, unit: '', target: { most: 0 } },
    { what: 'finished articles lost', value: lost, unit: '', target: { most: 0 } },
    { what: 'exports that differ from an undisturbed build', value: different.length, unit: '', target: { most: 0 } },
  ])
} finally {
  rmSync(folder, { recursive: true })
}
