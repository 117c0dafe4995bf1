import { corrupt, readCluener, readColumns, readMsra, type TaggedSentence } from './corpora.ts'

const HANZI = /[\u4e00-\u9fff]/g
/** The share of characters replaced in the noisy copies. */
const NOISE = 0.02
const NOISE_SEED = 5

/** A head of the tagger: its labels, the sentences that it learns from, and how often a feature must occur in them to be used. */
export interface Source {
  readonly name: string
  readonly labels: readonly string[]
  /** Whether the head sees the whole sentence: what it is about tells a game from a film; in a résumé it tells nothing. */
  readonly context: boolean
  readonly sentences: readonly TaggedSentence[]
  /** Damaged copies, learnt from as well; what is counted is counted in the sentences alone. */
  readonly copies: readonly TaggedSentence[]
  readonly least: number
}

/** What the tagger learns from, read from `folder`. The heads share their rows and second layer. */
export function sourcesOf(folder: string): readonly Source[] {
  const news = readCluener(folder, 'train')
  return [
    {
      name: 'news',
      labels: ['address', 'book', 'company', 'game', 'government', 'movie', 'name', 'organization', 'position', 'scene'],
      context: true,
      sentences: news,
      copies: noisyCopies(news),
      least: 4,
    },
    {
      name: 'people',
      labels: ['LOC', 'ORG', 'PER'],
      context: true,
      sentences: [...readColumns(folder, 'peoples-daily-dev.bio'), ...readColumns(folder, 'peoples-daily-test.bio'), ...readMsra(folder)],
      copies: [],
      least: 8,
    },
    {
      name: 'resume',
      labels: ['CONT', 'EDU', 'LOC', 'NAME', 'ORG', 'PRO', 'RACE', 'TITLE'],
      context: false,
      sentences: [...readColumns(folder, 'resume-train.bmes'), ...readColumns(folder, 'resume-dev.bmes')],
      copies: [],
      least: 3,
    },
  ]
}

/** Every second sentence with some characters replaced, as text recognition does. */
function noisyCopies(sentences: readonly TaggedSentence[]): readonly TaggedSentence[] {
  const alphabet = [...new Set(sentences.flatMap(({ text }) => text.match(HANZI) ?? []))].sort()
  return corrupt(sentences.filter((_, index) => index % 2 === 1), NOISE, alphabet, NOISE_SEED)
}
