import type { Post } from '../posts.ts'
import type { PlacedMention, Stretch } from '../reading.ts'
import type { Context } from './context.ts'
import { groupsOf, phrasesOf, type Group, type Phrase } from './groups.ts'
import type { RelateRules } from './rules.ts'

/** A sentence as frames see it. All offsets count in the article's text. */
export interface Scene extends Stretch {
  readonly text: string
  readonly block: number
  readonly mentions: readonly PlacedMention[]
  readonly posts: readonly Post[]
  readonly phrases: readonly Phrase[]
  readonly groups: readonly Group[]
  /** The sentence cut at commas, lists and names kept whole. */
  readonly clauses: readonly Stretch[]
  /** Who demands what: from where on, and until where, the words are a speaker's demands. */
  readonly demands: readonly Demand[]
  readonly context: Context
}

export interface Demand extends Stretch {
  readonly speakers: readonly PlacedMention[]
  /** True if the demand went on from the sentence before. */
  readonly carried: boolean
}

/** What a scene is cut from. `mentions` are ordered by start, none inside another. */
export interface SceneSource extends Stretch {
  readonly text: string
  readonly block: number
  readonly mentions: readonly PlacedMention[]
  readonly posts: readonly Post[]
}

/** Reads one sentence with the context it stands in: words that point back are names, names are phrases and lists. */
export function sceneOf(source: SceneSource, context: Context, rules: RelateRules): Scene {
  const { text, start, end, block, posts } = source
  const mentions = [...source.mentions, ...pointed(source, context, rules)].sort((a, b) => a.start - b.start)
  const phrases = phrasesOf({ text, mentions, posts }, rules)
  const groups = groupsOf(phrases, text, start, rules)
  const clauses = clausesOf(source, groups)
  const scene = { text, start, end, block, posts, mentions, phrases, groups, clauses, demands: [], context }
  const demands = demandsOf(scene, rules)
  return demands.length === 0 ? scene : { ...scene, demands }
}

/** The subject of the words at `at`: the first fitting group of its clause, else of the clause before, to the sentence's head. */
export function subjectBefore(scene: Scene, at: number, fits: (group: Group) => boolean): Group | null {
  for (let index = scene.clauses.length - 1; index >= 0; index--) {
    const clause = scene.clauses[index]
    if (!clause || clause.start >= at) continue
    const found = scene.groups.find((group) =>
      group.start >= clause.start && group.end <= Math.min(clause.end, at) && group.isSubject && fits(group))
    if (found) return found
  }
  return null
}

/** The clause that holds `at`. */
export function clauseAt(scene: Scene, at: number): Stretch {
  return scene.clauses.find(({ start, end }) => at >= start && at < end) ?? scene
}

/** The demand that holds `at`, if any. */
export function demandAt(scene: Scene, at: number): Demand | null {
  return scene.demands.find(({ start, end }) => at >= start && at < end) ?? null
}

/** Mentions for the words that point at the meeting or the person the passage is about. */
function pointed({ text, start, end, mentions }: SceneSource, { carried }: Context, rules: RelateRules): readonly PlacedMention[] {
  const found: PlacedMention[] = []
  rules.pointers.scan(text, start, end, (from, to, pointer) => {
    if (mentions.some((mention) => mention.start < to && from < mention.end)) return
    if (pointer.unlessBefore.test(text.slice(start, from)) || pointer.unlessAfter.test(text.slice(to, to + 4))) return
    const target = pointer.to === 'meeting' ? carried.meeting.at(-1)
      : pointer.to === 'leader' ? (carried.leader[0] ?? carried.speaker[0]) : (carried.speaker[0] ?? carried.leader[0])
    if (!target || (found.at(-1)?.end ?? 0) > from) return
    const kind = pointer.to === 'meeting' ? 'event' : 'person'
    found.push({ entity: target.entity, kind, start: from, end: to, score: target.score * 0.9, form: 'reference', inside: false })
  })
  return found
}

/** The codes of what ends a clause. */
const DELIMITERS: ReadonlySet<number> = new Set(Array.from(',;:\u3002!?\u2026\n', (mark) => mark.charCodeAt(0)))

/** The comma in 1,200 delimits nothing. */
function isInNumber(text: string, at: number): boolean {
  return text[at] === ',' && /^\d,\d$/.test(text.slice(at - 1, at + 2))
}

function clausesOf({ text, start, end }: SceneSource, groups: readonly Group[]): readonly Stretch[] {
  const clauses: Stretch[] = []
  let from = start
  for (let at = start; at < end; at++) {
    if (!DELIMITERS.has(text.charCodeAt(at)) || isInNumber(text, at) || groups.some((group) => at >= group.start && at < group.end)) continue
    clauses.push({ start: from, end: at + 1 })
    from = at + 1
  }
  if (from < end) clauses.push({ start: from, end })
  return clauses
}

/** Demands begin after a verb of demanding with a speaker, and run to the next one; those of the sentence before may go on. */
function demandsOf(scene: Scene, rules: RelateRules): readonly Demand[] {
  const demands: Demand[] = []
  const { carriedDemand } = { carriedDemand: scene.context.demand }
  if (carriedDemand && carriedDemand.block === scene.block && goesOn(scene)) {
    demands.push({ start: scene.start, end: scene.end, speakers: carriedDemand.speakers, carried: true })
  }
  rules.demand.scan(scene.text, scene.start, scene.end, (start, end) => {
    if (scene.mentions.some((mention) => mention.start < end && start < mention.end)) return
    const speakers = speakersOf(scene, start)
    const last = demands.at(-1)
    if (speakers.length === 0 || (last && start < last.start)) return
    if (last) demands[demands.length - 1] = { ...last, end: start }
    demands.push({ start: end, end: scene.end, speakers, carried: false })
  })
  return demands.filter(({ start, end }) => start < end)
}

/** A sentence goes on with the demands of the one before unless it begins with somebody new. */
function goesOn(scene: Scene): boolean {
  const first = scene.groups.find(({ isSubject }) => isSubject)
  return !first || first.start - scene.start > 12 || !(first.kinds.has('person') || first.kinds.has('event'))
}

function speakersOf(scene: Scene, at: number): readonly PlacedMention[] {
  const group = subjectBefore(scene, at, ({ kinds }) => kinds.has('person') || kinds.has('event'))
  if (group) return group.members.map(({ mention }) => mention)
  const clause = clauseAt(scene, at)
  const head = scene.text.slice(clause.start, at).trim()
  return head.length <= 6 ? (scene.context.carried.speaker.length > 0 ? scene.context.carried.speaker : scene.context.carried.leader) : []
}
