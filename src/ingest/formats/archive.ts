import { basename, extname } from 'node:path'
import { ZhengtuError } from '../../errors.ts'
import { isNoticed, readerFor, type ReadFile } from '../readers.ts'
import type { PageRules } from '../rules.ts'
import type { Problem } from '../sources.ts'
import { refused } from './refusals.ts'
import { entriesOf, LARGEST_TOTAL, type ZipEntry } from './zip-limits.ts'

/** What systems leave in archives. */
const LEFTOVERS = /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$|\._)/
/** Paths that lead out of the archive. Nothing is ever written, but whoever packs such a path means no good. */
const OUTSIDE = /^(?:[\\/]|[A-Za-z]:)|(?:^|[\\/])\.\.(?:[\\/]|$)/

/** The files of an archive, each by its own format. A file that cannot be read is a problem of its own. */
export async function* readArchive(file: string, bytes: Uint8Array, rules: PageRules): AsyncGenerator<ReadFile | Problem, void> {
  let [found, total] = [0, 0]
  for await (const { name, entry, content } of entriesOf(file, bytes)) {
    if (name.endsWith('/') || LEFTOVERS.test(name) || (!OUTSIDE.test(name) && !isNoticed(name))) continue
    found++
    total += entry.uncompressedSize
    if (total > LARGEST_TOTAL) throw refused(file, 'bomb')
    yield* entryOf(`${file}/${name}`, name, entry, content, rules)
  }
  if (found === 0) throw refused(file, 'noText')
}

async function* entryOf(file: string, name: string, entry: ZipEntry['entry'], content: ZipEntry['content'], rules: PageRules): AsyncGenerator<ReadFile | Problem, void> {
  try {
    if (OUTSIDE.test(name)) throw refused(file, 'unsafe')
    if (entry.isEncrypted()) throw refused(file, 'locked')
    const reader = readerFor(extname(basename(name)))
    if (reader.endings.includes('.zip')) throw refused(file, 'nested')
    const bytes = await content()
    if (bytes === null) throw refused(file, 'bomb')
    const read = await reader.load()
    yield* read(file, bytes, rules)
  } catch (error) {
    if (!(error instanceof ZhengtuError)) throw error
    yield { file, error }
  }
}
