import type { SourceFile } from '../../facts/article.ts'
import { extract } from '../../extract/pipeline.ts'
import { loadResources } from '../../extract/resources.ts'
import { articlesOf } from '../../ingest/articles.ts'
import type { ReadFile } from '../../ingest/readers.ts'
import { loadPageRules } from '../../ingest/rules.ts'
import { readSource, type Listed, type Problem } from '../../ingest/sources.ts'
import type { ExtractedArticle } from '../../store/prepared.ts'

/** A file with its articles and what they say. */
export interface Page {
  readonly source: SourceFile
  readonly articles: readonly ExtractedArticle[]
}

/** Reads files and extracts their articles. */
export interface PageReader {
  /** A file's page (several for an archive), or the problem that kept it, or a part of it, from being read. */
  readonly pagesIn: (listed: Listed) => AsyncGenerator<Page | Problem, void>
  /** The page of a text that is already read. */
  readonly pageOf: (read: ReadFile) => Page
}

/** Loads all that reading and extracting need; one a thread. */
export function loadPageReader(): PageReader {
  const resources = loadResources()
  const rules = loadPageRules(resources.lexicon)
  const pageOf = ({ source, outlines }: ReadFile): Page => ({
    source,
    articles: articlesOf(source, rules, resources.segmenter, outlines).map((article) => ({ article, facts: extract(article, resources) })),
  })
  return {
    pageOf,
    pagesIn: async function* (listed) {
      for await (const read of readSource(listed, rules)) yield 'error' in read ? read : pageOf(read)
    },
  }
}
