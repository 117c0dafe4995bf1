import type { Lexicon } from '../text/lexicon.ts'
import type { Field } from './formats/fields.ts'
import { wordTrie, type Trie } from '../text/trie.ts'

const PATTERNS = ['bylineLine', 'signatureLine', 'signatureTail', 'inline', 'signers', 'notNames', 'opening', 'spacedAfter', 'kicker', 'dateInName', 'dateInLine', 'reporters', 'dated', 'newsy', 'furniture', 'starts', 'measures', 'numberEnd', 'prose', 'caption', 'bulletNames', 'numbered'] as const

/** How pages are signed and laid out: the patterns of lexicon/page.yaml, and the surnames. */
export type PageRules = Readonly<Record<(typeof PATTERNS)[number], RegExp>> & {
  readonly surnames: Trie<true>
  /** What a column, or a key of JSON, holds, by its heading in small letters without spaces. */
  readonly columns: ReadonlyMap<string, Field>
}

/** Reads page.yaml, columns.yaml and surnames.txt. */
export function loadPageRules(lexicon: Lexicon): PageRules {
  const record = lexicon.record('page') as Readonly<Record<string, string>>
  const patterns = Object.fromEntries(PATTERNS.map((name) => [name, new RegExp(record[name] ?? '', 'u')])) as Record<(typeof PATTERNS)[number], RegExp>
  const headings = Object.entries(lexicon.record('columns') as Readonly<Record<Field, readonly string[]>>) as readonly [Field, readonly string[]][]
  const columns = new Map(headings.flatMap(([field, names]) => names.map((name) => [name.replaceAll('_', '').toLowerCase(), field] as const)))
  return { ...patterns, surnames: wordTrie(lexicon.list('surnames')), columns }
}
