import type { Listed } from '../../ingest/sources.ts'
import type { KeptProblem } from '../../store/builder.ts'
import { prepare, type PreparedSource } from '../../store/prepared.ts'
import { loadPageReader } from './page-reader.ts'

/** What came out of a file: rows for the workspace, and what could not be read. */
export interface ExtractedInput {
  readonly sources: readonly PreparedSource[]
  readonly problems: readonly KeptProblem[]
}

/** Reads a file and extracts its articles. */
export type InputExtractor = (listed: Listed) => Promise<ExtractedInput>

/** Loads all that reading and extracting need; one a thread. */
export function loadInputExtractor(): InputExtractor {
  const { pagesIn } = loadPageReader()
  return async (listed) => {
    const sources: PreparedSource[] = []
    const problems: KeptProblem[] = []
    for await (const page of pagesIn(listed)) {
      if ('error' in page) problems.push({ file: page.file, what: page.error.what, where: page.error.where, advice: page.error.advice })
      else sources.push(prepare(page.source, page.articles))
    }
    return { sources, problems }
  }
}
