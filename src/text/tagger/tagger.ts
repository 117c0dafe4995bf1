import { readFileSync } from 'node:fs'
import { brotliDecompressSync } from 'node:zlib'
import type { Kind } from '../../ontology/kinds.ts'
import type { Word } from '../segmenter.ts'
import { characterTables } from './characters.ts'
import { choose } from './choose.ts'
import { knownNames } from './known-names.ts'
import { decodeModel, type TaggerModel } from './model.ts'
import { namesIn, type Marginal } from './names.ts'
import { networkOf } from './network.ts'
import { findNames, findPatterns } from './patterns.ts'
import { stretchesOf } from './stretches.ts'

/** A name the tagger sees: [start, end) of the text it was given, a label of the corpus, and how often such a name is right (0…1). */
export interface TaggedSpan {
  readonly start: number
  readonly end: number
  readonly label: string
  readonly score: number
}

/** The trained tagger. */
export interface Tagger {
  readonly labels: readonly string[]
  /** The best names that do not overlap, in order. `text` is normalised; `words` are the segmenter's for it. */
  tag(text: string, words: readonly Word[]): readonly TaggedSpan[]
  /** All names with a score of at least `least`, which may overlap, in order of start. */
  candidates(text: string, words: readonly Word[], least: number): readonly TaggedSpan[]
}

/** What the labels of the news model mean here: a kind, `title` for posts, null for what is no entity of ours. */
export const NEWS_LABELS: Readonly<Record<string, Kind | 'title' | null>> = {
  name: 'person',
  address: 'place',
  organization: 'organization',
  government: 'organization',
  company: 'company',
  scene: 'site',
  book: 'document',
  position: 'title',
  movie: null,
  game: null,
}

/** Loads the tagger (models/README.md) with one of its heads. Throws if models/ or the built kernel lack a file. */
export function loadTagger(head = 'news'): Tagger {
  return taggerOf(decodeModel(brotliDecompressSync(readFileSync(fileOf('models/tagger.bin.br')))), head)
}

/** Names with less probability are not considered for the best set. */
const LEAST = 0.1

/** A tagger with the head called `head` of the given weights. */
export function taggerOf(model: TaggerModel, head: string): Tagger {
  const characters = characterTables()
  const network = networkOf(model, head, readFileSync(fileOf('dist/tagger.wasm')))
  const names = knownNames(model.names, model.nameFilter, characters.folded)
  const { labels } = network.head
  const marginals = (text: string, words: readonly Word[], least: number, take: (found: readonly Marginal[], from: number) => void): void => {
    for (const { start, end, firstWord, lastWord } of stretchesOf(text, words)) {
      findPatterns(network.patterns, characters, text, start, end, words, firstWord, lastWord)
      findNames(network.patterns, names, text, start, end)
      take(namesIn(network, end - start, least), start)
    }
  }
  const spansOf = (text: string, found: readonly Marginal[], from: number): readonly TaggedSpan[] =>
    found.map(({ start, end, type, score }) => {
      const raw = text.slice(from + start, from + end)
      const first = from + start + raw.length - raw.trimStart().length
      return { start: first, end: first + raw.trim().length, label: labels[type] ?? '', score: Math.round(score * 1000) / 1000 }
    }).filter(({ start, end }) => start < end)
  return {
    labels,
    tag: (text, words) => {
      const spans: TaggedSpan[] = []
      marginals(text, words, LEAST, (found, from) => spans.push(...spansOf(text, choose(found), from)))
      return spans
    },
    candidates: (text, words, least) => {
      const spans: TaggedSpan[] = []
      marginals(text, words, least, (found, from) => spans.push(...spansOf(text, found, from)))
      return spans
    },
  }
}

function fileOf(path: string): URL {
  return new URL(`../../../${path}`, import.meta.url)
}
