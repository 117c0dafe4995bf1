import type { Lexicon } from '../text/lexicon.ts'
import { Trie, wordTrie } from '../text/trie.ts'
import type { Division, Gazetteer } from '../text/gazetteer.ts'
import type { Area } from './reading.ts'
import type { Resources } from './resources.ts'
import { boundaryBefore, startsBefore, taggedStart, wordBefore, type Walkable } from './walk.ts'

interface Ending {
  readonly longest: number
  readonly shortest: number
  readonly score: number
  readonly unless: RegExp | null
}

/** What is needed to see areas that no gazetteer lists. */
export interface AreaRules {
  readonly endings: Trie<Ending>
  /** Names of counties and their equals. */
  readonly county: RegExp
  /** The endings as words, longest first. */
  readonly words: readonly string[]
  readonly notNames: Trie<true>
  /** Endings of towns: what tells villages of one name apart. */
  readonly townEndings: readonly string[]
  /** Words that stand before an area's name and are no part of it. */
  readonly leads: Trie<true>
  /** Generic areas of two or three characters that make what ends in them generic. */
  readonly genericEndings: Trie<true>
}

type EndingRecord = Readonly<{ endings: readonly string[]; longest: number; shortest?: number; score: number; unless?: string }>

/** Reads areas.yaml and not-names.txt. */
export function loadAreaRules(lexicon: Lexicon): AreaRules {
  const records = lexicon.record('areas') as readonly EndingRecord[]
  const endings = records.flatMap(({ endings: words, longest, shortest, score, unless }) => words.map((word) =>
    [word, { longest, shortest: shortest ?? 1, score, unless: unless === undefined ? null : new RegExp(`^(?:${unless})`) }] as const))
  const words = endings.map(([word]) => word).sort((a, b) => b.length - a.length)
  const { name: county } = lexicon.record('counties') as { readonly name: string }
  return { endings: new Trie(endings), county: new RegExp(county), words, notNames: wordTrie(lexicon.list('not-names')), townEndings: lexicon.list('town-endings'), leads: wordTrie(lexicon.list('area-leads')), genericEndings: wordTrie(lexicon.list('generic-endings')) }
}

/** All areas named in the text, listed or not, ordered by start, longer first. */
export function areasOf(page: Walkable, resources: Resources): readonly Area[] {
  const listed = listedAreas(page, resources)
  const byEnd = new Map<number, Area[]>()
  for (const area of listed) byEnd.set(area.end, [...(byEnd.get(area.end) ?? []), area])
  const unlisted = unlistedAreas(page, resources, listed.filter(({ full }) => full).map(({ end }) => end)).filter((area) =>
    !byEnd.get(area.end)?.some(({ start, score }) => score > SHORT_FULL_SCORE && ((page.edges[start] === 1 && !isSeen(page, area)) || area.start >= start)))
  return [...listed, ...widest(unlisted)].sort((a, b) => a.start - b.start || b.end - a.end)
}

/** Of two endings in one place the longer tells: no 瑶族自治县 in 昭岭瑶族自治县. */
function widest(areas: readonly Area[]): readonly Area[] {
  const first = new Map<number, number>()
  for (const { start, end } of areas) first.set(end, Math.min(start, first.get(end) ?? start))
  return areas.filter(({ start, end }) => first.get(end) === start)
}

/** True if the tagger sees a place there: 南和庄镇, though 和庄镇 is listed. */
function isSeen(page: Walkable, { start, end }: Area): boolean {
  return page.tagged.some((span) => span.start === start && span.end === end && PLACE_LABELS.has(span.label))
}

/** The tagger's labels of places. */
const PLACE_LABELS: ReadonlySet<string> = new Set(['address'])
/** A generic expression of more characters makes any name that ends in it generic. */
const SHORT_GENERIC = 3
/** Longest and shortest full names of divisions, in characters. */
const LONGEST_FULL = 15
const SHORTEST_FULL = 2
const LONGEST_BARE = 5
/** How sure a name is that the gazetteer lists: in full, in full but of two characters (范县 in 示范县), bare where the
 * segmenter knows it as a place or the article gives the full name too, bare otherwise. A district's bare name counts only after what it lies in (绍兴上虞). */
const FULL_SCORE = 0.95
const SHORT_FULL_SCORE = 0.5
const BARE_PLACE_SCORE = 0.82
const BARE_SCORE = 0.3
const BARE_DISTRICT_SCORE = 0.35
const PLACE_TAG = 'ns'
/** Provinces and prefectures are known by their bare names whatever the segmenter thinks. */
const PREFECTURE_DIGITS = 4
/** No county's name is generic, though it may look so: 宝山区, 阿克苏地区. */
const COUNTY_DIGITS = 6

function listedAreas(page: Walkable, resources: Resources): readonly Area[] {
  return [...fullNames(page, resources), ...bareNames(page, resources), ...regions(page, resources)]
}

/** Full names end in one of few words, so only there is the gazetteer asked, longest name first. */
function fullNames(page: Walkable, resources: Resources): readonly Area[] {
  const { text } = page
  const found: Area[] = []
  resources.areaRules.endings.scan(text, 0, text.length, (_head, end, ending) => {
    if (page.edges[end] !== 1 && ending.unless?.test(text.slice(end, end + 6))) return
    for (let start = runStart(text, end); start <= end - SHORTEST_FULL; start++) {
      const divisions = resources.gazetteer.named(text, start, end)
      if (divisions.length === 0) continue
      const name = text.slice(start, end)
      if (withinGeneric(text, start, end, resources) || !isCounty(name, divisions, page.edges[start] === 1) && endsGenerically(name, name.length - 1, resources)) return
      found.push({ start, end, score: fullScore(page, resources, start, name, found), listed: true, full: true })
      return
    }
  })
  return found
}

/** A name of two characters may be the end of a longer one, and one that begins with 和 the next on a list: 社区和村镇. */
function fullScore(page: Walkable, resources: Resources, start: number, name: string, before: readonly Area[]): number {
  if (opensClause(page.text, start, before)) return FULL_SCORE
  const joined = resources.naming.joints.includes(name[0] ?? ' ') && boundaryBefore(page, resources.boundaries, start) === -1
  if (joined) return BARE_SCORE
  return name.length > SHORTEST_FULL ? FULL_SCORE : SHORT_FULL_SCORE
}

/** True for a county and what is above it that begins with a word; 城区 and the like are words, too. */
function isCounty(name: string, divisions: readonly Division[], isWord: boolean): boolean {
  return isWord && name.length > SHORTEST_FULL && divisions.some(({ code }) => code.length <= COUNTY_DIGITS)
}

/** Where the hanzi that end at `end` begin, as far left as a full name can: names of divisions have no other characters. */
function runStart(text: string, end: number): number {
  let start = end
  while (start > 0 && end - start < LONGEST_FULL && isHanzi(text.charCodeAt(start - 1))) start--
  return start
}

function isHanzi(code: number): boolean {
  return code >= 0x3400 && code <= 0x9fff
}

/** True where a name of two characters is no part of a longer one: after a mark or another area. */
function opensClause(text: string, start: number, before: readonly Area[]): boolean {
  return start === 0 || !isHanzi(text.charCodeAt(start - 1)) || before.at(-1)?.end === start
}

/** Bare names of provinces, prefectures and counties, where they are words of the text. */
function bareNames(page: Walkable, resources: Resources): readonly Area[] {
  const found: Area[] = []
  for (const { start, end, tag } of page.words) {
    if (end - start < 2 || end - start > LONGEST_BARE) continue
    const divisions = resources.gazetteer.bare(page.text, start, end)
    if (divisions.length === 0 || isGeography(page, end, resources)) continue
    const districts = divisions.every(({ code, name }) => code.length > PREFECTURE_DIGITS && name.endsWith(resources.naming.district))
    const sure = tag === PLACE_TAG || divisions.some(({ code, name }) => code.length <= PREFECTURE_DIGITS || page.text.includes(name))
    const score = districts ? districtScore(page, resources, divisions, start) : sure ? BARE_PLACE_SCORE : BARE_SCORE
    found.push({ start, end, score, listed: true, full: false })
  }
  return found
}

/** True before the 溪 of 永安溪, which is a word of its own. */
function isGeography({ text, edges }: Walkable, at: number, { naming }: Resources): boolean {
  return edges[at + 1] === 1 && at < text.length && naming.geography.includes(text[at] ?? ' ')
}

function districtScore(page: Walkable, resources: Resources, districts: readonly Division[], start: number): number {
  const before = page.words[wordBefore(page, start)]
  if (!before || before.end !== start) return BARE_DISTRICT_SCORE
  const name = page.text.slice(before.start, before.end)
  const above = districts.some(({ code }) => resources.gazetteer.chain(code).slice(0, -1).some((division) => division.name.startsWith(name)))
  return above ? BARE_PLACE_SCORE : BARE_DISTRICT_SCORE
}

function regions({ text }: Walkable, resources: Resources): readonly Area[] {
  const found: Area[] = []
  resources.regions.scan(text, 0, text.length, (start, end) => found.push({ start, end, score: BARE_PLACE_SCORE, listed: true, full: false }))
  return found
}

function unlistedAreas(page: Walkable, resources: Resources, listedEnds: readonly number[]): readonly Area[] {
  const found: Area[] = []
  resources.areaRules.endings.scan(page.text, 0, page.text.length, (head, end, ending) => {
    if (ending.unless?.test(page.text.slice(end, end + 6))) return
    const start = seenStart(page, resources, areaStart(page, resources, head, ending, listedEnds), head, end, ending, listedEnds)
    if (start === null || endsGenerically(page.text.slice(start, end), head - start, resources)) return
    if (listedEnds.includes(head)) return
    found.push({ start, end, score: ending.score, listed: false, full: true })
  })
  return found
}

/** True for 范村镇 in 示范村镇: a generic expression ends there that begins further left. */
function withinGeneric(text: string, start: number, end: number, { areaRules }: Resources): boolean {
  const generic = areaRules.notNames.startBefore(text, end)
  return generic !== -1 && generic < start
}

/** True for 民族地区, 工业重镇: the name is, or ends in, an expression that names nothing. */
function endsGenerically(name: string, bodyChars: number, resources: Resources): boolean {
  const { notNames, genericEndings } = resources.areaRules
  if (notNames.get(name) !== undefined || genericEndings.startBefore(name, name.length) !== -1) return true
  for (let start = 1; start < bodyChars && name.length - start > SHORT_GENERIC; start++) if (notNames.get(name, start) !== undefined) return true
  return false
}

/** Where the area's name begins: after the area before it, or at the boundary; null if the body is too short or too long. */
function areaStart(page: Walkable, resources: Resources, head: number, ending: Ending, listedEnds: readonly number[]): number | null {
  const starts = startsBefore(page, resources.boundaries, head, { longest: ending.longest, reach: 'strict' })
  let start = head
  for (const next of starts) {
    if (start < head && endsArea(page.text, start, resources)) break
    const listed = listedEnds.find((end) => end > next && end < start)
    start = listed ?? next
    if (listed !== undefined) break
  }
  start = Math.max(start, resources.areaRules.leads.endFrom(page.text, start), outerEnd(page.text, start, head, resources))
  const body = page.text.slice(start, head)
  return body.length >= ending.shortest && /^[\u3400-\u9fff]+$/.test(body) ? start : null
}

/** `start`, or further left where the tagger sees the name begin (大五家子村), after any area that stands before it. */
function seenStart(page: Walkable, resources: Resources, start: number | null, head: number, end: number, { longest }: Ending, listedEnds: readonly number[]): number | null {
  if (start === null) return null
  const seen = taggedStart(page, start, end, PLACE_LABELS)
  const after = listedEnds.findLast((listed) => listed > seen && listed <= start) ?? seen
  return head - after <= longest && !endsArea(page.text, start, resources) ? after : start
}

/** Least characters of an area that stands before another without a word's edge between them: 崇水县|麟潭乡. */
const SHORTEST_OUTER = 3

/** Where the last area within [start, head) ends that leaves something of the name, or -1. */
function outerEnd(text: string, start: number, head: number, resources: Resources): number {
  for (let at = head - 1; at >= start + SHORTEST_OUTER; at--) if (endsArea(text, at, resources)) return at
  return -1
}

function endsArea(text: string, at: number, resources: Resources): boolean {
  return resources.areaRules.endings.startBefore(text, at) !== -1
}

/** The length of the area with which `name` begins (渭阳县 in 渭阳县委), or 0. Nested areas count together. */
export function leadingArea(name: string, rules: AreaRules): number {
  let length = 0
  for (let end = 1; end < name.length; end++) {
    const ending = rules.endings.startBefore(name, end)
    if (ending > length && rules.notNames.get(name.slice(length, end)) === undefined) length = end
  }
  return length
}

/** The length of the bare province, prefecture or county with which `name` begins (内蒙古 in 内蒙古某公司), or 0. */
export function leadingBareArea(name: string, gazetteer: Gazetteer): number {
  for (let length = Math.min(LONGEST_BARE, name.length - 1); length >= 2; length--) {
    if (gazetteer.bare(name, 0, length).length > 0) return length
  }
  return 0
}
