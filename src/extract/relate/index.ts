import type { Reading, DraftRelation, PlacedMention } from '../reading.ts'
import type { Resources } from '../resources.ts'
import { within } from '../within.ts'
import { carriesSame, contextAfter, emptyContext, ledBy, type Context } from './context.ts'
import { attemptsOf, triggersIn, type Attempt } from './match.ts'
import { nameRelations } from './names.ts'
import { postRelations } from './posts.ts'
import type { RelateRules } from './rules.ts'
import { sceneOf, subjectBefore, type Scene } from './scene.ts'

/** A sentence as it was read: the scene, every trigger looked at, and the relations found. */
export interface ReadSentence {
  readonly scene: Scene
  readonly attempts: readonly Attempt[]
  readonly relations: readonly DraftRelation[]
}

/** What the article says of its entities: frames over each sentence, the reader's context carried from one to the next. */
export function relate(reading: Reading, resources: Resources): readonly DraftRelation[] {
  const relations = readSentences(reading, resources).flatMap(({ relations: found }) => found)
  const led = new Set(relations.filter(({ predicate }) => predicate === 'chairs' || predicate === 'hosts').map(ends))
  return relations.filter((relation) => relation.predicate !== 'attends' || !led.has(ends(relation)))
}

/** Who chairs or holds a meeting is not said to attend it as well. */
function ends({ subject, object }: DraftRelation): string {
  return `${subject}|${object}`
}

/** The same, sentence by sentence, with the attempts that gave nothing: for `explain`. */
export function readSentences(reading: Reading, resources: Resources): readonly ReadSentence[] {
  const first = pass(reading, resources, emptyContext(new Set()), [])
  const visitors = new Set(first.flatMap((sentence) => visitorsOf(sentence, resources.relate)))
  return visitors.size > 0 && first.some(dependsOnVisitors) ? pass(reading, resources, emptyContext(visitors), first) : first
}

function dependsOnVisitors({ attempts }: ReadSentence): boolean {
  return attempts.some(({ refusal }) => refusal === 'not on a visit')
}

/** Who is on a visit here: who inspects something, or something that is not named, or leads the way. */
function visitorsOf(sentence: ReadSentence, rules: RelateRules): readonly string[] {
  const inspecting = sentence.relations.filter(({ predicate }) => predicate === 'inspects').map(({ subject }) => subject)
  const leading = sentence.scene.mentions.filter(({ kind, end }) => kind === 'person' && rules.leading.endFrom(sentence.scene.text, end) !== -1)
  return [...inspecting, ...[...lookersIn(sentence, rules), ...leading].map(({ entity }) => entity)]
}

/** The subjects of verbs of inspection whose object is not named: 甲带领委员开展视察. */
function lookersIn({ scene, attempts }: ReadSentence, rules: RelateRules): readonly PlacedMention[] {
  return attempts.filter(({ frame, refusal }) => refusal === 'no object' && rules.visits.has(frame)).flatMap(({ trigger }) => {
    const group = subjectBefore(scene, trigger.start, ({ kinds, goesAlong }) => !goesAlong && (kinds.has('person') || kinds.has('organization')))
    return group && rules.companions.endFrom(scene.text, group.end) === -1 ? group.members.map(({ mention }) => mention) : []
  })
}

/** Reads the sentences in turn, with what the reader has in mind; those that were read before are read anew only if something changed. */
function pass(reading: Reading, resources: Resources, before: Context, known: readonly ReadSentence[]): readonly ReadSentence[] {
  const rules = resources.relate
  const signers = new Set(reading.entities.filter(({ role }) => role === 'byline').map(({ id }) => id))
  const mentions = outermost(reading.mentions).filter(({ entity }) => !signers.has(entity))
  const read: ReadSentence[] = []
  let context = before
  reading.sentences.forEach((sentence, index) => {
    const last = known[index]
    const isKnown = last && !dependsOnVisitors(last) && carriesSame(last.scene.context, context)
    const source = { text: reading.text, ...sentence, mentions: within(mentions, sentence), posts: within(reading.posts, sentence) }
    const found = isKnown ? last : readScene(sceneOf(source, context, rules), reading, resources)
    read.push(found)
    context = after(context, found, rules)
  })
  return read
}

/** First what the sentence says outright; then who goes along with whoever leads by it, or by what was said before. */
function readScene(scene: Scene, reading: Reading, resources: Resources): ReadSentence {
  const rules = resources.relate
  const triggers = triggersIn(scene, rules)
  const outright = attemptsOf(scene, triggers, rules, ({ object }) => object.carry !== 'leader')
  const leader = leaderOf({ scene, attempts: outright, relations: outright.flatMap(({ relations }) => relations) }, rules)
  const led = leader.length === 0 ? scene : { ...scene, context: { ...scene.context, carried: { ...scene.context.carried, leader } } }
  const attempts = [...outright, ...attemptsOf(led, triggers, rules, ({ object }) => object.carry === 'leader')]
  const relations = [...attempts.flatMap(({ relations: found }) => found), ...nameRelations(scene, reading, rules), ...postRelations(scene, reading, resources)]
  return { scene, attempts, relations }
}

/** Who leads in a sentence: who inspects, chairs or demands, else who looks at what is not named. */
function leaderOf(sentence: ReadSentence, rules: RelateRules): readonly PlacedMention[] {
  const led = ledBy(sentence.scene.groups, sentence.relations)
  return led.length > 0 ? led : lookersIn(sentence, rules).filter(({ kind, entity }, index, lookers) =>
    kind === 'person' && lookers.findIndex((other) => other.entity === entity) === index)
}

function after(context: Context, sentence: ReadSentence, rules: RelateRules): Context {
  const { scene, relations } = sentence
  const next = contextAfter(context, scene.groups, relations, leaderOf(sentence, rules))
  const demand = scene.demands.at(-1)
  return { ...next, demand: demand ? { block: scene.block, speakers: demand.speakers } : null }
}

/** The mentions that stand in no other: what frames see. */
function outermost(mentions: readonly PlacedMention[]): readonly PlacedMention[] {
  const outer: PlacedMention[] = []
  for (const mention of mentions) {
    const last = outer.at(-1)
    if (!mention.inside && (!last || mention.start >= last.end)) outer.push(mention)
  }
  return outer
}
