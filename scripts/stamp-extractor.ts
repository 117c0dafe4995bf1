/**
 * Writes dist/extractor.txt: a hash of all that decides what extraction finds (code, lexicon, gazetteer, weights), so that a build knows which files an
 * older version read.
 */
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const decisive = ['src/ontology', 'src/facts', 'src/text', 'src/ingest', 'src/extract', 'lexicon', 'gazetteer', 'models', 'kernel', 'package-lock.json']

const hash = createHash('sha256')
for (const path of decisive) for (const file of filesUnder(path)) hash.update(file).update(readFileSync(join(root, file)))
mkdirSync(join(root, 'dist'), { recursive: true })
writeFileSync(join(root, 'dist', 'extractor.txt'), `${hash.digest('hex').slice(0, 16)}\n`)

function filesUnder(path: string): readonly string[] {
  if (path.endsWith('.json')) return [path]
  return readdirSync(join(root, path), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length)).sort()
}
