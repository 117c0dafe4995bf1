import type { Kind } from '../../ontology/kinds.ts'
import type { DraftRelation, PlacedMention } from '../reading.ts'
import { carries, type Carry } from './frames.ts'
import type { Group } from './groups.ts'

/** What a reader of the article has in mind when a sentence begins: the latest of each sort, by name. */
export interface Context {
  readonly carried: Readonly<Record<Carry, readonly PlacedMention[]>>
  /** Whose demands go on: the paragraph in which somebody said what must be done, and who it was. */
  readonly demand: { readonly block: number; readonly speakers: readonly PlacedMention[] } | null
  /** People who are on a visit in this article. */
  readonly visitors: ReadonlySet<string>
}

/** The context at the head of an article. */
export function emptyContext(visitors: ReadonlySet<string>): Context {
  return { carried: { leader: [], speaker: [], meeting: [], actor: [], company: [], place: [] }, demand: null, visitors }
}

/** True if two contexts carry the same, whoever is on a visit. */
export function carriesSame(one: Context, other: Context): boolean {
  const isSame = (some: readonly PlacedMention[], others: readonly PlacedMention[]): boolean => some.length === others.length &&
    some.every(({ entity, start, score, form }, index) => entity === others[index]?.entity && start === others[index].start && score === others[index].score && form === others[index].form)
  return one.demand?.block === other.demand?.block && isSame(one.demand?.speakers ?? [], other.demand?.speakers ?? []) &&
    carries.every((sort) => isSame(one.carried[sort], other.carried[sort]))
}

/** What the reader has in mind after a sentence: its visitors lead, its meeting is the meeting, its first actor acts. */
export function contextAfter(context: Context, groups: readonly Group[], relations: readonly DraftRelation[], leader: readonly PlacedMention[]): Context {
  const carried = { ...context.carried }
  const set = (sort: Carry, mentions: readonly PlacedMention[]): void => { if (mentions.length > 0) carried[sort] = mentions }
  const subjects = groups.filter(({ isSubject }) => isSubject)
  const named = (group: Group): readonly PlacedMention[] => group.members.map(({ mention }) => mention)
  for (const group of subjects) if (has(group, ['place', 'organization', 'company', 'site'])) set('actor', named(group).slice(0, 4))
  for (const group of groups) {
    if (has(group, ['company'])) set('company', named(group).filter(({ kind }) => kind === 'company').slice(-1))
    if (has(group, ['place'])) set('place', named(group).filter(({ kind }) => kind === 'place').slice(-1))
  }
  set('meeting', meetingOf(groups, relations, context.carried.meeting.length === 0))
  set('leader', leader)
  const people = subjects.filter((group) => has(group, ['person']))
  set('speaker', people.length > 0 ? named(people.at(-1) as Group).slice(0, 1) : [])
  return { ...context, carried }
}

const MEETS: ReadonlySet<string> = new Set(['hosts', 'chairs', 'attends'])
const LEADS: ReadonlySet<string> = new Set(['inspects', 'chairs', 'advocates'])

/** The event that somebody hosts, chairs or attends here; else, while there is none, one that is named. */
function meetingOf(groups: readonly Group[], relations: readonly DraftRelation[], none: boolean): readonly PlacedMention[] {
  if (!groups.some(({ kinds }) => kinds.has('event'))) return []
  const met = new Set(relations.filter(({ predicate }) => MEETS.has(predicate)).map(({ object }) => object))
  const events = groups.flatMap(({ members }) => members.map(({ mention }) => mention)).filter(({ kind }) => kind === 'event')
  const found = events.filter(({ entity }) => met.has(entity))
  const discussed = new Set(relations.filter(({ predicate }) => predicate === 'discusses').map(({ object }) => object))
  return (found.length > 0 ? found : !none ? [] : events.filter(({ entity }) => !discussed.has(entity))).slice(-1)
}

/** The first people on a list of whom one inspects, chairs or demands. */
export function ledBy(groups: readonly Group[], relations: readonly DraftRelation[]): readonly PlacedMention[] {
  if (!relations.some(({ predicate }) => LEADS.has(predicate))) return []
  const leaders = new Set(relations.filter(({ predicate }) => LEADS.has(predicate)).map(({ subject }) => subject))
  for (const group of groups) {
    const people = group.members.map(({ mention }) => mention).filter(({ kind, entity }) => kind === 'person' && leaders.has(entity))
    if (people.length > 0) return people
  }
  return []
}

function has(group: Group, kinds: readonly Kind[]): boolean {
  return kinds.some((kind) => group.kinds.has(kind))
}
