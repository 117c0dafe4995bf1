import type { Kind } from '../../ontology/kinds.ts'
import type { Post } from '../posts.ts'
import type { PlacedMention, Stretch } from '../reading.ts'
import type { RelateRules } from './rules.ts'

/** A name with what belongs to it on its left: places it lies in, posts the person holds. */
export interface Phrase {
  readonly mention: PlacedMention
  /** From the first modifier or post to the end of the name, or of the post after it. */
  readonly start: number
  readonly end: number
  /** Places that stand before the name as its modifiers, outermost first. */
  readonly modifiers: readonly PlacedMention[]
  /** The posts right before (or after) a person's name, in order. */
  readonly posts: readonly Post[]
}

/** Names on one list: 副县长甲、乙, or a single name. */
export interface Group {
  readonly members: readonly Phrase[]
  readonly start: number
  readonly end: number
  /** The end of the words that go with the names: 同志, 等人. */
  readonly after: number
  /** The kinds of its members. */
  readonly kinds: ReadonlySet<Kind>
  /** True if it may be the subject of what follows it: no preposition or verb before it, no 的 after it; or it leads (由甲带队). */
  readonly isSubject: boolean
  /** True if those named only go along: 副局长甲、乙等陪同. */
  readonly goesAlong: boolean
}

/** What phrases are built from: the text, the mentions (ordered, none inside another) and the posts of one stretch. */
export interface Material {
  readonly text: string
  readonly mentions: readonly PlacedMention[]
  readonly posts: readonly Post[]
}

/** The phrases of a stretch, ordered by start. Organs named inside a person's posts are part of the person's phrase. */
export function phrasesOf(material: Material, rules: RelateRules): readonly Phrase[] {
  const people = new Map(material.mentions.filter(({ kind }) => kind === 'person').map((mention) => [mention, personPhrase(material, mention)]))
  const chains = Array.from(people.values())
  const taken = (mention: PlacedMention): boolean =>
    chains.some((chain) => chain.mention !== mention && mention.start >= chain.start && mention.end <= chain.end)
  const heads = material.mentions.filter((mention) => !taken(mention))
  return joinModifiers(heads.map((mention) => people.get(mention) ?? bare(mention)), material, rules)
}

/** Lists of phrases of a sentence that begins at `from`. Persons join over a comma if the next one has posts of its own. */
export function groupsOf(phrases: readonly Phrase[], text: string, from: number, rules: RelateRules): readonly Group[] {
  const groups: Phrase[][] = []
  for (const phrase of phrases) {
    const last = groups.at(-1)
    const before = last?.at(-1)
    if (last && before && isListed(before, phrase, text, rules)) last.push(phrase)
    else groups.push([phrase])
  }
  return groups.map((members) => groupOf(members, text, from, rules))
}

/** Characters after a list in which it may be said that they only go along. */
const ALONG_REACH = 20

function groupOf(members: readonly Phrase[], text: string, from: number, rules: RelateRules): Group {
  const [start, end] = [members[0]?.start ?? 0, members.at(-1)?.end ?? 0]
  const after = Math.max(end, rules.suffixes.endFrom(text, end))
  const isSubject = rules.leading.endFrom(text, after) !== -1 ||
    (rules.notSubjectAfter.startBefore(text, start) < from && rules.notSubjectBefore.endFrom(text, after) === -1)
  return { members, start, end, after, kinds: new Set(members.map(({ mention }) => mention.kind)), isSubject, goesAlong: rules.goesAlong.test(text.slice(end, end + ALONG_REACH)) }
}

function bare(mention: PlacedMention): Phrase {
  return { mention, start: mention.start, end: mention.end, modifiers: [], posts: [] }
}

function personPhrase({ text, mentions, posts }: Material, mention: PlacedMention): Phrase {
  const chain = chainBefore(posts, text, mention.start)
  if (chain.length > 0) {
    const start = Math.max(leftEdge(mentions, chain[0]?.start ?? mention.start), personBefore(mentions, mention))
    return { mention, start, end: mention.end, modifiers: [], posts: chain }
  }
  const after = posts.find((post) => post.start === mention.end && !mentions.some(({ start }) => start === post.end))
  return { mention, start: mention.start, end: after?.end ?? mention.end, modifiers: [], posts: after ? [after] : [] }
}

/** Where the person named before ends: no post reaches across somebody else's name. */
function personBefore(mentions: readonly PlacedMention[], mention: PlacedMention): number {
  return mentions.findLast(({ kind, end }) => kind === 'person' && end <= mention.start)?.end ?? 0
}

/** The posts that end right before `at`, each joined to the one before it. */
function chainBefore(posts: readonly Post[], text: string, at: number): readonly Post[] {
  const chain: Post[] = []
  for (let index = posts.length - 1; index >= 0; index--) {
    const post = posts[index]
    if (!post || post.end > at) continue
    const next = chain[0]
    if (next ? !next.joined : !/^\s*$/.test(text.slice(post.end, at))) break
    chain.unshift(post)
  }
  return chain
}

/** A mention that covers or touches the left edge of a chain of posts belongs to it. */
function leftEdge(mentions: readonly PlacedMention[], start: number): number {
  let edge = start
  for (let index = mentions.length - 1; index >= 0; index--) {
    const mention = mentions[index]
    if (mention && mention.kind !== 'person' && mention.start < edge && mention.end >= edge) edge = mention.start
  }
  return edge
}

/** Places before a name, side by side or with a word between, go into its phrase. */
function joinModifiers(phrases: readonly Phrase[], { text }: Material, rules: RelateRules): readonly Phrase[] {
  const joined: Phrase[] = []
  for (const phrase of phrases) {
    const before = joined.at(-1)
    if (before && isModifier(before, phrase, text, rules)) {
      joined[joined.length - 1] = { ...phrase, start: before.start, modifiers: [...before.modifiers, before.mention] }
    } else joined.push(phrase)
  }
  return joined
}

function isModifier(before: Phrase, phrase: Phrase, text: string, rules: RelateRules): boolean {
  if (before.mention.kind !== 'place' || !rules.holders.has(phrase.mention.kind)) return false
  return phrase.start >= before.end && rules.modifiers.has(text.slice(before.end, phrase.start))
}

function isListed(before: Phrase, phrase: Phrase, text: string, rules: RelateRules): boolean {
  const between = text.slice(before.end, phrase.start)
  const rest = between.slice(suffixLength(between, rules)).trim()
  const people = before.mention.kind === 'person'
  if (people !== (phrase.mention.kind === 'person') || (before.mention.kind === 'event') !== (phrase.mention.kind === 'event')) return false
  if (rules.joints.has(rest)) return true
  if (rest === '' && between === '') return !people && phrase.mention.kind === 'document'
  return people && phrase.posts.length > 0 && rules.postJoints.has(rest)
}

/** How much of the text right after a name goes with it. */
function suffixLength(text: string, rules: RelateRules): number {
  const end = rules.suffixes.endFrom(text, 0)
  return end === -1 ? 0 : end
}

/** The stretch from the first to the last of two. */
export function spanning(a: Stretch, b: Stretch): Stretch {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) }
}
