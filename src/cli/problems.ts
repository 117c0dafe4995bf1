import type { Problem } from '../ingest/sources.ts'
import { report } from './fault.ts'
import type { Io } from './io.ts'
import { visible } from './terminal/visible.ts'

/** Files named in the summary; the rest are counted. */
const LISTED = 10

/**
 * One summary of the files that could not be read, on standard error, and the exit code: 0 if at least one of the files was
 * read, else 1. A single file that failed is reported in full, with what to do.
 */
export function reportProblems(problems: readonly Problem[], pagesRead: number, io: Io): number {
  const [first] = problems
  if (!first) return 0
  if (problems.length === 1 && pagesRead === 0) return report(io, first.error)
  io.err(`${summaryOf(problems, io)}\n`)
  return pagesRead > 0 ? 0 : 1
}

function summaryOf(problems: readonly Problem[], { language }: Io): string {
  const heading = { zh: `${problems.length} 个文件没有读：`, en: `${problems.length} ${problems.length === 1 ? 'file was' : 'files were'} not read:` }
  const lines = problems.slice(0, LISTED).map(({ file, error }) => `  ${visible(file)}: ${error.what[language]}`)
  const rest = problems.length - LISTED
  const more = rest > 0 ? [{ zh: `  ……另有 ${rest} 个`, en: `  … and ${rest} more` }[language]] : []
  return [heading[language], ...lines, ...more].join('\n')
}
