import type { Lexicon } from '../text/lexicon.ts'
import type { Word } from '../text/segmenter.ts'
import { wordTrie, type Trie } from '../text/trie.ts'
import type { Naming } from './naming.ts'
import type { Page } from './reading.ts'

/** What a walk reads of a page. */
export type Walkable = Pick<Page, 'article' | 'text' | 'words' | 'wordAt' | 'edges' | 'postsByEnd' | 'tagged'>

/** What tells a walk to the left of a head where a name begins. */
export interface Boundaries {
  /** Words that no name runs across. */
  readonly words: Trie<true>
  /** Middles of names that are crossed whole, though they hold such words. */
  readonly cores: Trie<true>
  /** Verbs that belong to a name right before its head. */
  readonly modifiers: Trie<true>
  /** Nouns for people: like a post, what stands right of one is a person or the next organ. */
  readonly roles: Trie<true>
  /** Words of one character with which an unknown word may begin by mistake of the segmenter (在定湖). */
  readonly prepositions: Trie<true>
  /** What begins an ordinal number, which a name may hold. */
  readonly ordinal: string
}

export interface WalkOptions {
  /** Most characters to go. */
  readonly longest: number
  /** wide: across verbs and numbers, as names of meetings and campaigns do; strict: not even across nouns of action. */
  readonly reach: 'wide' | 'normal' | 'strict'
}

/** Parts of speech at which a name cannot begin or go on: particles, prepositions, conjunctions, pronouns, adverbs. */
const STOP_TAGS: ReadonlySet<string> = new Set(['p', 'c', 'u', 'ul', 'uj', 'uz', 'uv', 'ud', 'ug', 'd', 'r', 'rr', 'rz', 'y', 'e', 'o'])
/** …and, unless the name is of a wide kind, verbs of two characters, numbers, measures and times. */
const NARROW_STOP_TAGS: ReadonlySet<string> = new Set(['v', 'vd', 'mq', 't', 'f'])
const UNKNOWN_WORD = 'x'
const HANZI = /^[\u3400-\u9fff]+$/
const PUNCTUATION = /[\s,.;:!?\u3002\u3001\u2026\u2014()[\]<>\u300a\u300b\u201c\u201d'"\u25a0\u25cf\u25b2\u25c6\u2605\u3010\u3011|/~]/

/** Reads the three boundary lists of the lexicon. */
export function loadBoundaries(lexicon: Lexicon, { ordinal }: Naming): Boundaries {
  return {
    ordinal,
    words: wordTrie(lexicon.list('boundary-words')),
    cores: wordTrie(lexicon.list('organ-cores')),
    modifiers: wordTrie(lexicon.list('head-modifiers')),
    roles: wordTrie(lexicon.list('role-nouns')),
    prepositions: wordTrie(lexicon.list('prepositions')),
  }
}

/**
 * Where a name that ends before `head` may begin: offsets to the left of `head`, nearest first, each at the edge of a word.
 * The walk stops at punctuation, a boundary word, a post, or after `longest` characters; a quotation or a bracket is
 * crossed whole.
 */
export function startsBefore(page: Walkable, boundaries: Boundaries, head: number, options: WalkOptions): readonly number[] {
  const floor = Math.max(blockStart(page, head), head - options.longest)
  const starts: number[] = []
  const modifier = boundaries.modifiers.startBefore(page.text, head)
  if (modifier !== -1 && modifier >= floor) starts.push(modifier)
  let at = starts[0] ?? head
  while (at > floor) {
    const next = stepLeft(page, boundaries, at, options.reach)
    if (next < floor || next === at) break
    at = next
    starts.push(at)
  }
  return starts
}

function stepLeft(page: Walkable, boundaries: Boundaries, at: number, reach: WalkOptions['reach']): number {
  const { text } = page
  const last = text[at - 1] ?? ''
  if (last === '\u201d') return crossed(text, '\u201c', at, 16)
  if (last === ')') return crossed(text, '(', at, 10)
  const core = boundaries.cores.startBefore(text, at)
  const stop = boundaryBefore(page, boundaries, at)
  if (core !== -1 && (stop === -1 || core <= stop)) return core
  if (PUNCTUATION.test(last) || stop !== -1 || page.postsByEnd.has(at) || boundaries.roles.startBefore(text, at) !== -1) return at
  const word = page.words[wordBefore(page, at)]
  if (!word) return at - 1
  if (word.end === at && stops(text, boundaries, word, reach)) return at
  return afterHiddenBoundary(text, boundaries, word, at)
}

/** Parts of speech that open no name, though a wide walk runs across them. */
const LEAD_TAGS = /^(?:[dpcry]|u.?|m|mq|q)$/
/** …nor do verbs of one character: 抓…行动. */
const SHORT_LEAD_TAG = 'v'

/**
 * `start` moved past what a wide walk has run across at its far end: boundary words, numbers, particles (启动“重建家园”行动,
 * 14个改造项目). `keepNumbers` for names that begin with a year.
 */
export function withoutLead(page: Walkable, boundaries: Boundaries, start: number, head: number, keepNumbers = false): number {
  const word = page.words[wordBefore(page, start + 1)]
  if (!word || word.end > head) return start
  const boundary = boundaries.words.endFrom(page.text, start)
  if (boundary !== -1 && boundary < head && word.end <= boundary) return withoutLead(page, boundaries, boundary, head, keepNumbers)
  const lead = LEAD_TAGS.test(word.tag) && !(keepNumbers && word.tag.startsWith('m'))
  const short = word.end - word.start === 1 && word.tag === SHORT_LEAD_TAG
  return word.start === start && word.end < head && (lead || short) ? withoutLead(page, boundaries, word.end, head, keepNumbers) : start
}

/** The start of the boundary word before `at`, if it is one of the text's words and no part of one (能 in 智能), or -1. */
export function boundaryBefore(page: Walkable, boundaries: Boundaries, at: number): number {
  const stop = boundaries.words.startBefore(page.text, at)
  if (stop === -1) return -1
  const word = page.words[wordBefore(page, at)]
  return !word || stop <= word.start ? stop : -1
}

function stops(text: string, boundaries: Boundaries, { start, end, tag }: Word, reach: WalkOptions['reach']): boolean {
  if (STOP_TAGS.has(tag)) return true
  if (reach === 'wide' || isOrdinal(text, start, boundaries)) return false
  if (reach === 'strict' && (tag === 'vn' || (tag === 'm' && end - start > 1))) return true
  return tag === 'm' ? /\d/.test(text.slice(start, end)) : NARROW_STOP_TAGS.has(tag) && end - start > 1
}

function isOrdinal(text: string, start: number, boundaries: Boundaries): boolean {
  return text[start] === boundaries.ordinal
}

/** The start of the word before `at`; after the boundary word that an unknown word begins with (在定湖 → 定湖). */
function afterHiddenBoundary(text: string, boundaries: Boundaries, word: Word, at: number): number {
  if (word.tag !== UNKNOWN_WORD) return word.start
  let start = word.start
  for (let end = start; end !== -1 && end <= at; end = boundaries.prepositions.endFrom(text, start)) start = end
  return start
}

/** The offset of the opening mark that the mark before `at` closes, or `at` if it is too far away. */
function crossed(text: string, open: string, at: number, most: number): number {
  const found = text.lastIndexOf(open, at - 2)
  return found !== -1 && at - found <= most && !/[,;!?\u3002]/.test(text.slice(found, at)) ? found : at
}

/** Index of the word that holds the character before `at`. */
export function wordBefore(page: Pick<Page, 'wordAt'>, at: number): number {
  return page.wordAt[at - 1] ?? 0
}

function blockStart(page: Walkable, at: number): number {
  for (const block of page.article.blocks) if (at >= block.start && at <= block.end) return block.start
  return 0
}

/**
 * Where the tagger sees the name begin that ends at `end`, if that is left of `start`: the likeliest of its names with one of `labels`
 * that lies in one run of hanzi; else `start`. The tagger knows boundaries well where the walk meets words that jieba cut wrongly.
 */
export function taggedStart(page: Walkable, start: number, end: number, labels: ReadonlySet<string>): number {
  let best = { start, score: 0 }
  for (const span of page.tagged) {
    if (span.end !== end || span.start >= start || span.score <= best.score || !labels.has(span.label)) continue
    if (HANZI.test(page.text.slice(span.start, start)) && !STOP_TAGS.has(page.words[wordBefore(page, span.start + 1)]?.tag ?? '')) best = span
  }
  return best.start
}
