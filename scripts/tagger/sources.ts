import { corrupt, readCluener, readColumns, readMsra, type TaggedSentence } from './corpora.ts'

const HANZI = /[\u4e00-\u9fff]/g
/** The share of characters replaced in the noisy copies. */
const NOISE = 0.02
const NOISE_SEED = 5

/** A head of the tagger: its labels, the sentences that it learns from, and how often a feature must occur in them to be used. */
export interface Source {
  readonly name: string
  readonly labels: readonly string[]
  readonly sentences: readonly TaggedSentence[]
  readonly least: number
}

/** What the tagger learns from, read from `folder`. The heads share their rows and second layer. */
export function sourcesOf(folder: string): readonly Source[] {
  return [
    {
      name: 'news',
      labels: ['address', 'book', 'company', 'game', 'government', 'movie', 'name', 'organization', 'position', 'scene'],
      sentences: withNoise(readCluener(folder, 'train')),
      least: 4,
    },
    {
      name: 'people',
      labels: ['LOC', 'ORG', 'PER'],
      sentences: [...readColumns(folder, 'peoples-daily-dev.bio'), ...readColumns(folder, 'peoples-daily-test.bio'), ...readMsra(folder)],
      least: 8,
    },
    {
      name: 'resume',
      labels: ['CONT', 'EDU', 'LOC', 'NAME', 'ORG', 'PRO', 'RACE', 'TITLE'],
      sentences: readColumns(folder, 'resume-train.bmes'),
      least: 3,
    },
  ]
}

/** The sentences, and every second one again with some characters replaced, as text recognition does. */
function withNoise(sentences: readonly TaggedSentence[]): readonly TaggedSentence[] {
  const alphabet = [...new Set(sentences.flatMap(({ text }) => text.match(HANZI) ?? []))].sort()
  return [...sentences, ...corrupt(sentences.filter((_, index) => index % 2 === 1), NOISE, alphabet, NOISE_SEED)]
}
