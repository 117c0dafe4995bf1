/**
 * Extraction against the bare segmenter on the same text: `npx tsx bench/extract.ts [FOLDER] [ROUNDS]` (the gold articles, 20).
 * Each has a process of its own; what counts is processor time, all threads together, in the best round after a warm one. Loading
 * is told apart: it is paid once.
 */
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import nodejieba from 'nodejieba'
import { extract } from '../src/extract/pipeline.ts'
import { loadResources } from '../src/extract/resources.ts'
import { articlesOf } from '../src/ingest/articles.ts'
import { loadPageRules } from '../src/ingest/rules.ts'
import { listSources, readSource } from '../src/ingest/sources.ts'
import type { SourceFile } from '../src/facts/article.ts'
import { report } from './figures.ts'

interface Measured {
  readonly loadSeconds: number
  readonly charsPerSecond: number
}

const readers = { ours, segmenter } as const

/** Makes ready, and gives what reads one file: from its text to its facts. */
function ours(): (source: SourceFile) => void {
  const resources = loadResources()
  const rules = loadPageRules(resources.lexicon)
  return (source) => articlesOf(source, rules, resources.segmenter).forEach((article) => extract(article, resources))
}

function segmenter(): (source: SourceFile) => void {
  nodejieba.load()
  return ({ text }) => nodejieba.tag(text)
}

function measured(reader: string, folder: string, rounds: string): Measured {
  const command = ['--import', 'tsx', fileURLToPath(import.meta.url), folder, rounds, reader]
  return JSON.parse(execFileSync(process.execPath, command, { encoding: 'utf8' })) as Measured
}

function inThisProcess(reader: keyof typeof readers, folder: string, rounds: number): Measured {
  const sources = listSources([folder]).filter(({ file }) => file.endsWith('.txt')).map((listed) => readSource(listed))
  const chars = sources.reduce((sum, { text }) => sum + text.length, 0)
  const loadStart = processorSeconds()
  const read = readers[reader]()
  const loadSeconds = processorSeconds() - loadStart
  const seconds = Array.from({ length: rounds + 1 }, () => {
    const start = processorSeconds()
    sources.forEach(read)
    return processorSeconds() - start
  })
  return { loadSeconds, charsPerSecond: chars / Math.min(...seconds.slice(1)) }
}

function processorSeconds(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

const [folder = fileURLToPath(new URL('../test/golden/gold', import.meta.url)), rounds = '20', reader] = process.argv.slice(2)
if (reader === 'ours' || reader === 'segmenter') {
  console.log(JSON.stringify(inThisProcess(reader, folder, Number(rounds))))
} else {
  const results = { ours: measured('ours', folder, rounds), segmenter: measured('segmenter', folder, rounds) }
  report('extract', [
    { what: 'extract, one core, against bare nodejieba.tag', value: results.ours.charsPerSecond / results.segmenter.charsPerSecond, unit: '×', target: { least: 0.4 } },
    { what: 'extract', value: results.ours.charsPerSecond, unit: 'characters/s' },
    { what: 'nodejieba.tag', value: results.segmenter.charsPerSecond, unit: 'characters/s' },
    { what: 'extract ready after', value: results.ours.loadSeconds, unit: 's' },
  ])
}
