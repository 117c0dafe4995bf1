import type { Kind } from '../../ontology/kinds.ts'
import type { Lexicon } from '../../text/lexicon.ts'
import { Trie, wordTrie } from '../../text/trie.ts'
import type { Candidate, Page } from '../reading.ts'
import type { Resources } from '../resources.ts'
import { startsBefore, taggedStart, withoutLead, wordBefore } from '../walk.ts'

/** Where a name must begin: at an area or a level word, anywhere but with one of them inside, or anywhere. */
type StartRule = 'area' | 'strong' | 'level' | 'any'

interface HeadRule {
  readonly kind: Kind
  readonly score: number
  readonly start: StartRule
  readonly body: number
  readonly longest: number
  readonly unless: RegExp | null
  readonly bare: number | null
  /** Names of this form are none. */
  readonly never: RegExp | null
}

/** The endings of compound names, by ending. */
export interface Heads {
  readonly rules: Trie<HeadRule>
  readonly notNames: Trie<true>
  readonly levels: Trie<true>
  readonly extents: Trie<true>
}

type HeadRecord = Readonly<{ heads: readonly string[]; score: number; start: StartRule; body?: number; longest?: number; unless?: string; bare?: number; never?: string }>

/** Characters in which a company's area is looked for beyond the end of the walk. */
const FURTHER = 8
const HANZI = /^[\u3400-\u9fff]+$/
/** Codes of provinces and prefectures are no longer than this. */
const PREFECTURE_DIGITS = 4
/** Parts of speech of verbs. */
const VERB_TAGS: ReadonlySet<string> = new Set(['v', 'vn', 'vd'])

/** Kinds whose names run across verbs, numbers and years. */
const WIDE: ReadonlySet<Kind> = new Set(['initiative', 'event', 'company'])

/** Reads heads.yaml, level-words.txt and not-names.txt. */
export function loadHeads(lexicon: Lexicon): Heads {
  const record = lexicon.record('heads') as Readonly<Record<Kind, readonly HeadRecord[]>>
  const entries = Object.entries(record).flatMap(([kind, rules]) => rules.flatMap((rule) =>
    rule.heads.map((head) => [head, headRule(kind as Kind, rule)] as const)))
  return { rules: new Trie(entries), notNames: wordTrie(lexicon.list('not-names')), levels: wordTrie(lexicon.list('level-words')), extents: wordTrie(lexicon.list('extent-words')) }
}

function headRule(kind: Kind, { score, start, body, longest, unless, bare, never }: HeadRecord): HeadRule {
  return {
    kind, score, start,
    body: body ?? 1,
    longest: longest ?? 24,
    unless: unless === undefined ? null : new RegExp(`^(?:${unless})`),
    bare: bare ?? null,
    never: never === undefined ? null : new RegExp(never),
  }
}

/** Names that end in a word of their kind (局, 有限公司, 产业园, 专项行动, 座谈会), with the beginning found to the left. */
export function proposeCompounds(page: Page, resources: Resources): readonly Candidate[] {
  const candidates: Candidate[] = []
  resources.heads.rules.scan(page.text, 0, page.text.length, (start, end, rule) => {
    const after = page.text.slice(end, end + 8)
    if (rule.unless?.test(after) || resources.naming.counted.test(after) || inPost(page, start, end)) return
    const from = seenStart(page, resources, extended(page, resources, nameStart(page, resources, start, rule), start, rule), end, rule)
    const name = page.text.slice(from, end)
    if (start - from >= rule.body && (from < start || rule.body === 0) && isName(name, rule, resources) && !isVerbPhrase(page, from, start, rule)) {
      candidates.push({ kind: rule.kind, start: from, end, score: rule.score, proposer: 'compound' })
    } else if (rule.bare !== null) {
      candidates.push({ kind: rule.kind, start, end, score: rule.bare, proposer: 'compound' })
    }
  })
  return candidates
}

/** The tagger's labels of names that end in a head of the kind. */
const SEEN_AS: Partial<Record<Kind, ReadonlySet<string>>> = {
  organization: new Set(['organization', 'government']),
  company: new Set(['company']),
  site: new Set(['scene', 'address', 'organization']),
}

/** `start`, or further left where the tagger sees the name begin. A name that begins at an area is whole. */
function seenStart(page: Page, resources: Resources, start: number, end: number, { kind }: HeadRule): number {
  const labels = SEEN_AS[kind]
  if (labels === undefined || page.areaStarts.has(start)) return start
  const seen = taggedStart(page, start, end, labels)
  return holdsName(page, resources, seen, start) ? start : seen
}

/** True for 工业大学共建: within [from, to) a name ends and a word that no name runs across begins. */
function holdsName({ text }: Page, { heads, boundaries }: Resources, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++) if (boundaries.words.endFrom(text, at) !== -1 && heads.rules.startBefore(text, at) !== -1) return true
  return false
}

/** The start of a meeting's name with the extent before it: 全省防汛工作视频会议. */
function extended(page: Page, resources: Resources, start: number, head: number, { kind }: HeadRule): number {
  if (kind !== 'event' || start >= head) return start
  const extent = resources.heads.extents.startBefore(page.text, start)
  return extent === -1 ? start : extent
}

/** True for the 委 of 常委: the head is the tail of a post's title. */
function inPost(page: Page, start: number, end: number): boolean {
  const post = page.postsByEnd.get(end)
  return post !== undefined && post.title.start < start
}

/** True for 保障景区: all that stands before the head of a site's or an organ's name is one verb. */
function isVerbPhrase(page: Page, from: number, head: number, { kind }: HeadRule): boolean {
  const word = page.words[wordBefore(page, head)]
  return (kind === 'site' || kind === 'organization') && word !== undefined && word.start === from && word.end === head && VERB_TAGS.has(word.tag)
}

function isName(name: string, rule: HeadRule, resources: Resources): boolean {
  return resources.heads.notNames.get(name) === undefined && !rule.never?.test(name) && !resources.naming.counted.test(name)
}

/** Where the name with its head at `head` begins, or `head` if nothing to its left belongs to it. */
function nameStart(page: Page, resources: Resources, head: number, rule: HeadRule): number {
  const starts = startsBefore(page, resources.boundaries, head, { longest: rule.longest, reach: WIDE.has(rule.kind) ? 'wide' : 'normal' })
  if (starts.length === 0) return head
  const leftmost = leadingEdge(page, resources, starts.at(-1) ?? head, head, rule)
  const area = firstArea(page, resources, starts, rule) ?? (rule.kind === 'company' ? areaFurtherLeft(page, resources, leftmost) : null)
  if (rule.start === 'any' || rule.start === 'level') return area ?? leftmost
  if (area !== null) return area
  return rule.start === 'strong' ? strongStart(page, head, leftmost) : head
}

/** The walk's end without what opens no name. Names of meetings may begin with a year, those of organs with an ordinal. */
function leadingEdge(page: Page, resources: Resources, start: number, head: number, { kind }: HeadRule): number {
  const extent = kind === 'initiative' ? resources.heads.extents.endFrom(page.text, start) : -1
  return withoutLead(page, resources.boundaries, extent === -1 ? start : extent, head, kind !== 'initiative')
}

/** The leftmost start at which an area or a level word begins. */
function firstArea(page: Page, resources: Resources, starts: readonly number[], { kind }: HeadRule): number | null {
  for (let index = starts.length - 1; index >= 0; index--) {
    const start = starts[index] ?? 0
    if (page.areaStarts.has(start) || (kind !== 'site' && resources.heads.levels.endFrom(page.text, start) !== -1)) return withoutHigherAreas(page, resources, start)
  }
  return null
}

/** After the provinces and prefectures that stand before the area a name begins with: 周口市|商水县公安局. */
function withoutHigherAreas(page: Page, resources: Resources, start: number): number {
  const area = page.areas.find((each) => each.start === start)
  if (!area || !page.areaStarts.has(area.end)) return start
  const name = page.text.slice(start, area.end)
  const higher = [...resources.gazetteer.named(name), ...resources.gazetteer.bare(name)].some(({ code }) => code.length <= PREFECTURE_DIGITS)
  return higher ? withoutHigherAreas(page, resources, area.end) : start
}

/** An area a little further left than a company's walk came, if only plain characters lie between: 广东美|和家居集团有限公司. */
function areaFurtherLeft(page: Page, resources: Resources, leftmost: number): number | null {
  for (let at = leftmost - 1; at >= leftmost - FURTHER && HANZI.test(page.text.slice(at, leftmost)); at--) {
    if (page.areaStarts.has(at)) return at
    if (page.text[at] === resources.naming.link || resources.boundaries.words.endFrom(page.text, at) - at >= 2) return null
  }
  return null
}

/** A name without an area is long enough to be one, or it is not proposed. */
function strongStart(page: Page, head: number, leftmost: number): number {
  return head - leftmost >= 2 && !/^\d/.test(page.text.slice(leftmost, head)) ? leftmost : head
}
