import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Row } from './table.ts'

/** A figure that another program of the project prints: where it stands in the output. */
export interface Printed extends Pick<Row, 'on' | 'figure' | 'target'> {
  /** Its first group is the number. */
  readonly at: RegExp
}

/** What scripts/eval-tagger.ts prints. */
export const TAGGER: readonly Printed[] = [
  { on: 'cluener-dev', figure: 'macro F1', target: { least: 0.75 }, at: /^cluener-dev.*?macro F1 ([\d.]+)/m },
  { on: 'resume-test', figure: 'micro F1', target: { least: 0.945 }, at: /^resume-test.*?micro F1 ([\d.]+)/m },
  { on: 'cluener-dev', figure: 'drop with 1 % noise', target: { most: 0.01 }, at: /^noise.*?(-?[\d.]+) below/m },
]

/** What bench/extract.ts prints. */
export const SPEED: readonly Printed[] = [
  { on: 'speed', figure: 'extract ÷ nodejieba.tag', target: { least: 0.25 }, at: /against bare nodejieba\.tag\s+([\d.]+)/ },
  { on: 'speed', figure: 'ready after, s', target: { most: 1.5 }, at: /ready after\s+([\d.]+) s/ },
]

/** The figures of the tagger on the corpora of `folder`. */
export function taggerRows(folder: string): readonly Row[] {
  return printedRows('scripts/eval-tagger.ts', [folder], TAGGER)
}

/** Extraction against the bare segmenter, on this machine. */
export function speedRows(): readonly Row[] {
  return printedRows('bench/extract.ts', [], SPEED)
}

function printedRows(program: string, args: readonly string[], figures: readonly Printed[]): readonly Row[] {
  const { output, fault } = outputOf(program, args)
  return rowsIn(output, figures, fault ?? `${program} does not print it`)
}

/** The figures that stand in `output`; `fault` says why one does not. */
export function rowsIn(output: string, figures: readonly Printed[], fault: string): readonly Row[] {
  return figures.map(({ at, ...row }) => {
    const number = at.exec(output)?.[1]
    return number === undefined ? { ...row, value: null, note: fault } : { ...row, value: Number(number) }
  })
}

function outputOf(program: string, args: readonly string[]): { readonly output: string; readonly fault?: string } {
  const file = fileURLToPath(new URL(`../../${program}`, import.meta.url))
  if (!existsSync(file)) return { output: '', fault: `there is no ${program}` }
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', file, ...args], { encoding: 'utf8' })
  const lastWords = stderr.trim().split('\n').find((line) => /error/i.test(line)) ?? ''
  return status === 0 ? { output: stdout } : { output: stdout, fault: `${program} failed: ${lastWords.slice(0, 100)}` }
}
