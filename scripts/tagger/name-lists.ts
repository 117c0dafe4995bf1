import { filterOf, nameKey, LONGEST_NAME, SHORTEST_NAME, type KnownNames, type NameLists, knownNames } from '../../src/text/tagger/known-names.ts'
import type { Allow } from '../../src/text/tagger/patterns.ts'
import { normalise } from '../../src/text/normalise.ts'
import type { LabelledSpan } from './corpora.ts'
import type { Source } from './sources.ts'

/** Lists of names: those of each label of the corpora, and of China's divisions. */
export interface TrainingNames {
  readonly lists: NameLists
  readonly filter: Uint8Array
  readonly known: KnownNames
  /** What a sentence with these names may know: not what stands in a list for its sake alone. */
  allowFor(text: string, spans: readonly LabelledSpan[]): Allow
}

/** Labels of different corpora that mean the same share a list; a name has room for 16. */
const LISTS: readonly (readonly string[])[] = [
  ['address'], ['book'], ['company'], ['game'], ['government'], ['movie'], ['name'], ['organization'], ['position'], ['scene'],
  ['LOC'], ['ORG'], ['PER', 'NAME'], ['TITLE'], ['EDU', 'PRO'],
]
const DIVISIONS = LISTS.length

/** Gathers the names of the training sentences and of `divisions`. */
export function gatherNames(sources: readonly Pick<Source, 'sentences'>[], divisions: Iterable<string>, folded: Uint16Array): TrainingNames {
  const counts = new Map<string, Map<number, number>>()
  const add = (name: string, list: number): void => {
    if (list === -1 || name.length < SHORTEST_NAME || name.length > LONGEST_NAME) return
    const lists = counts.get(name) ?? new Map<number, number>()
    counts.set(name, lists.set(list, (lists.get(list) ?? 0) + 1))
  }
  for (const { sentences } of sources) for (const { text, spans } of sentences) for (const span of spans) add(nameOf(text, span), listOf(span))
  for (const name of divisions) add(name, DIVISIONS)
  const byKey = new Map<number, number>()
  for (const [name, lists] of counts) {
    const key = nameKey(name, folded)
    for (const list of lists.keys()) byKey.set(key, (byKey.get(key) ?? 0) | 1 << list)
  }
  const keys = Uint32Array.from(byKey.keys()).sort()
  const lists = { keys, lists: Uint16Array.from(keys, (key) => byKey.get(key)!) }
  const filter = filterOf(counts.keys(), folded)
  return {
    lists, filter, known: knownNames(lists, filter, folded),
    allowFor: (text, spans) => {
      const own = new Map<string, number>()
      for (const span of spans) own.set(`${nameOf(text, span)} ${listOf(span)}`, (own.get(`${nameOf(text, span)} ${listOf(span)}`) ?? 0) + 1)
      const normal = normalise(text)
      return (start, end, known) => {
        const name = normal.slice(start, end)
        let left = 0
        for (const [list, count] of counts.get(name) ?? []) if (count > (own.get(`${name} ${list}`) ?? 0)) left |= 1 << list
        return left & known
      }
    },
  }
}

function nameOf(text: string, { start, end }: LabelledSpan): string {
  return normalise(text.slice(start, end))
}

function listOf({ label }: LabelledSpan): number {
  return LISTS.findIndex((labels) => labels.includes(label))
}
