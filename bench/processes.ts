import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const RUNS = 9
const command = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url))
/** Makes a process tell its peak memory, in kilobytes, to its fourth descriptor when it ends. */
const TELLING = 'data:text/javascript,import{writeSync}from"node:fs";process.on("exit",()=>writeSync(3,String(process.resourceUsage().maxRSS)))'

/** Seconds of a call of `zhengtu` as a whole process, from its start to its end: the median of several, after one that warms the disk. */
export function callSeconds(args: readonly string[]): number {
  return processSeconds([command, ...args])
}

/** The same of a node process with these arguments. */
export function processSeconds(args: readonly string[]): number {
  const runs = Array.from({ length: RUNS + 1 }, () => {
    const start = performance.now()
    run(args)
    return (performance.now() - start) / 1000
  })
  return runs.slice(1).toSorted((a, b) => a - b)[RUNS >> 1]!
}

/** Peak resident memory of a call of `zhengtu`, in MB. */
export function callMegabytes(args: readonly string[]): number {
  const told = run(['--import', TELLING, command, ...args])
  return Number(told) / 1024
}

/** One run of a node process: its seconds from start to end, and its peak memory. */
export function measured(args: readonly string[]): { readonly seconds: number; readonly megabytes: number } {
  const start = performance.now()
  const told = run(['--import', TELLING, ...args])
  return { seconds: (performance.now() - start) / 1000, megabytes: Number(told) / 1024 }
}

/** Runs a process without its output, gives what it tells to its fourth descriptor. An unknown name is an answer, too; a crash throws. */
function run(args: readonly string[]): string {
  const { status, signal, output } = spawnSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'], encoding: 'utf8' })
  if (signal !== null || (status !== 0 && status !== 1)) throw new Error(`${args.join(' ')}: ended with ${status ?? signal}`)
  return output[3] ?? ''
}
