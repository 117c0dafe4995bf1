import { extract } from '../../extract/pipeline.ts'
import { loadResources } from '../../extract/resources.ts'
import { articlesOf } from '../../ingest/articles.ts'
import { loadPageRules } from '../../ingest/rules.ts'
import { readSource, type Listed } from '../../ingest/sources.ts'
import type { KeptProblem } from '../../store/builder.ts'
import { prepare, type PreparedSource } from '../../store/prepared.ts'

/** What came out of a file: rows for the workspace, and what could not be read. */
export interface ExtractedInput {
  readonly sources: readonly PreparedSource[]
  readonly problems: readonly KeptProblem[]
}

/** Reads a file and extracts its articles. */
export type InputExtractor = (listed: Listed) => Promise<ExtractedInput>

/** Loads all that reading and extracting need; one a thread. */
export function loadInputExtractor(): InputExtractor {
  const resources = loadResources()
  const rules = loadPageRules(resources.lexicon)
  return async (listed) => {
    const sources: PreparedSource[] = []
    const problems: KeptProblem[] = []
    for await (const read of readSource(listed, rules)) {
      if ('error' in read) problems.push({ file: read.file, what: read.error.what, where: read.error.where, advice: read.error.advice })
      else {
        const articles = articlesOf(read.source, rules, resources.segmenter, read.outlines)
        sources.push(prepare(read.source, articles.map((article) => ({ article, facts: extract(article, resources) }))))
      }
    }
    return { sources, problems }
  }
}
