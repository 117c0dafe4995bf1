/**
 * Trains the tagger and writes models/tagger.bin.br: `npm run train [FOLDER]`, the folder of the corpora, ../shared/ner if
 * none is given. The same corpora give the same bytes. cluener-dev and resume-test are not read.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync } from 'node:zlib'
import { loadSegmenter } from '../src/text/segmenter.ts'
import { encodeModel } from '../src/text/tagger/model.ts'
import { distil } from './tagger/distil.ts'
import { modelOf } from './tagger/model-of.ts'
import { sourcesOf } from './tagger/sources.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const sources = sourcesOf(process.argv[2] ?? join(root, '..', 'shared', 'ner'))
const bytes = brotliCompressSync(encodeModel(modelOf(sources, loadSegmenter(), distil, say)))
writeFileSync(join(root, 'models', 'tagger.bin.br'), bytes)
say(`models/tagger.bin.br: ${bytes.length} bytes`)

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
