/**
 * What hostile and malformed files do to the reader: the cases of test/ingest/formats/hostile-files.ts, each of which must end with its message;
 * counts, not times: `npx tsx bench/reading.ts`.
 */
import { readerFor } from '../src/ingest/readers.ts'
import { loadPageRules } from '../src/ingest/rules.ts'
import { loadLexicon } from '../src/text/lexicon.ts'
import { hostileFiles } from '../test/ingest/formats/hostile-files.ts'
import { report } from './figures.ts'

const rules = loadPageRules(loadLexicon())

/** The message of the first problem, null if the file was read, the name of the error if it crashed. */
async function messageOf(file: string, bytes: Uint8Array): Promise<string | null> {
  try {
    const read = await readerFor(file.slice(file.lastIndexOf('.'))).load()
    for await (const each of read(file, bytes, rules)) return 'error' in each ? each.error.what.en : null
    return null
  } catch (error) {
    return error instanceof Error && 'what' in error ? (error.what as { readonly en: string }).en : String(error)
  }
}

const found = await Promise.all(hostileFiles.map(async ([file, bytes, message]) => (await messageOf(file, bytes)) === message))
report('reading', [
  { what: 'hostile files tried', value: found.length, unit: '', target: { least: 30 } },
  { what: 'files without their message, or a crash', value: found.filter((right) => !right).length, unit: '', target: { most: 0 } },
])
