import type { Lexicon } from '../../text/lexicon.ts'
import { wordTrie, type Trie } from '../../text/trie.ts'

/** What a personal name looks like and what may stand right of one. */
export interface NameRules {
  readonly surnames: Trie<true>
  readonly right: Trie<true>
  readonly boundaries: Trie<true>
  readonly posts: Trie<true>
}

/** The end of a name and how sure it is that it ends there. */
export interface NameEnd {
  readonly end: number
  readonly score: number
}

const HANZI = /^[\u3400-\u9fff]+$/
const AFTER_NAME = /[\s,.;:!?\u3002\u3001()\u300a\u201c\u201d\n]/

/** Reads surnames.txt, person-right.txt and the boundary lists. */
export function loadNameRules(lexicon: Lexicon): NameRules {
  return {
    surnames: wordTrie(lexicon.list('surnames')),
    right: wordTrie(lexicon.list('person-right')),
    boundaries: wordTrie(lexicon.list('boundary-words')),
    posts: wordTrie(lexicon.list('post-words')),
  }
}

/** The likeliest end of a Han name that starts at `at`: a surname and one or two more characters. Null if none fits. */
export function hanNameEnd(text: string, at: number, rules: NameRules): NameEnd | null {
  const surnameEnd = rules.surnames.endFrom(text, at)
  if (surnameEnd === -1) return null
  const spaced = /^\s(?=[\u3400-\u9fff](?:[^\u3400-\u9fff]|$|[\u4e3b\u51fa\u53c2]))/.test(text.slice(surnameEnd, surnameEnd + 3)) ? 1 : 0
  const short = surnameEnd + spaced + 1
  const long = surnameEnd + 2
  const shortFits = isName(text.slice(at, short)) && !runsOver(text, at, short, rules) && endsName(text, short, rules)
  if (spaced) return shortFits ? { end: short, score: 0.85 } : null
  const longFits = isName(text.slice(at, long)) && !runsOver(text, at, long, rules) && endsName(text, long, rules)
  if (longFits && shortFits) return startsWord(text, short, rules) ? { end: short, score: 0.7 } : { end: long, score: 0.8 }
  if (longFits) return { end: long, score: 0.9 }
  if (shortFits) return { end: short, score: 0.85 }
  return null
}

/** The end of a transcribed name (minority languages, foreigners): hanzi and dots up to the next boundary. */
export function transcribedNameEnd(text: string, at: number, rules: NameRules): NameEnd | null {
  let end = at
  while (end < text.length && end - at < 14 && /[\u3400-\u9fff\u00b7]/.test(text[end] ?? '')) {
    if (end - at >= 2 && startsWord(text, end, rules)) break
    end++
  }
  const dotted = text.slice(at, end).includes('\u00b7')
  if (end - at < 2 || end - at > (dotted ? 14 : 6) || !endsName(text, end, rules)) return null
  return { end, score: dotted ? 0.92 : 0.45 }
}

function isName(name: string): boolean {
  return HANZI.test(name.replace(/\s/, ''))
}

/** True if a boundary word or a post begins inside the name and runs past its end. */
function runsOver(text: string, start: number, end: number, rules: NameRules): boolean {
  for (let at = start + 1; at < end; at++) {
    if (rules.boundaries.endFrom(text, at) > end || rules.posts.endFrom(text, at) > end) return true
  }
  return false
}

function endsName(text: string, end: number, rules: NameRules): boolean {
  const next = text[end]
  return next === undefined || AFTER_NAME.test(next) || startsWord(text, end, rules) || rules.posts.endFrom(text, end) !== -1
}

function startsWord(text: string, at: number, rules: NameRules): boolean {
  return rules.right.endFrom(text, at) !== -1 || rules.boundaries.endFrom(text, at) !== -1
}
