import { normalise } from '../../src/text/normalise.ts'
import type { Segmenter } from '../../src/text/segmenter.ts'
import type { Characters } from '../../src/text/tagger/characters.ts'
import { groupOf, statesOf } from '../../src/text/tagger/labels.ts'
import { findNames, findPatterns, patternsFor, type Patterns } from '../../src/text/tagger/patterns.ts'
import type { LabelledSpan, TaggedSentence } from './corpora.ts'
import { instanceOf, visitFeatures } from './dataset.ts'
import { FeatureIndex } from './feature-index.ts'
import type { TrainingNames } from './name-lists.ts'
import type { FeatureName } from './pack.ts'
import type { Source } from './sources.ts'
import type { Task } from './train.ts'

/** Training sentences as numbers, and what the numbers stand for. */
export interface Prepared {
  readonly tasks: readonly Task[]
  readonly features: readonly FeatureName[]
}

/** 16 million places: room for 12 million features. */
const INDEX_BITS = 24
const LONGEST = 2000

/** Numbers the features that occur often enough in one of the sources. */
export function prepare(sources: readonly Source[], segmenter: Segmenter, characters: Characters, names: TrainingNames): Prepared {
  const patterns = patternsFor(LONGEST)
  const look = lookOf(patterns, segmenter, characters, names)
  const index = new FeatureIndex(INDEX_BITS)
  const used = new Uint8Array(1 << INDEX_BITS)
  for (const { sentences, least } of sources) {
    index.counts.fill(0)
    for (const sentence of sentences) visitFeatures(patterns, look(sentence), (key, slot) => index.add(key, slot))
    for (let id = 0; id < index.size; id++) if (index.counts[id]! >= least) used[id] = 1
  }
  const numbers = new Int32Array(index.size).fill(-1)
  const features: FeatureName[] = []
  for (let id = 0; id < index.size; id++) if (used[id] === 1) numbers[id] = features.push({ key: index.keys[id]!, slot: index.slots[id]! }) - 1
  const tasks = sources.map(({ labels, context, sentences, copies }) => ({
    labels,
    context,
    instances: [...sentences, ...copies].map((sentence) => {
      const length = look(sentence)
      return instanceOf(patterns, length, statesOf(length, typed(sentence.spans, labels), groupOf(labels.length)), (key, slot) => numbers[index.find(key, slot)] ?? -1)
    }),
  }))
  return { tasks, features }
}

/** Fills `patterns` with those of a sentence; answers its length. */
function lookOf(patterns: Patterns, segmenter: Segmenter, characters: Characters, names: TrainingNames): (sentence: TaggedSentence) => number {
  return ({ text, spans }) => {
    const normal = normalise(text)
    const words = segmenter.words(normal)
    findPatterns(patterns, characters, normal, 0, normal.length, words, 0, words.length)
    findNames(patterns, names.known, normal, 0, normal.length, names.allowFor(text, spans))
    return normal.length
  }
}

/** The spans that do not overlap an earlier one, with the number of their label. */
function typed(spans: readonly LabelledSpan[], labels: readonly string[]): { start: number, end: number, type: number }[] {
  let free = 0
  return spans.flatMap(({ start, end, label }) => {
    if (start < free) return []
    free = end
    return [{ start, end, type: labels.indexOf(label) }]
  })
}
