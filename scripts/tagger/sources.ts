import { randomOf } from './random.ts'
import { corrupt, type LabelledSpan, readCluener, readColumns, readMsra, type TaggedSentence } from './corpora.ts'

const HANZI = /[\u4e00-\u9fff]/g
/** The share of characters replaced in the noisy copies. */
const NOISE = 0.02
const NOISE_SEED = 5
/** The share of names replaced in the other copies. */
const SWAPPED = 0.6
const SWAP_SEED = 6

/** A head of the tagger: its labels, the sentences that it learns from, and how often a feature must occur in them to be used. */
export interface Source {
  readonly name: string
  readonly labels: readonly string[]
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
      sentences: news,
      copies: [...noisyCopies(news), ...swappedCopies(news)],
      least: 4,
    },
    {
      name: 'people',
      labels: ['LOC', 'ORG', 'PER'],
      sentences: [...readColumns(folder, 'peoples-daily-dev.bio'), ...readColumns(folder, 'peoples-daily-test.bio'), ...readMsra(folder)],
      copies: [],
      least: 8,
    },
    {
      name: 'resume',
      labels: ['CONT', 'EDU', 'LOC', 'NAME', 'ORG', 'PRO', 'RACE', 'TITLE'],
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

/** The other half of the sentences with names replaced by others of the same label (mention replacement, Dai and Adel 2020). */
function swappedCopies(sentences: readonly TaggedSentence[]): readonly TaggedSentence[] {
  const random = randomOf(SWAP_SEED)
  const byLabel = new Map<string, string[]>()
  for (const { text, spans } of sentences) for (const { start, end, label } of spans) {
    const names = byLabel.get(label)
    if (names) names.push(text.slice(start, end))
    else byLabel.set(label, [text.slice(start, end)])
  }
  return sentences.filter((_, index) => index % 2 === 0).map(({ text, spans }) => {
    const swapped: LabelledSpan[] = []
    let copy = ''
    let from = 0
    for (const { start, end, label } of spans.toSorted((a, b) => a.start - b.start)) {
      if (start < from) continue
      const names = byLabel.get(label) ?? []
      const name = random.unit() < SWAPPED ? names[random.below(names.length)] ?? text.slice(start, end) : text.slice(start, end)
      copy += text.slice(from, start)
      swapped.push({ start: copy.length, end: copy.length + name.length, label })
      copy += name
      from = end
    }
    return { text: copy + text.slice(from), spans: swapped }
  })
}
