/**
 * Compiles lexicon/ into dist/lexicon.json, which loads in under a millisecond: `*.txt` are lists (one entry a line),
 * `*.tsv` tables (cells by tab), `*.yaml` records, `frames/<predicate>.yaml` frames. `#` opens a comment line.
 * A mistake stops the build with file and line.
 */
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse, parseDocument, LineCounter, isMap, isSeq } from 'yaml'
import { frameFaults } from '../src/extract/relate/frames.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = join(root, 'lexicon')

const compiled = { version: '', lists: {} as Record<string, string[]>, tables: {} as Record<string, string[][]>, records: {} as Record<string, unknown>, frames: [] as unknown[] }
const hash = createHash('sha256')

for (const file of filesUnder(folder)) {
  const text = readFileSync(join(folder, file), 'utf8')
  hash.update(file).update(text)
  const name = basename(file, extname(file))
  if (file.startsWith('frames/')) compiled.frames.push(...framesOf(file, text))
  else if (file.endsWith('.txt')) compiled.lists[name] = listOf(file, text)
  else if (file.endsWith('.tsv')) compiled.tables[name] = lines(text).map((line) => line.split('\t'))
  else if (file.endsWith('.yaml')) compiled.records[name] = parse(text)
}
compiled.version = hash.digest('hex').slice(0, 12)
mkdirSync(join(root, 'dist'), { recursive: true })
writeFileSync(join(root, 'dist', 'lexicon.json'), JSON.stringify(compiled))

function filesUnder(path: string): string[] {
  return readdirSync(path, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(?:txt|tsv|yaml)$/.test(file)).sort()
}

function lines(text: string): string[] {
  return text.split('\n').map((line) => line.trimEnd()).filter((line) => line !== '' && !line.startsWith('#'))
}

function listOf(file: string, text: string): string[] {
  const entries = lines(text).flatMap((line) => line.split(/\s+/))
  const twice = entries.find((entry, index) => entries.indexOf(entry) !== index)
  if (twice !== undefined) fail(file, text, twice, `"${twice}" stands twice`)
  return entries
}

/** The frames of a file, each checked: a faulty one is reported at the line on which it begins. */
function framesOf(file: string, text: string): unknown[] {
  const lineCounter = new LineCounter()
  const { contents } = parseDocument(text, { lineCounter })
  const frames = parse(text) as Record<string, unknown>[]
  return frames.map((each, index) => {
    const frame = { predicate: basename(file, '.yaml'), ...each }
    const node = isSeq(contents) ? contents.items[index] : null
    const [fault] = frameFaults(frame)
    if (fault !== undefined) failAt(file, isMap(node) ? lineCounter.linePos(node.range?.[0] ?? 0).line : 1, `${String(each['id'])}: ${fault}`)
    return frame
  })
}

function fail(file: string, text: string, needle: string, message: string): never {
  const line = text.slice(0, text.lastIndexOf(needle)).split('\n').length
  failAt(file, line, message)
}

function failAt(file: string, line: number, message: string): never {
  process.stderr.write(`lexicon/${file}:${line}: ${message}\n`)
  process.exit(1)
}
