import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout } from 'node:timers/promises'
import pg from 'pg'

const MAIN = new URL('../../../dist/cli/main.js', import.meta.url).pathname

export interface ClusterRun {
  /** Inputs that the workers had kept when the first of them was killed. */
  readonly keptAtKill: number
  /** Exit code of the build, and of the worker that lived. */
  readonly codes: readonly (number | null)[]
  /** Files of the workspace that are kept more than once, and jobs that were left over. */
  readonly doubled: number
  readonly left: number
}

/** A build handed out to two workers, of whom one is killed (kill -9) while it works, as soon as `after` files are kept. */
export async function runWithKill(address: string, news: string, output: string, after: number): Promise<ClusterRun> {
  const client = new pg.Client(address)
  await client.connect()
  const build = zhengtu('build', news, '-o', output, '--workspace', address, '--enqueue')
  const built = once(build, 'exit')
  const count = async (sql: string): Promise<number> => Number(((await client.query(sql)).rows[0] as { count: string }).count)
  const waitFor = async (is: () => Promise<boolean>): Promise<void> => { while (!(await is())) await setTimeout(20) }
  await waitFor(() => client.query('SELECT 1 FROM zhengtu.waiting LIMIT 1').then(({ rowCount }) => rowCount === 1, () => false))
  const [victim, survivor] = [zhengtu('worker', '--workspace', address), zhengtu('worker', '--workspace', address)]
  const [died, ended] = [once(victim, 'exit'), once(survivor, 'exit')]
  await waitFor(async () => (await count('SELECT count(*) FROM zhengtu.input')) >= after)
  victim.kill('SIGKILL')
  await died
  const keptAtKill = await count('SELECT count(*) FROM zhengtu.input')
  await built
  survivor.kill('SIGINT')
  await ended
  const doubled = await count('SELECT count(*) FROM (SELECT file FROM zhengtu.kept_source GROUP BY file HAVING count(*) > 1) AS twice')
  const left = (await count('SELECT count(*) FROM zhengtu.waiting')) + (await count("SELECT count(*) FROM zhengtu_queue.job WHERE state < 'completed'"))
  await client.end()
  return { keptAtKill, codes: [build.exitCode, survivor.exitCode], doubled, left }
}

/** The program in a process of its own. */
export function zhengtu(...args: readonly string[]): ChildProcess {
  return spawn(process.execPath, [MAIN, ...args], { stdio: 'ignore' })
}
