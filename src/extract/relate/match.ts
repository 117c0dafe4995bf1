import { allows } from '../../ontology/predicates.ts'
import type { DraftRelation, PlacedMention, Stretch } from '../reading.ts'
import type { Frame, Slot } from './frames.ts'
import type { Group } from './groups.ts'
import type { RelateRules } from './rules.ts'
import { clauseAt, demandAt, subjectBefore, type Scene } from './scene.ts'

/** Names that fill a slot and how much the filling is trusted (1 is full trust). */
export interface Filling {
  readonly mentions: readonly PlacedMention[]
  readonly trust: number
}

/** Why a trigger gave nothing, for `explain`. */
export type Refusal = 'inside a name' | 'next to a stop word' | 'negated' | 'a demand' | 'no object' | 'no subject' | 'not on a visit' | 'not allowed'

/** One trigger that was looked at: what it gave, or why it gave nothing. */
export interface Attempt {
  readonly frame: string
  readonly trigger: Stretch
  readonly relations: readonly DraftRelation[]
  readonly refusal: Refusal | null
}

/** How much of a name's doubt goes over to the relation. */
const DOUBT = 0.4
/** Longest outer area before a name. */
const OUTER_REACH = 7
const NOTHING: Filling = { mentions: [], trust: 0 }
const TRUST = { clause: 1, sentence: 0.95, carried: 0.85, reference: 0.93, far: 0.95 }

/** Every trigger of those verb frames that are asked for, with what it gives: frame by frame, each from left to right. */
export function attemptsOf(scene: Scene, found: Triggers, rules: RelateRules, asked: (frame: Frame) => boolean): readonly Attempt[] {
  const attempts: Attempt[] = []
  for (const [frame, triggers] of found) {
    if (!asked(frame) || (frame.needs && !frame.needs.test(scene.text.slice(scene.start, scene.end)))) continue
    for (const trigger of triggers) attempts.push(attempt(frame, scene, trigger, rules))
  }
  return attempts
}

/** The verb frames that have triggers in a sentence, in their order, each with its triggers. */
export type Triggers = readonly (readonly [frame: Frame, triggers: readonly Stretch[]])[]

/** Looks for the triggers of all verb frames at once. */
export function triggersIn({ text, start: from, end: to }: Scene, rules: RelateRules): Triggers {
  const found = new Map<number, Stretch[]>()
  rules.verbs.scan(text, from, to, (start, _end, triggers) => {
    for (const { frame, length } of triggers) {
      const trigger = { start, end: start + length }
      const known = found.get(frame)
      if (known) known.push(trigger)
      else found.set(frame, [trigger])
    }
  })
  return Array.from(found).sort(([a], [b]) => a - b).map(([index, triggers]) => [rules.frames[index] as Frame, triggers] as const)
}

function attempt(frame: Frame, scene: Scene, trigger: Stretch, rules: RelateRules): Attempt {
  const outcome = tryTrigger(frame, scene, trigger, rules)
  const refusal = typeof outcome === 'string' ? outcome : null
  return { frame: frame.id, trigger, relations: typeof outcome === 'string' ? [] : outcome, refusal }
}

function tryTrigger(frame: Frame, scene: Scene, trigger: Stretch, rules: RelateRules): readonly DraftRelation[] | Refusal {
  const { text } = scene
  if (scene.mentions.some(({ start, end }) => start < trigger.end && trigger.start < end)) return 'inside a name'
  if (frame.unlessBefore?.test(text.slice(scene.start, trigger.start)) || frame.unlessAfter?.test(text.slice(trigger.end, scene.end))) return 'next to a stop word'
  if (isNegated(scene, trigger, rules)) return 'negated'
  if (!frame.demand && demandAt(scene, trigger.start)) return 'a demand'
  const objects = fill(frame.object, frame, scene, trigger, rules, [])
  if (objects.mentions.length === 0) return 'no object'
  if (isCancelled(scene, objects, rules)) return 'negated'
  const subjects = fill(frame.subject, frame, scene, trigger, rules, objects.mentions)
  if (subjects.mentions.length === 0) return 'no subject'
  if (frame.visit && !subjects.mentions.some(({ entity }) => scene.context.visitors.has(entity))) return 'not on a visit'
  const relations = pairs(frame, scene, subjects, objects, pairing(frame, scene, subjects, objects, rules))
  return relations.length === 0 ? 'not allowed' : relations
}

/** 甲、乙分别到丙、丁: the first to the first, the second to the second. */
function isRespective({ text }: Scene, subjects: Filling, objects: Filling, rules: RelateRules): boolean {
  const [last, first] = [subjects.mentions.at(-1), objects.mentions[0]]
  if (!last || !first || subjects.mentions.length < 2 || subjects.mentions.length !== objects.mentions.length) return false
  return last.end < first.start && rules.respectively.some((word) => text.slice(last.end, first.start).includes(word))
}

/**
 * Who is joined with whom on a list: 甲与乙、丙: the first with each of the others; 甲与乙、丙与丁分别签约: the neighbours that a word for
 * with joins. None if no such word stands there: everybody with everybody.
 */
function couplesOf({ text }: Scene, mentions: readonly PlacedMention[], rules: RelateRules): readonly (readonly PlacedMention[])[] {
  const sides = mentions.slice(1).flatMap((mention, index) => (rules.with.has(text.slice(mentions[index]?.end, mention.start)) ? [index + 1] : []))
  const [side] = sides
  if (side === undefined) return []
  if (sides.length === 1) return mentions.slice(0, side).flatMap((left) => mentions.slice(side).map((right) => [left, right]))
  return sides.map((at) => mentions.slice(at - 1, at + 1))
}

/** Says of a subject and an object, and of how far apart they stand on their lists, whether they make a pair. */
type Pairing = (subject: PlacedMention, object: PlacedMention, apart: number) => boolean

/** Each with each, unless the sentence pairs them. */
function pairing(frame: Frame, scene: Scene, subjects: Filling, objects: Filling, rules: RelateRules): Pairing {
  if (isRespective(scene, subjects, objects, rules)) return (_subject, _object, apart) => apart === 0
  const couples = frame.subject.at === 'peer' ? couplesOf(scene, objects.mentions, rules) : []
  return (subject, object) => couples.length === 0 || couples.some((couple) => couple.includes(subject) && couple.includes(object))
}

function pairs(frame: Frame, scene: Scene, subjects: Filling, objects: Filling, belong: Pairing): readonly DraftRelation[] {
  return subjects.mentions.flatMap((subject, index) => objects.mentions
    .filter((object, place) => belong(subject, object, place - index) && object.entity !== subject.entity && allows(frame.predicate, subject.kind, object.kind))
    .map((object) => ({
      subject: subject.entity,
      predicate: frame.predicate,
      object: object.entity,
      title: null,
      score: frame.score * subjects.trust * objects.trust * trustOf(subject) * trustOf(object),
      frame: frame.id,
      evidence: { start: scene.start, end: scene.end },
    })))
}

/** A relation is as sure as its names: a doubtful name makes a doubtful relation. */
function trustOf({ form, score }: PlacedMention): number {
  return (1 - DOUBT * (1 - score)) * (form === 'reference' ? TRUST.reference : 1)
}

function isNegated({ text, start }: Scene, trigger: Stretch, rules: RelateRules): boolean {
  for (let at = trigger.start; at > trigger.start - 4 && at > start; at--) {
    if (rules.negations.startBefore(text, at) !== -1) return true
    if (/[,;:!?\u3002\u201d]/.test(text[at - 1] ?? '')) return false
  }
  return false
}

/** The act is taken back after its object: a document that was on the agenda but not passed. */
function isCancelled({ text, end }: Scene, { mentions }: Filling, rules: RelateRules): boolean {
  const last = mentions.at(-1)
  return last !== undefined && rules.cancels.test(text.slice(last.end, end))
}

function fill(slot: Slot, frame: Frame, scene: Scene, trigger: Stretch, rules: RelateRules, taken: readonly PlacedMention[]): Filling {
  if (slot.at === 'carried') return carried(slot, scene, taken, trigger.start)
  if (slot.at === 'scope') return scoped(slot, scene, trigger)
  if (slot.at === 'follows') return following(slot, scene, trigger, taken)
  const found = slot.at === 'after' ? after(slot, scene, trigger, rules)
    : slot.at === 'peer' ? peers(slot, scene, taken)
    : slot.marked.length > 0 ? markedBefore(slot, scene, trigger, rules, taken) : before(slot, frame, scene, trigger, rules, taken)
  return found.mentions.length > 0 || !slot.carry ? found : carried(slot, scene, taken, trigger.start)
}

/** The names after the trigger, in its clause and within the gap. */
function after(slot: Slot, scene: Scene, trigger: Stretch, rules: RelateRules): Filling {
  const clause = clauseAt(scene, trigger.start)
  for (const group of scene.groups) {
    const gap = group.start - trigger.end
    if (gap < 0 || group.start >= clause.end) continue
    if (gap > slot.gap) break
    if (!isMarked(slot, scene, group, rules)) continue
    const mentions = membersOf(group, slot, scene)
    if (mentions.length > 0) return { mentions, trust: gap > 8 ? TRUST.far : TRUST.clause }
  }
  return NOTHING
}

/** The nearest names before the trigger that stand right after one of the slot's words. */
function markedBefore(slot: Slot, scene: Scene, trigger: Stretch, rules: RelateRules, taken: readonly PlacedMention[]): Filling {
  for (let index = scene.groups.length - 1; index >= 0; index--) {
    const group = scene.groups[index]
    if (!group || group.end > trigger.start || !isMarked(slot, scene, group, rules) || trigger.start - group.end > slot.gap) continue
    const mentions = membersOf(group, slot, scene).filter((mention) => !taken.includes(mention))
    if (mentions.length > 0) return { mentions, trust: clauseAt(scene, trigger.start).start <= group.start ? TRUST.clause : TRUST.sentence }
  }
  return NOTHING
}

/** The subject of the trigger's clause, or of a clause before it in the sentence. */
function before(slot: Slot, frame: Frame, scene: Scene, trigger: Stretch, rules: RelateRules, taken: readonly PlacedMention[]): Filling {
  const fits = (group: Group): boolean => (!group.goesAlong || frame.predicate === 'accompanies') && membersOf(group, slot, scene).some((mention) => !taken.includes(mention))
  const first = subjectBefore(scene, trigger.start, fits)
  const group = first && accompanied(scene, first, trigger, rules)
  if (!group || trigger.start - group.end > subjectGap(slot, frame)) return NOTHING
  const mentions = membersOf(group, slot, scene).filter((mention) => !taken.includes(mention))
  return { mentions, trust: clauseAt(scene, trigger.start).start <= group.start ? TRUST.clause : TRUST.sentence }
}

/** 甲陪同乙察看: it is 乙 who looks. */
function accompanied(scene: Scene, group: Group, trigger: Stretch, rules: RelateRules): Group {
  const end = rules.companions.endFrom(scene.text, group.end)
  return (end === -1 ? undefined : scene.groups.find((other) => other.start === end && other.end <= trigger.start)) ?? group
}

function subjectGap(slot: Slot, frame: Frame): number {
  return frame.subject === slot ? 90 : slot.gap
}

/** The first subject after the names taken, or who is carried: 在甲公司,李明询问订单. */
function following(slot: Slot, scene: Scene, trigger: Stretch, taken: readonly PlacedMention[]): Filling {
  const from = taken.at(-1)?.end ?? scene.start
  const group = scene.groups.find((one) => one.start >= from && one.start - from <= slot.gap && one.isSubject && membersOf(one, slot, scene).length > 0)
  return group ? { mentions: membersOf(group, slot, scene), trust: TRUST.sentence } : carried(slot, scene, taken, trigger.start)
}

/** The other members of the list that holds what was taken. */
function peers(slot: Slot, scene: Scene, taken: readonly PlacedMention[]): Filling {
  const group = scene.groups.find(({ members }) => members.some(({ mention }) => taken.includes(mention)))
  const mentions = group?.members.map(({ mention }) => mention).filter((mention) => slot.kinds.includes(mention.kind)) ?? []
  return { mentions, trust: TRUST.clause }
}

/** Everything that fits from the trigger to the end of what the speaker says. */
function scoped(slot: Slot, scene: Scene, trigger: Stretch): Filling {
  const end = demandAt(scene, trigger.end)?.end ?? scene.end
  const mentions = scene.mentions.filter((mention) => mention.start >= trigger.end && mention.start < end && mention.form === 'name' && slot.kinds.includes(mention.kind))
  return { mentions, trust: TRUST.clause }
}

/** What the passage is about; for a meeting, first the one named before in the sentence. */
function carried(slot: Slot, scene: Scene, taken: readonly PlacedMention[], at: number): Filling {
  const named = slot.carry === 'meeting' ? scene.mentions.findLast(({ kind, end }) => kind === 'event' && end <= at) : undefined
  const mentions = named ? [named] : slot.carry ? scene.context.carried[slot.carry] : []
  const fitting = mentions.filter((mention) => slot.kinds.includes(mention.kind) && hasEnding(slot, mention, scene) && !taken.some(({ entity }) => entity === mention.entity))
  return { mentions: fitting, trust: TRUST.carried }
}

function isMarked(slot: Slot, { text, start }: Scene, group: Group, rules: RelateRules): boolean {
  if (slot.marked.length === 0) return true
  const outer = rules.outerArea.exec(text.slice(Math.max(start, group.start - OUTER_REACH), group.start))?.[0].length ?? 0
  return slot.marked.some((word) => text.endsWith(word, group.start) || (outer > 0 && word !== '' && endsWithin(text, word, group.start - outer, group.start)))
}

/** True if `word` ends anywhere in [from, to): an outer area's name is of unknown length. */
function endsWithin(text: string, word: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (text.endsWith(word, at)) return true
  return false
}

/** The members of a list that fit the slot, or none if what follows the list forbids it. */
function membersOf(group: Group, slot: Slot, { text }: Pick<Scene, 'text'>): readonly PlacedMention[] {
  if (!slot.kinds.some((kind) => group.kinds.has(kind))) return []
  const end = group.after
  if (slot.followed.length > 0 && !slot.followed.some((word) => text.startsWith(word, end))) return []
  if (slot.unfollowed.some((word) => text.startsWith(word, end))) return []
  return group.members.map(({ mention }) => mention).filter((mention) => slot.kinds.includes(mention.kind) && hasEnding(slot, mention, { text }))
}

function hasEnding({ endings }: Slot, { end }: PlacedMention, { text }: Pick<Scene, 'text'>): boolean {
  return endings.length === 0 || endings.some((ending) => text.endsWith(ending, end))
}
