/** Readers of the corpora in ../shared/ner: sentences with typed spans. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { randomOf } from './random.ts'

/** A sentence and its names; places are UTF-16 offsets, half-open. */
export interface TaggedSentence {
  readonly text: string
  readonly spans: readonly LabelledSpan[]
}

export interface LabelledSpan {
  readonly start: number
  readonly end: number
  readonly label: string
}

/** CLUENER: one JSON object a line, spans inclusive. */
export function readCluener(folder: string, part: 'train' | 'dev'): readonly TaggedSentence[] {
  return lines(join(folder, `cluener-${part}.jsonl`)).map((line) => {
    const { text, label } = JSON.parse(line) as { text: string, label: Record<string, Record<string, [number, number][]>> }
    const spans = Object.entries(label).flatMap(([name, found]) =>
      Object.values(found).flat().map(([start, last]) => ({ start, end: last + 1, label: name })))
    return { text, spans: spans.sort((a, b) => a.start - b.start || b.end - a.end) }
  })
}

/** A character and its tag a line, sentences apart by an empty line; tags B-X M-X E-X S-X or B-X I-X. */
export function readColumns(folder: string, file: string): readonly TaggedSentence[] {
  const sentences: TaggedSentence[] = []
  let characters: string[] = []
  let tags: string[] = []
  for (const line of [...readFileSync(join(folder, file), 'utf8').split(/\r?\n/), '']) {
    const [character, tag] = line.split(' ')
    if (tag !== undefined) {
      characters.push(character ?? '')
      tags.push(tag)
    } else if (characters.length > 0) {
      sentences.push(sentenceOf(characters, tags))
      characters = []
      tags = []
    }
  }
  return sentences
}

/** MSRA: characters and tags in two files, aligned line by line, cells by spaces. */
export function readMsra(folder: string): readonly TaggedSentence[] {
  const tags = lines(join(folder, 'msra-3000.tags.txt'))
  return lines(join(folder, 'msra-3000.sentences.txt')).map((line, index) => sentenceOf(line.split(' '), tags[index]?.split(' ') ?? []))
}

function sentenceOf(characters: readonly string[], tags: readonly string[]): TaggedSentence {
  const spans: LabelledSpan[] = []
  let at = 0
  let start = -1
  let label = ''
  const close = (): void => {
    if (start !== -1) spans.push({ start, end: at, label })
    start = -1
  }
  characters.forEach((character, index) => {
    const tag = tags[index] ?? 'O'
    if (tag === 'O' || /^[BS]-/.test(tag) || tag.slice(2) !== label) close()
    if (tag !== 'O' && start === -1) {
      start = at
      label = tag.slice(2)
    }
    at += character.length
    if (/^[ES]-/.test(tag)) close()
  })
  close()
  return { text: characters.join(''), spans }
}

function lines(path: string): readonly string[] {
  return readFileSync(path, 'utf8').split('\n').filter((line) => line !== '')
}

/** The sentences with a share of their characters replaced by random ones of `alphabet`; places stay. */
export function corrupt(sentences: readonly TaggedSentence[], share: number, alphabet: readonly string[], seed: number): readonly TaggedSentence[] {
  const random = randomOf(seed)
  return sentences.map(({ text, spans }) => ({
    text: Array.from({ length: text.length }, (_, at) => (random.unit() < share ? alphabet[random.below(alphabet.length)]! : text.charAt(at))).join(''),
    spans,
  }))
}
