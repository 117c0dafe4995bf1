/**
 * Extraction against the bare segmenter on the same text, in one process, turn by turn: `npx tsx bench/extract.ts [FOLDER] [ROUNDS]`
 * (the gold articles, 120). What counts is processor time, all threads together, in the median round, so that other work on the machine
 * does not decide. Loading is told apart: it is paid once. Then the share of each stage, measured in the same rounds.
 */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import nodejieba from 'nodejieba'
import { decide } from '../src/extract/decide.ts'
import { withoutDoctrines } from '../src/extract/doctrines.ts'
import { factsOf } from '../src/extract/facts.ts'
import { gather } from '../src/extract/gather/index.ts'
import { measure } from '../src/extract/measure/index.ts'
import { LEAST_TAGGED, pageOf } from '../src/extract/page.ts'
import { extract } from '../src/extract/pipeline.ts'
import { propagate } from '../src/extract/propagate.ts'
import { proposers } from '../src/extract/propose/index.ts'
import { relate } from '../src/extract/relate/index.ts'
import { loadResources } from '../src/extract/resources.ts'
import { articlesOf } from '../src/ingest/articles.ts'
import { decode } from '../src/ingest/decode.ts'
import { loadPageRules } from '../src/ingest/rules.ts'
import { listSources } from '../src/ingest/sources.ts'
import { report, type Figure } from './figures.ts'

const [folder = fileURLToPath(new URL('../test/golden/gold', import.meta.url)), rounds = '120'] = process.argv.slice(2)
const sources = listSources([folder]).filter(({ file }) => file.endsWith('.txt')).map(({ path, file }) => decode(file, readFileSync(path)))
const chars = sources.reduce((sum, { text }) => sum + text.length, 0)

const [loading, [resources, rules]] = timed(() => {
  const loaded = loadResources()
  return [loaded, loadPageRules(loaded.lexicon)] as const
})
nodejieba.load()

const articles = sources.flatMap((source) => articlesOf(source, rules, resources.segmenter))
const pages = articles.map((article) => pageOf(article, resources))
const proposed = pages.map((page) => withoutDoctrines(page, proposers.flatMap((propose) => propose(page, resources)), resources))
const chosen = pages.map((page, index) => decide([...proposed[index]!, ...propagate(page, decide(proposed[index]!))]))
const readings = pages.map((page, index) => gather(page, chosen[index]!, resources))
const relations = readings.map((reading) => relate(reading, resources))
const indicators = readings.map((reading) => measure(reading, resources))

const { extract: whole, 'nodejieba.tag': bare, page, ...stages } = mediansOf({
  extract: () => sources.forEach((source) => articlesOf(source, rules, resources.segmenter).forEach((article) => extract(article, resources))),
  'nodejieba.tag': () => sources.forEach(({ text }) => nodejieba.tag(text)),
  ingest: () => sources.forEach((source) => articlesOf(source, rules, resources.segmenter)),
  segmenter: () => pages.forEach(({ text }) => resources.segmenter.words(text)),
  tagger: () => pages.forEach(({ text, words }) => resources.tagger.candidates(text, words, LEAST_TAGGED)),
  page: () => articles.forEach((article) => pageOf(article, resources)),
  propose: () => pages.forEach((each) => withoutDoctrines(each, proposers.flatMap((propose) => propose(each, resources)), resources)),
  decide: () => pages.forEach((each, index) => decide([...proposed[index]!, ...propagate(each, decide(proposed[index]!))])),
  gather: () => pages.forEach((each, index) => gather(each, chosen[index]!, resources)),
  relate: () => readings.forEach((reading) => relate(reading, resources)),
  measure: () => readings.forEach((reading) => measure(reading, resources)),
  facts: () => readings.forEach((reading, index) => factsOf(reading, relations[index]!, indicators[index]!)),
})

report('extract', [
  { what: 'extract, one core, against bare nodejieba.tag', value: bare / whole, unit: '×', target: { least: 0.4 } },
  { what: 'extract', value: chars / whole, unit: 'characters/s' },
  { what: 'nodejieba.tag', value: chars / bare, unit: 'characters/s' },
  { what: 'extract ready after', value: loading, unit: 's', target: { most: 1.5 } },
  ...Object.entries({ ...stages, 'posts and areas': page - stages.segmenter - stages.tagger }).map(([stage, seconds]): Figure =>
    ({ what: `extract: share of ${stage}`, value: (100 * seconds) / whole, unit: '%' })),
])

/** Runs the tasks in turn; the median of the seconds each took, the first half of the rounds aside: code is still being compiled. */
function mediansOf<Name extends string>(tasks: Readonly<Record<Name, () => void>>): Record<Name, number> {
  const names = Object.keys(tasks) as Name[]
  const turns = Array.from({ length: Number(rounds) }, () => names.map((name) => timed(tasks[name])[0])).slice(Number(rounds) >> 1)
  return Object.fromEntries(names.map((name, index) => [name, turns.map((turn) => turn[index]!).sort((a, b) => a - b)[turns.length >> 1]])) as Record<Name, number>
}

function timed<T>(task: () => T): readonly [seconds: number, result: T] {
  const start = process.cpuUsage()
  const result = task()
  const { user, system } = process.cpuUsage(start)
  return [(user + system) / 1e6, result]
}
