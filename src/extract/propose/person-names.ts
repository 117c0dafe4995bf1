import type { Lexicon } from '../../text/lexicon.ts'
import { wordTrie, type Trie } from '../../text/trie.ts'
import type { Page } from '../reading.ts'

/** What a personal name looks like and what may stand right of one. */
export interface NameRules {
  readonly surnames: Trie<true>
  readonly right: Trie<true>
  /** Characters that rather follow a short name than end a long one. */
  readonly enders: Trie<true>
  readonly boundaries: Trie<true>
  /** Nouns for people without office: what follows may be a name. */
  readonly roles: Trie<true>
}

/** The end of a name and how sure it is that a name stands there and ends there. */
export interface NameEnd {
  readonly end: number
  readonly score: number
}

const HANZI = /^[\u3400-\u9fff]+$/
const AFTER_NAME = /[\s,.;:!?\u3002\u3001()\u300a\u201c\u201d\n]/
/** Characters of a transcribed name at most, with and without dots. */
const LONGEST_DOTTED = 14
const LONGEST_UNDOTTED = 6
/** Parts of speech that jieba gives to names and to what it does not know. */
const NAME_TAGS: ReadonlySet<string> = new Set(['nr', 'nrt', 'nrfg', 'x', 'ns', 'nz'])

/** Reads surnames.txt, person-right.txt, posts, role nouns and the boundary list. */
export function loadNameRules(lexicon: Lexicon): NameRules {
  return {
    surnames: wordTrie(lexicon.list('surnames')),
    right: wordTrie(lexicon.list('person-right')),
    enders: wordTrie(lexicon.list('name-enders')),
    boundaries: wordTrie(lexicon.list('boundary-words')),
    roles: wordTrie(lexicon.list('role-nouns')),
  }
}

/** The likeliest end of a Han name that starts at `at`: a surname and one or two more characters. Null if none fits. */
export function hanNameEnd(page: Page, at: number, rules: NameRules): NameEnd | null {
  if (page.postStarts.has(at)) return null
  const { text } = page
  const surnameEnd = rules.surnames.endFrom(text, at)
  if (surnameEnd === -1 || startsOther(text, at, surnameEnd, rules)) return null
  if (text[surnameEnd] === ' ') return spacedName(page, surnameEnd, rules)
  const short = nameScore(page, at, surnameEnd + 1, rules)
  const long = nameScore(page, at, surnameEnd + 2, rules)
  if (short === 0 && long === 0) return null
  if (short > 0 && long > 0 && prefersShort(page, surnameEnd + 1, rules)) return { end: surnameEnd + 1, score: short - 0.05 }
  return long >= short || long >= 0.6 ? { end: surnameEnd + 2, score: long } : { end: surnameEnd + 1, score: short }
}

/** The end of a transcribed name (minority languages, foreigners): hanzi and dots up to the next boundary. */
export function transcribedNameEnd(page: Page, at: number, rules: NameRules): NameEnd | null {
  const end = runEnd(page, at, rules)
  const dotted = page.text.slice(at, end).includes('\u00b7')
  if (end - at < 3 || end - at > (dotted ? LONGEST_DOTTED : LONGEST_UNDOTTED) || endScore(page, end, rules) < 0.8) return null
  if (!dotted && (commonChars(page, at, end) > 0 || startsOther(page.text, at, at, rules))) return null
  return { end, score: dotted ? 0.92 : 0.6 }
}

/** Where hanzi and dots end, or the word that stands right of a name begins. */
function runEnd({ text, edges }: Page, at: number, rules: NameRules): number {
  let end = at
  while (end < text.length && end - at < LONGEST_DOTTED && /[\u3400-\u9fff\u00b7]/.test(text[end] ?? '')) {
    if (end - at >= 2 && edges[end] === 1 && startsWord(text, end, rules)) break
    end++
  }
  return end
}

/** A two-character name set wide: 刘 斌. */
function spacedName({ text }: Page, surnameEnd: number, rules: NameRules): NameEnd | null {
  const end = surnameEnd + 2
  if (!HANZI.test(text[surnameEnd + 1] ?? '')) return null
  const next = text[end]
  const ends = next === undefined || AFTER_NAME.test(next) || startsWord(text, end, rules)
  return ends ? { end, score: 0.8 } : null
}

function nameScore(page: Page, at: number, end: number, rules: NameRules): number {
  const score = endScore(page, end, rules)
  if (!HANZI.test(page.text.slice(at, end)) || runsOver(page, at, end, score < 0.9, rules)) return 0
  return score === 0 ? 0 : score - (commonChars(page, at, end) === end - at ? 0.3 : 0)
}

/** How sure it is that a name ends at `end`: punctuation, a word that follows names, a post, or merely the edge of a word. */
function endScore(page: Page, end: number, rules: NameRules): number {
  const next = page.text[end]
  if (next === undefined || AFTER_NAME.test(next) || page.postStarts.has(end)) return 0.9
  if (startsWord(page.text, end, rules)) return page.edges[end] === 1 ? 0.9 : 0.8
  return page.edges[end] === 1 ? 0.62 : 0
}

/** The third character of 王真到… belongs to the next word rather than to the name. */
function prefersShort(page: Page, short: number, rules: NameRules): boolean {
  if (rules.enders.endFrom(page.text, short) !== -1) return true
  return Math.max(rules.right.endFrom(page.text, short), rules.boundaries.endFrom(page.text, short)) - short >= 2
}

/** True if what starts here is a boundary word, a post or a role, longer than the surname alone. */
function startsOther(text: string, at: number, surnameEnd: number, rules: NameRules): boolean {
  return Math.max(rules.boundaries.endFrom(text, at), rules.roles.endFrom(text, at)) > surnameEnd
}

/** True if a boundary word or a post begins inside the name and runs past its end, or ends it where the end is in doubt. */
function runsOver(page: Page, start: number, end: number, doubtful: boolean, rules: NameRules): boolean {
  for (let at = start + 1; at < end; at++) {
    const over = Math.max(rules.boundaries.endFrom(page.text, at), rules.roles.endFrom(page.text, at))
    if (page.postStarts.has(at) || over > end || (doubtful && over === end && over - at >= 2)) return true
  }
  return false
}

function startsWord(text: string, at: number, rules: NameRules): boolean {
  return rules.right.endFrom(text, at) !== -1 || rules.boundaries.endFrom(text, at) !== -1
}

/** How many characters of [start, end) lie in common words of two characters or more. */
function commonChars(page: Page, start: number, end: number): number {
  let count = 0
  for (let index = page.wordAt[start] ?? 0; ; index++) {
    const word = page.words[index]
    if (!word || word.start >= end) return count
    if (word.end > start && word.end - word.start >= 2 && !NAME_TAGS.has(word.tag)) count += Math.min(word.end, end) - Math.max(word.start, start)
  }
}
