import type { Kind } from '../../ontology/kinds.ts'
import type { Lexicon } from '../../text/lexicon.ts'
import { Trie, wordTrie } from '../../text/trie.ts'
import type { Resources } from '../resources.ts'
import { isWord } from './bare-areas.ts'
import type { Gathering, Group, GroupMention } from './gathering.ts'

/** What an expression points at. */
interface Reference {
  readonly scope: 'home' | 'topic' | 'last'
  readonly kind: Kind
  readonly endings: readonly string[]
  /** It points nowhere if an area with one of these endings is named: 全市 in a county's news is not the city named by chance. */
  readonly unless: readonly string[]
  /** True if the expression counts as an alias (我县), not only as a pointer (该公司). */
  readonly alias: boolean
}

export interface References {
  readonly words: Trie<Reference>
  /** Words after which 我县 is where somebody from elsewhere comes to. */
  readonly arrivals: Trie<true>
}

type Area = Readonly<{ words: readonly string[]; names: readonly string[]; endings: readonly string[]; unless?: readonly string[] }>
type Last = Readonly<{ kind: Kind; words: readonly string[] }>

const REFERENCE_SCORE = 0.7

/** Reads references.yaml. */
export function loadReferences(lexicon: Lexicon): References {
  const record = lexicon.record('references') as Readonly<{ home: Record<string, Area>; topic: Record<string, Area>; last: readonly Last[]; arrivals: readonly string[] }>
  const areas = (['home', 'topic'] as const).flatMap((scope) => Object.values(record[scope]).flatMap(({ words, names, endings, unless }) =>
    words.map((word) => [word, { scope, kind: 'place' as const, endings, unless: unless ?? [], alias: names.includes(word) }] as const)))
  const last = record.last.flatMap(({ kind, words }) =>
    words.map((word) => [word, { scope: 'last' as const, kind, endings: [], unless: [], alias: false }] as const))
  return { words: new Trie<Reference>([...last, ...areas]), arrivals: wordTrie(record.arrivals) }
}

/** The expressions that count as names of an area while its article lasts: 我县, 全村. */
export function loadPointers(lexicon: Lexicon): ReadonlySet<string> {
  const { home: homes, topic } = lexicon.record('references') as Readonly<{ home: Record<string, Area>; topic: Record<string, Area> }>
  return new Set([...Object.values(homes), ...Object.values(topic)].flatMap(({ names }) => names))
}

/** Resolves 我县, 该镇, 该公司 to the groups they point at; one that points nowhere is left alone. */
export function joinReferences(gathering: Gathering, resources: Resources): void {
  const found: [Group, GroupMention][] = []
  resources.references.words.scan(gathering.page.text, 0, gathering.page.text.length, (start, end, reference) => {
    if (start < (found.at(-1)?.[1].end ?? 0) || !gathering.isFree(start, end) || !isWord(gathering, start, end)) return
    const group = target(gathering, reference, start, resources)
    if (group) found.push([group, { start, end, score: REFERENCE_SCORE, form: reference.alias ? 'name' : 'reference', inside: false }])
  })
  for (const [group, mention] of found) gathering.attach(group, mention)
}

function target(gathering: Gathering, reference: Reference, at: number, resources: Resources): Group | null {
  const groups = gathering.groupsOf(reference.kind).filter((group) =>
    reference.endings.length === 0 || hasEnding(group, reference.endings, resources))
  if (reference.scope !== 'home') return nearest(groups, at)
  const visitors = resources.references.arrivals.startBefore(gathering.page.text, at) === -1 ? [] : namedIn(gathering, at)
  return home(groups.filter((group) => !visitors.includes(group)), reference, gathering.groupsOf('place'), resources)
}

/** The areas named between the head of the sentence and `at`: those who come from there are not at home. */
function namedIn(gathering: Gathering, at: number): readonly Group[] {
  const from = gathering.page.sentences.find(({ start, end }) => at >= start && at < end)?.start ?? at
  return gathering.groupsOf('place').filter(({ mentions }) => mentions.some(({ start }) => start >= from && start < at))
}

/** The area the page is about: of the highest level asked for, the one named most often. */
function home(groups: readonly Group[], { endings, unless }: Reference, places: readonly Group[], resources: Resources): Group | null {
  if (places.some((place) => hasEnding(place, unless, resources))) return null
  for (const ending of endings) {
    const fitting = groups.filter((group) => hasEnding(group, [ending], resources))
    const best = fitting.reduce<Group | null>((most, group) => (most && most.mentions.length >= group.mentions.length ? most : group), null)
    if (best) return best
  }
  return null
}

/** True if the area's own ending is one of these: 江南社区 ends in 社区, not in 区. */
function hasEnding({ names }: Group, endings: readonly string[], { areaRules }: Resources): boolean {
  return Array.from(names).some((name) => {
    const own = areaRules.words.find((ending) => name.endsWith(ending) && name.length > ending.length)
    return own !== undefined && endings.includes(own)
  })
}

/** The group last named before `at`. */
function nearest(groups: readonly Group[], at: number): Group | null {
  let best: Group | null = null
  let bestEnd = -1
  for (const group of groups) {
    for (const { end, form } of group.mentions) {
      if (form === 'name' && end <= at && end > bestEnd) {
        best = group
        bestEnd = end
      }
    }
  }
  return best
}
