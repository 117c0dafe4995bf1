import type { Listed, Problem } from '../ingest/sources.ts'
import type { ProgressListener } from '../progress.ts'
import type { Page, PageReader } from './extraction/page-reader.ts'
import type { Io } from './io.ts'

/** Standard input among the paths. */
const STDIN = '-'

/**
 * Reads and extracts every file under `paths`, one after the other: a page (several for an archive), or the problem that kept a file, or a part of it, from being read.
 * Throws ZhengtuError `input` for a path that does not exist and for a folder without text.
 */
export async function* pagesOf(paths: readonly string[], io: Io, listen: ProgressListener): AsyncGenerator<Page | Problem, void> {
  const [{ listSources }, { loadPageReader }] = await Promise.all([import('../ingest/sources.ts'), import('./extraction/page-reader.ts')])
  const listed = paths.flatMap((path) => (path === STDIN ? [{ path, file: path }] : listSources([path])))
  const reader = loadPageReader()
  for (const [done, each] of withOwnNames(listed).entries()) {
    listen({ stage: 'extract', done, total: listed.length, item: each.file })
    if (each.path === STDIN) yield await pageOnStdin(reader, io)
    else yield* reader.pagesIn(each)
  }
}

/** Each file once, and no two under one name: where names are shared, the path tells them apart. */
export function withOwnNames(listed: readonly Listed[]): readonly Listed[] {
  const distinct = [...new Map(listed.map((each) => [each.path, each])).values()]
  const bearers = new Map<string, number>()
  for (const { file } of distinct) bearers.set(file, (bearers.get(file) ?? 0) + 1)
  return distinct.map(({ path, file }) => ({ path, file: bearers.get(file) === 1 ? file : path }))
}

/** Standard input is the text of a page. */
async function pageOnStdin({ pageOf }: PageReader, io: Io): Promise<Page | Problem> {
  const [{ decode }, { ZhengtuError }] = await Promise.all([import('../ingest/decode.ts'), import('../errors.ts')])
  try {
    return pageOf({ source: decode(STDIN, await bytesOf(io.stdin)), outlines: null })
  } catch (error) {
    if (!(error instanceof ZhengtuError)) throw error
    return { file: STDIN, error }
  }
}

async function bytesOf(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of stream) chunks.push(chunk)
  return Buffer.concat(chunks)
}
