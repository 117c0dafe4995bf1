import type { Segmenter } from '../../src/text/segmenter.ts'
import { normalise } from '../../src/text/normalise.ts'
import type { Tagger } from '../../src/text/tagger/tagger.ts'
import type { LabelledSpan, TaggedSentence } from './corpora.ts'

/** How good a tagger is on sentences: F1 over all names, the mean of the classes' F1, and each class. */
export interface Figures {
  readonly precision: number
  readonly recall: number
  readonly micro: number
  readonly macro: number
  readonly classes: ReadonlyMap<string, { readonly precision: number, readonly recall: number, readonly f1: number, readonly names: number }>
}

/** A name counts as found if start, end and label are those of the corpus. */
export function figuresOf(tagger: Pick<Tagger, 'tag'>, segmenter: Segmenter, sentences: readonly TaggedSentence[]): Figures {
  return compare(sentences.map(({ spans }) => spans), sentences.map(({ text }) => {
    const normal = normalise(text)
    return tagger.tag(normal, segmenter.words(normal))
  }))
}

/** Figures of `found` against `gold`, sentence by sentence. */
export function compare(gold: readonly (readonly LabelledSpan[])[], found: readonly (readonly LabelledSpan[])[]): Figures {
  const counts = new Map<string, { right: number, found: number, gold: number }>()
  const countOf = (label: string): { right: number, found: number, gold: number } => {
    const known = counts.get(label) ?? { right: 0, found: 0, gold: 0 }
    counts.set(label, known)
    return known
  }
  gold.forEach((names, index) => {
    const wanted = new Set(names.map(keyOf))
    for (const key of wanted) countOf(key.slice(key.lastIndexOf(' ') + 1)).gold++
    for (const name of found[index] ?? []) {
      countOf(name.label).found++
      if (wanted.has(keyOf(name))) countOf(name.label).right++
    }
  })
  const rows = [...counts.entries()].sort(([a], [b]) => (a < b ? -1 : 1))
  const classes = new Map(rows.map(([label, count]) => [label, { ...rates(count), names: count.gold }]))
  const all = rows.reduce((sum, [, count]) => ({ right: sum.right + count.right, found: sum.found + count.found, gold: sum.gold + count.gold }), { right: 0, found: 0, gold: 0 })
  const { precision, recall, f1 } = rates(all)
  return { precision, recall, micro: f1, macro: [...classes.values()].reduce((sum, row) => sum + row.f1, 0) / classes.size, classes }
}

function keyOf({ start, end, label }: LabelledSpan): string {
  return `${start} ${end} ${label}`
}

function rates({ right, found, gold }: { right: number, found: number, gold: number }): { precision: number, recall: number, f1: number } {
  const precision = found === 0 ? 0 : right / found
  const recall = gold === 0 ? 0 : right / gold
  return { precision, recall, f1: right === 0 ? 0 : 2 * precision * recall / (precision + recall) }
}
