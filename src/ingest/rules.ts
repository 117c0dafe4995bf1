import type { Lexicon } from '../text/lexicon.ts'
import { wordTrie, type Trie } from '../text/trie.ts'

const PATTERNS = ['bylineLine', 'signatureLine', 'signatureTail', 'inline', 'signers', 'notNames', 'opening', 'spacedAfter', 'kicker', 'dateInName', 'dateInLine', 'reporters', 'dated', 'newsy', 'furniture', 'starts', 'measures', 'numberEnd', 'prose', 'caption', 'bulletNames', 'numbered'] as const

/** How pages are signed and laid out: the patterns of lexicon/page.yaml, and the surnames. */
export type PageRules = Readonly<Record<(typeof PATTERNS)[number], RegExp>> & { readonly surnames: Trie<true> }

/** Reads page.yaml and surnames.txt. */
export function loadPageRules(lexicon: Lexicon): PageRules {
  const record = lexicon.record('page') as Readonly<Record<string, string>>
  const patterns = Object.fromEntries(PATTERNS.map((name) => [name, new RegExp(record[name] ?? '', 'u')])) as Record<(typeof PATTERNS)[number], RegExp>
  return { ...patterns, surnames: wordTrie(lexicon.list('surnames')) }
}
