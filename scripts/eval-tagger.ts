/**
 * Prints how good the tagger in models/ is on the public corpora: `npm run eval:tagger [FOLDER]` (default ../shared/ner).
 * Clean text, text with one character in a hundred replaced, and speed against the bare segmenter in the same run.
 */
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { normalise } from '../src/text/normalise.ts'
import { loadSegmenter } from '../src/text/segmenter.ts'
import { loadTagger } from '../src/text/tagger/tagger.ts'
import { corrupt, readCluener, readColumns } from './tagger/corpora.ts'
import { figuresOf, type Figures } from './tagger/evaluate.ts'
import { speedOf } from './tagger/speed.ts'

/** Copies of the dev set that are corrupted, each with a seed of its own. */
const COPIES = [1, 2, 3, 4, 5]
const NOISE = 0.01

const root = fileURLToPath(new URL('..', import.meta.url))
const corpora = process.argv[2] ?? join(root, '..', 'shared', 'ner')
const segmenter = loadSegmenter()
const news = loadTagger('news')
const resume = loadTagger('resume')

const dev = readCluener(corpora, 'dev')
const clean = figuresOf(news, segmenter, dev)
print('cluener-dev', clean)
for (const [label, { precision, recall, f1, names }] of clean.classes) line(`  ${label}`, `F1 ${show(f1)}  P ${show(precision)}  R ${show(recall)}  (${names} names)`)
print('resume-test', figuresOf(resume, segmenter, readColumns(corpora, 'resume-test.bmes')))

const alphabet = [...new Set(dev.flatMap(({ text }) => [...text.matchAll(/[\u4e00-\u9fff]/g)].map(String)))].sort()
const noisy = COPIES.map((seed) => figuresOf(news, segmenter, corrupt(dev, NOISE, alphabet, seed)))
const noisyMacro = noisy.reduce((sum, { macro }) => sum + macro, 0) / noisy.length
line('noise 1 %', `macro ${show(noisyMacro)} (mean of ${COPIES.length}), ${show(clean.macro - noisyMacro)} below the clean figure`)

const { tagger, bare } = speedOf(news, segmenter, dev.map(({ text }) => normalise(text)))
line('speed', `tagger ${Math.round(tagger)} characters/s, nodejieba.tag ${Math.round(bare)}: ratio ${(tagger / bare).toFixed(2)}`)

function print(name: string, { micro, macro, precision, recall }: Figures): void {
  line(name, `macro F1 ${show(macro)}  micro F1 ${show(micro)}  P ${show(precision)}  R ${show(recall)}`)
}

function line(name: string, text: string): void {
  process.stdout.write(`${name.padEnd(16)}${text}\n`)
}

function show(figure: number): string {
  return figure.toFixed(4)
}
