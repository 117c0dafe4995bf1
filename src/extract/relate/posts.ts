import type { Kind } from '../../ontology/kinds.ts'
import type { Post } from '../posts.ts'
import type { DraftEntity, DraftRelation, Reading } from '../reading.ts'
import type { Resources } from '../resources.ts'
import { within } from '../within.ts'
import type { Frame, FrameForm } from './frames.ts'
import type { Scene } from './scene.ts'

/** Trust in a body that is written out, that the level word names, that the post before shares, of the head whose deputy this is, that the passage is about, of
 * the one before on the list. */
const TRUST = { written: 1, level: 0.95, shared: 0.92, core: 0.9, carried: 0.8, listed: 0.78 }
/** The end of a title by which a deputy is known to belong where the head does: 主任, 副主任. */
const CORE_CHARS = 2
/** What stands between a body, and the names, of a signature. */
const SIGNED = /^[\s\u3001]{0,2}$/

/** Longest name of a department between a body and a title. */
const LONGEST_DEPARTMENT = 8
/** Kinds that posts belong to. */
const BODIES: ReadonlySet<Kind> = new Set(['organization', 'company', 'place', 'site'])

interface Holding {
  readonly body: string
  readonly trust: number
  /** Where the title begins, if not where the post's does. */
  readonly from?: number
}

/** Who holds which post where: each post of a person's phrase, of the people listed after it, and posts that a verb gives. */
export function postRelations(scene: Scene, reading: Reading, resources: Resources): readonly DraftRelation[] {
  const found: DraftRelation[] = []
  for (const frame of resources.relate.verbless) found.push(...(finders[frame.form]?.(frame, scene, reading, resources) ?? []))
  return found
}

type Finder = (frame: Frame, scene: Scene, reading: Reading, resources: Resources) => readonly DraftRelation[]

const finders: Partial<Record<FrameForm, Finder>> = { post: besideNames, 'named-post': afterVerbs, 'sent-post': senders, signed: inSignatures }

function besideNames(frame: Frame, scene: Scene, reading: Reading, resources: Resources): readonly DraftRelation[] {
  const byCore = new Map<string, Holding>()
  return scene.groups.flatMap(({ members, kinds }) => {
    if (!kinds.has('person')) return []
    let posts: readonly Post[] = []
    let listed: Holding | null = null
    return members.flatMap((phrase) => {
      if (phrase.mention.kind !== 'person') return []
      if (phrase.posts.length > 0) posts = phrase.posts
      const found = holdings({ frame, scene, reading, resources, listed }, phrase.mention.entity, posts, byCore)
      const [first] = found
      if (first) listed = { body: first.object, trust: TRUST.listed }
      return found
    })
  })
}

/** 任命甲为县教育局局长, 甲、乙任副书记: the post begins right after the verb that follows the names. */
function afterVerbs(frame: Frame, scene: Scene, reading: Reading, resources: Resources): readonly DraftRelation[] {
  if (frame.needs && !frame.needs.test(scene.text.slice(scene.start, scene.end))) return []
  return scene.groups.flatMap(({ members, end: listEnd }) => {
    const end = resources.relate.triggers.get(frame.id)?.endFrom(scene.text, listEnd) ?? -1
    const first = end === -1 ? undefined : scene.posts.find((post) => beginsAt(post, end, scene))
    if (!first) return []
    return members.filter(({ mention }) => mention.kind === 'person').flatMap(({ mention }) =>
      holdings({ frame, scene, reading, resources, listed: null }, mention.entity, chainFrom(scene.posts, first), new Map()))
  })
}

/** True if the post, or the name of the body that it ends in, begins at `at`. */
function beginsAt({ start }: Post, at: number, { mentions }: Scene): boolean {
  return start === at || mentions.some((mention) => mention.kind !== 'person' && mention.start === at && mention.end > start && start > at)
}

/** 驻村第一书记甲, 挂职副县长乙: who holds a post whose title begins like this was sent there. */
function senders(frame: Frame, scene: Scene, reading: Reading, resources: Resources): readonly DraftRelation[] {
  const sentence = scene.text.slice(scene.start, scene.end)
  if (!frame.triggers.some((trigger) => sentence.includes(trigger))) return []
  return besideNames(frame, scene, reading, resources)
    .filter(({ title, object }) => frame.triggers.some((trigger) => title?.startsWith(trigger)) &&
      frame.object.kinds.some((kind) => kind === reading.entities.find(({ id }) => id === object)?.kind))
    .map((held) => ({ ...held, title: null }))
}

/** (某县融媒体中心 甲 乙): who signs for a body belongs to it; what post, is not said. */
function inSignatures(frame: Frame, scene: Scene, reading: Reading): readonly DraftRelation[] {
  const mentions = within(reading.mentions, scene).filter(({ inside }) => !inside)
  return mentions.flatMap((body, index) => {
    if (body.kind !== 'organization') return []
    const signers: DraftRelation[] = []
    for (let last = body, next = mentions[index + 1]; next?.kind === 'person' && SIGNED.test(scene.text.slice(last.end, next.start)); next = mentions[index + signers.length + 1]) {
      signers.push(relation(frame, scene, next.entity, body.entity, null, 1))
      last = next
    }
    return signers
  })
}

function chainFrom(posts: readonly Post[], first: Post): readonly Post[] {
  const from = posts.indexOf(first)
  const length = posts.slice(from + 1).findIndex(({ joined }) => !joined)
  return posts.slice(from, length === -1 ? undefined : from + 1 + length)
}

/** What posts are read in: `listed` is where the one named before on the list belongs. */
interface Setting {
  readonly frame: Frame
  readonly scene: Scene
  readonly reading: Reading
  readonly resources: Resources
  readonly listed: Holding | null
}

function holdings({ frame, scene, reading, resources, listed }: Setting, person: string, posts: readonly Post[], byCore: Map<string, Holding>): readonly DraftRelation[] {
  const relations: DraftRelation[] = []
  let before: Holding | null = null
  for (const post of posts) {
    const core = scene.text.slice(post.title.start, post.title.end).slice(-CORE_CHARS)
    const shared = byCore.get(core)
    const holding: Holding | null = bodyOf(post, scene, reading, resources, before ?? (shared ? { ...shared, trust: TRUST.core } : null)) ??
      (post.organ === null && post.level === null ? listed : null)
    if (!holding) continue
    before = holding
    byCore.set(core, holding)
    relations.push(relation(frame, scene, person, holding.body, scene.text.slice(holding.from ?? post.title.start, post.title.end), holding.trust))
  }
  return relations
}

function relation(frame: Frame, scene: Scene, subject: string, object: string, title: string | null, trust: number): DraftRelation {
  return { subject, predicate: frame.predicate, object, title, score: frame.score * trust, frame: frame.id, evidence: { start: scene.start, end: scene.end } }
}

function bodyOf(post: Post, scene: Scene, reading: Reading, resources: Resources, before: Holding | null): Holding | null {
  if (post.organ) return writtenBody(post.organ, scene, reading) ?? ofDepartment(post, scene, reading, resources)
  if (post.level !== null) {
    const body = levelBody(post.level, post, scene, reading, resources)
    return body === null ? null : { body, trust: TRUST.level }
  }
  if (before && (post.joined || before.trust === TRUST.core)) return { body: before.body, trust: Math.min(before.trust, TRUST.shared) }
  return homeOf(post, scene, reading, resources) ?? carriedBody(post, scene)
}

/** The entity named where the post's organ stands. What of the organ lies right of its name is part of the title: 县医院[急诊科]主任. */
function writtenBody(organ: { readonly start: number; readonly end: number }, scene: Scene, { mentions, entities }: Reading): Holding | null {
  const covering = mentions.find(({ start, end, kind }) => kind !== 'person' && kind !== 'event' && start <= organ.start && end >= organ.end - 1 && start < organ.end)
  if (covering && covering.end <= organ.end) return { body: covering.entity, trust: TRUST.written }
  const parts = within(mentions, organ).filter(({ inside }) => !inside)
  const part = parts.findLast(({ kind }) => kind !== 'person' && kind !== 'place')
  if (part && part.end >= organ.end - 1) return { body: part.entity, trust: TRUST.written }
  const text = scene.text.slice(organ.start, organ.end)
  const named = entities.find(({ kind, name, aliases }) => kind !== 'person' && (name === text || aliases.includes(text))) ??
    entities.find(({ kind, name, aliases }) => kind === 'organization' && [name, ...aliases].some((each) => each.endsWith(text)))
  if (named) return { body: named.id, trust: TRUST.written }
  const place = parts.findLast(({ kind, end }) => kind === 'place' && end >= organ.end - 1)
  if (place) return { body: place.entity, trust: TRUST.written }
  return part && organ.end - part.end <= LONGEST_DEPARTMENT ? { body: part.entity, trust: TRUST.shared, from: part.end } : null
}

/** What stands before the title names no entity: a department of the body named before, and part of the title. */
function ofDepartment(post: Post, scene: Scene, reading: Reading, resources: Resources): Holding | null {
  const home = post.organ?.kind === 'organization' && post.organ.end - post.organ.start <= LONGEST_DEPARTMENT ? homeOf(post, scene, reading, resources) : null
  return home && { ...home, from: post.start }
}

/** The nearest body named before that such a title asks for: a hospital for a nurse, a village for its first secretary. */
function homeOf(post: Post, scene: Scene, { mentions, article }: Reading, { posts: rules }: Resources): Holding | null {
  const start = rules.homes.startBefore(scene.text, post.end)
  const endings = start < post.title.start ? undefined : rules.homes.get(scene.text.slice(start, post.end))
  const block = article.blocks[scene.block]
  if (!endings || !block) return null
  const home = mentions.findLast(({ start: from, end, kind, inside }) => end <= post.start && from >= block.start && !inside && BODIES.has(kind) &&
    endings.some((ending) => scene.text.endsWith(ending, end)))
  return home ? { body: home.entity, trust: home.start >= scene.start ? TRUST.carried : TRUST.listed } : null
}

/** The area or government that a bare level word means: 县长, 镇党委书记, 村支书. */
function levelBody(level: string, post: Post, scene: Scene, { entities, mentions }: Reading, resources: Resources): string | null {
  const endsInLevel = ({ name }: DraftEntity): boolean => name.endsWith(level) && name.length > level.length && ownLevel(name, resources) === level
  const counts = new Map(entities.filter((entity) => entity.kind === 'place' && endsInLevel(entity)).map(({ id }) => [id, 0]))
  if (resources.relate.lowLevels.has(level)) {
    const before = mentions.findLast(({ end, entity }) => end <= post.start && counts.has(entity))
    return (before ?? scene.context.carried.place.find(({ entity }) => counts.has(entity)))?.entity ?? null
  }
  for (const { entity } of mentions) if (counts.has(entity)) counts.set(entity, (counts.get(entity) ?? 0) + 1)
  const [home] = Array.from(counts).sort(([, a], [, b]) => b - a)
  if (home) return home[0]
  return entities.find(({ kind, name }) => kind === 'organization' && resources.relate.governments.some((ending) => name.endsWith(level + ending)))?.id ?? null
}

/** The level an area's own ending tells: 县 for 某某自治县, 社区 (not 区) for 某某社区. */
function ownLevel(name: string, { areaRules, levelEndings }: Resources): string | undefined {
  const ending = areaRules.words.find((word) => name.endsWith(word) && name.length > word.length) ?? ''
  return levelEndings.includes(ending) && ending.length < 3 ? ending : levelEndings.find((level) => ending.endsWith(level) && level.length < 3)
}

/** The company, organ or area that the passage is about, by what the post asks for. */
function carriedBody({ family }: Post, { context, mentions }: Scene): Holding | null {
  if (family === 'company') {
    const company = mentions.findLast(({ kind }) => kind === 'company') ?? context.carried.company.at(-1)
    return company ? { body: company.entity, trust: TRUST.carried } : null
  }
  if (family === 'staff') return null
  const organ = context.carried.actor.find(({ kind }) => kind === 'organization')
  return organ && family === 'head' ? { body: organ.entity, trust: TRUST.carried - 0.2 } : null
}
