import type { Post } from '../posts.ts'
import type { DraftEntity, DraftRelation, Reading } from '../reading.ts'
import type { Resources } from '../resources.ts'
import type { Frame } from './frames.ts'
import type { Phrase } from './groups.ts'
import type { Scene } from './scene.ts'

/** Trust in a body that is written out, that the level word names, that the post before shares, that the passage is about. */
const TRUST = { written: 1, level: 0.95, shared: 0.92, carried: 0.8 }

interface Holding {
  readonly body: string
  readonly trust: number
}

/** Who holds which post where: each post of a person's phrase, and of the people listed after it. */
export function postRelations(scene: Scene, reading: Reading, resources: Resources): readonly DraftRelation[] {
  return resources.relate.frames.filter(({ form }) => form === 'post').flatMap((frame) =>
    scene.groups.flatMap(({ members }) => {
      let posts: readonly Post[] = []
      return members.flatMap((phrase) => {
        if (phrase.mention.kind !== 'person') return []
        if (phrase.posts.length > 0) posts = phrase.posts
        return holdings(frame, scene, reading, resources, phrase, posts)
      })
    }))
}

function holdings(frame: Frame, scene: Scene, reading: Reading, resources: Resources, { mention }: Phrase, posts: readonly Post[]): readonly DraftRelation[] {
  const relations: DraftRelation[] = []
  let before: Holding | null = null
  for (const post of posts) {
    const holding: Holding | null = bodyOf(post, scene, reading, resources, before)
    if (!holding) continue
    before = holding
    relations.push({
      subject: mention.entity, predicate: frame.predicate, object: holding.body, title: scene.text.slice(post.title.start, post.title.end),
      score: frame.score * holding.trust, frame: frame.id, evidence: { start: scene.start, end: scene.end },
    })
  }
  return relations
}

function bodyOf(post: Post, scene: Scene, reading: Reading, resources: Resources, before: Holding | null): Holding | null {
  const written = post.organ ? writtenBody(post.organ, scene, reading) : null
  if (written !== null) return { body: written, trust: TRUST.written }
  if (post.organ) return null
  if (post.level !== null) {
    const body = levelBody(post.level, post, scene, reading, resources)
    return body === null ? null : { body, trust: TRUST.level }
  }
  if (post.joined && before) return { ...before, trust: TRUST.shared }
  return carriedBody(post, scene)
}

/** The entity named where the post's organ stands. */
function writtenBody(organ: { readonly start: number; readonly end: number }, scene: Scene, { mentions, entities }: Reading): string | null {
  const covering = mentions.find(({ start, end, kind }) => kind !== 'person' && kind !== 'event' && start <= organ.start && end >= organ.end - 1 && start < organ.end)
  if (covering && covering.end <= organ.end) return covering.entity
  const ending = mentions.findLast(({ start, end, kind }) => kind !== 'person' && start >= organ.start && end <= organ.end && end >= organ.end - 1)
  if (ending) return ending.entity
  const text = scene.text.slice(organ.start, organ.end)
  return entities.find(({ kind, name, aliases }) => kind !== 'person' && (name === text || aliases.includes(text)))?.id ?? null
}

/** The area or government that a bare level word means: 县长, 镇党委书记, 村支书. */
function levelBody(level: string, post: Post, scene: Scene, { entities, mentions }: Reading, resources: Resources): string | null {
  const endsInLevel = ({ name }: DraftEntity): boolean => name.endsWith(level) && name.length > level.length
  const places = entities.filter((entity) => entity.kind === 'place' && endsInLevel(entity))
  const near = scene.context.carried.place.find(({ entity }) => places.some(({ id }) => id === entity))
  const before = mentions.findLast(({ end, entity }) => end <= post.start && places.some(({ id }) => id === entity))
  if (resources.relate.lowLevels.has(level)) return before?.entity ?? near?.entity ?? null
  const count = (id: string): number => mentions.filter(({ entity }) => entity === id).length
  const [home] = Array.from(places).sort((a, b) => count(b.id) - count(a.id))
  if (home) return home.id
  return entities.find(({ kind, name }) => kind === 'organization' && resources.relate.governments.some((ending) => name.endsWith(level + ending)))?.id ?? null
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
