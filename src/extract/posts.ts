import type { Kind } from '../ontology/kinds.ts'
import type { Lexicon } from '../text/lexicon.ts'
import { Trie, wordTrie } from '../text/trie.ts'
import type { Stretch } from './reading.ts'

/** Where a post belongs when no organ stands before it: see lexicon/posts.yaml. */
export type PostFamily = 'area' | 'party' | 'head' | 'company' | 'staff'

/**
 * A post as it stands in the text, whoever holds it: 县委常委, 常务副县长, 县公安局局长. All offsets count in the text given.
 * `start` to `end` is the whole phrase; a name may stand right after `end` or right before `start`.
 */
export interface Post {
  readonly start: number
  readonly end: number
  /** The literal post with its body and ranks: 党组副书记. The organ may share its last character: 县公安[局]长. */
  readonly title: Stretch
  /** The body it belongs to, if it is written out: 县委 in 县委书记, 大云镇 in 大云镇党委书记. */
  readonly organ: (Stretch & { readonly kind: Kind }) | null
  /** The level word it is bound to, if only that is written: 县 in 县长, 村 in 村支书. */
  readonly level: string | null
  readonly family: PostFamily
  /** True if it goes on the list of posts before it, of the same person: 县长 in 县委副书记、县长. */
  readonly joined: boolean
}

/** The grammar of posts, read from lexicon/posts.yaml. */
export interface PostRules {
  readonly cores: Trie<{ readonly family: PostFamily; readonly unless: RegExp | null }>
  readonly ranks: Trie<true>
  readonly bodies: Trie<true>
  /** Bodies with the level before them that makes them organs: 县妇联. */
  readonly leveled: Trie<true>
  readonly levels: Trie<true>
  readonly organs: Trie<Kind>
  /** Words that no body runs across, and middles of bodies that are crossed whole. */
  readonly walls: Trie<true>
  readonly cross: Trie<true>
  readonly surnames: Trie<true>
  readonly joints: ReadonlySet<string>
  /** Titles with the endings of the bodies they ask for: 网格员 a community or a village. */
  readonly homes: Trie<readonly string[]>
}

interface PostRecord {
  readonly ranks: readonly string[]
  readonly bodies: readonly string[]
  readonly families: Readonly<Record<PostFamily, readonly { readonly cores: readonly string[]; readonly unless?: string }[]>>
  readonly joints: readonly string[]
  readonly upperLevels: readonly string[]
  readonly organsOfLevels: readonly string[]
  readonly bodiesByEnding: Readonly<Record<string, readonly string[]>>
  readonly levels: readonly string[]
  readonly leads: readonly string[]
  readonly homes: readonly { readonly titles: readonly string[]; readonly bodies: readonly string[] }[]
}

const LONGEST_ORGAN = 24
const HANZI = /[\u3400-\u9fff]/

/** Reads posts.yaml, surnames.txt, organ-cores.txt and the longer words of boundary-words.txt. */
export function loadPostRules(lexicon: Lexicon): PostRules {
  const record = lexicon.record('posts') as PostRecord
  const cores = Object.entries(record.families).flatMap(([family, rows]) => rows.flatMap(({ cores: words, unless }) =>
    words.map((word) => [word, { family: family as PostFamily, unless: unless === undefined ? null : new RegExp(`^(?:${unless})`) }] as const)))
  const organs = Object.entries(record.bodiesByEnding).flatMap(([kind, words]) => words.map((word) => [word, kind as Kind] as const))
  return {
    cores: new Trie(cores),
    ranks: wordTrie(record.ranks),
    bodies: wordTrie(record.bodies),
    leveled: wordTrie(record.upperLevels.flatMap((level) => record.organsOfLevels.map((body) => level + body))),
    levels: wordTrie(record.levels),
    organs: new Trie(organs),
    walls: wordTrie([...lexicon.list('boundary-words').filter((word) => word.length > 1), ...record.leads]),
    cross: wordTrie(lexicon.list('organ-cores')),
    surnames: wordTrie(lexicon.list('surnames')),
    joints: new Set(record.joints),
    homes: new Trie(record.homes.flatMap(({ titles, bodies }) => titles.map((title) => [title, bodies] as const))),
  }
}

/** All posts in `text` (normalised, offsets kept), ordered by start. Needs no known names: organs and level words are read off the text. */
export function findPosts(text: string, rules: PostRules): readonly Post[] {
  const posts: Post[] = []
  let last = 0
  rules.cores.scan(text, 0, text.length, (coreStart, end, { family, unless }) => {
    if (coreStart < last || unless?.test(text.slice(end, end + 8))) return
    posts.push(postAt(text, rules, coreStart, end, family, posts.at(-1)))
    last = end
  })
  return posts
}

function postAt(text: string, rules: PostRules, coreStart: number, end: number, family: PostFamily, before: Post | undefined): Post {
  const floor = before?.end ?? 0
  const title = { start: titleStart(text, rules, coreStart, floor), end }
  const organ = organBefore(text, rules, title.start, coreStart, floor)
  const level = organ ? null : levelOf(text, rules, title.start, coreStart, family, floor)
  const levelLength = level !== null && family !== 'area' ? level.length : 0
  const start = organ?.start ?? title.start - levelLength
  const joined = before !== undefined && (before.end === start || rules.joints.has(text.slice(before.end, start)))
  return { start, end, title, organ, level, family, joined }
}

/** The title begins before its ranks and the body they rank in, never inside the post before. */
function titleStart(text: string, rules: PostRules, coreStart: number, floor: number): number {
  let at = coreStart
  for (const words of [rules.ranks, rules.ranks, rules.bodies, rules.ranks]) {
    const next = words.startBefore(text, at)
    if (next !== -1 && next >= floor && !(words === rules.bodies && (isOrgan(text, rules, at) || cutsCore(text, rules, next, at)))) at = next
  }
  return at
}

/** True if the body would begin in the middle of an organ's core: 农业农[村委]. */
function cutsCore(text: string, rules: PostRules, start: number, end: number): boolean {
  for (let at = start + 1; at < end; at++) {
    const crossed = rules.cross.startBefore(text, at)
    if (crossed !== -1 && crossed < start) return true
  }
  return false
}

function isOrgan(text: string, rules: PostRules, end: number): boolean {
  const start = rules.leveled.startBefore(text, end)
  const level = rules.levels.startBefore(text, start + 1)
  return start !== -1 && (level === -1 || level === start)
}

/** The body written out right before the title, its last character possibly the first of the core. */
function organBefore(text: string, rules: PostRules, titleFrom: number, coreStart: number, floor: number): Post['organ'] {
  for (const end of titleFrom === coreStart ? [titleFrom, titleFrom + 1] : [titleFrom]) {
    const ending = rules.organs.startBefore(text, end)
    if (ending < floor || ending === -1) continue
    const start = organStart(text, rules, Math.min(ending, titleFrom), floor)
    const kind = rules.organs.get(text.slice(ending, end))
    if (!kind || end - start < 2 || start >= titleFrom) continue
    if (kind !== 'place' || isArea(text, rules, { start, end }, end > titleFrom)) return { start, end, kind }
  }
  return null
}

/** A bare level word is no area, and what looks like a name before a shared level word is a person: 陈志远[县]长. */
function isArea(text: string, rules: PostRules, { start, end }: Stretch, shared: boolean): boolean {
  if (rules.levels.endFrom(text, start) === end) return false
  return !shared || end - start > 4 || rules.surnames.endFrom(text, start) === -1
}

/** How far left a body may reach: to punctuation, a word that opens no name, or the post before. */
function organStart(text: string, rules: PostRules, from: number, floor: number): number {
  let at = from
  while (at > floor && from - at < LONGEST_ORGAN) {
    const next = stepLeft(text, rules, at)
    if (next < floor || next === at) break
    at = next
  }
  return at
}

function stepLeft(text: string, rules: PostRules, at: number): number {
  const last = text[at - 1] ?? ''
  const open = last === ')' ? text.lastIndexOf('(', at) : last === '\u201d' ? text.lastIndexOf('\u201c', at) : -1
  if (open !== -1) return at - open > 16 ? at : open
  const crossed = rules.cross.startBefore(text, at)
  if (crossed !== -1) return crossed
  return !HANZI.test(last) || rules.walls.startBefore(text, at) !== -1 ? at : at - 1
}

function levelOf(text: string, rules: PostRules, titleFrom: number, coreStart: number, family: PostFamily, floor: number): string | null {
  if (family === 'area') return text[coreStart] ?? null
  const start = rules.levels.startBefore(text, titleFrom)
  return start !== -1 && start >= floor ? text.slice(start, titleFrom) : null
}
