import type { SourceFile } from '../facts/article.ts'
import type { ReadFile } from '../ingest/readers.ts'
import type { PageRules } from '../ingest/rules.ts'
import type { Listed, Problem } from '../ingest/sources.ts'
import type { ProgressListener } from '../progress.ts'
import type { ExtractedArticle } from '../store/prepared.ts'
import type { Io } from './io.ts'

/** A file with its articles and what they say. */
export interface Page {
  readonly source: SourceFile
  readonly articles: readonly ExtractedArticle[]
}

/** Standard input among the paths. */
const STDIN = '-'

/**
 * Reads and extracts every file under `paths`, one after the other: a page (several for an archive), or the problem that kept a file, or a part of it, from being read.
 * Throws ZhengtuError `input` for a path that does not exist and for a folder without text.
 */
export async function* pagesOf(paths: readonly string[], io: Io, listen: ProgressListener): AsyncGenerator<Page | Problem, void> {
  const [{ listSources }, { articlesOf }, { loadPageRules }, { extract }, { loadResources }] = await Promise.all([
    import('../ingest/sources.ts'),
    import('../ingest/articles.ts'),
    import('../ingest/rules.ts'),
    import('../extract/pipeline.ts'),
    import('../extract/resources.ts'),
  ])
  const listed = paths.flatMap((path) => (path === STDIN ? [{ path, file: path }] : listSources([path])))
  const resources = loadResources()
  const rules = loadPageRules(resources.lexicon)
  for (const [done, each] of withOwnNames(listed).entries()) {
    listen({ stage: 'extract', done, total: listed.length, item: each.file })
    for await (const read of readFrom(each, rules, io)) {
      if ('error' in read) yield read
      else yield { source: read.source, articles: articlesOf(read.source, rules, resources.segmenter, read.outlines).map((article) => ({ article, facts: extract(article, resources) })) }
    }
  }
}

/** Each file once, and no two under one name: where names are shared, the path tells them apart. */
export function withOwnNames(listed: readonly Listed[]): readonly Listed[] {
  const distinct = [...new Map(listed.map((each) => [each.path, each])).values()]
  const shared = (file: string): boolean => distinct.filter((each) => each.file === file).length > 1
  return distinct.map(({ path, file }) => ({ path, file: shared(file) ? path : file }))
}

/** What a listed file gives; standard input is the text of a page. */
async function* readFrom(listed: Listed, rules: PageRules, io: Io): AsyncGenerator<ReadFile | Problem, void> {
  const [{ readSource }, { decode }, { ZhengtuError }] = await Promise.all([import('../ingest/sources.ts'), import('../ingest/decode.ts'), import('../errors.ts')])
  try {
    if (listed.path !== STDIN) yield* readSource(listed, rules)
    else yield { source: decode(STDIN, await bytesOf(io.stdin)), outlines: null }
  } catch (error) {
    if (!(error instanceof ZhengtuError)) throw error
    yield { file: listed.file, error }
  }
}

async function bytesOf(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of stream) chunks.push(chunk)
  return Buffer.concat(chunks)
}
