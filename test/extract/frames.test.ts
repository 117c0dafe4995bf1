import { beforeAll, describe, expect, test } from 'vitest'
import { findPosts } from '../../src/extract/posts.ts'
import type { DraftEntity, PlacedMention, Reading } from '../../src/extract/reading.ts'
import { relate } from '../../src/extract/relate/index.ts'
import { loadFrames, type Frame } from '../../src/extract/relate/frames.ts'
import { loadResources, type Resources } from '../../src/extract/resources.ts'
import type { Kind } from '../../src/ontology/kinds.ts'
import { predicateNames } from '../../src/ontology/predicates.ts'
import { loadLexicon } from '../../src/text/lexicon.ts'
import { normalise } from '../../src/text/normalise.ts'
import { sentencesOf } from '../../src/text/sentences.ts'

/** Every frame's examples are its tests: what it must read, and what it must not. */
const frames = loadFrames(loadLexicon())
let resources: Resources

beforeAll(() => {
  resources = loadResources()
})

test('every predicate has a frame', () => {
  expect(predicateNames.filter((predicate) => !frames.some((frame) => frame.predicate === predicate))).toEqual([])
})

describe.each(frames.map((frame) => [frame.id, frame] as const))('%s', (_id, frame) => {
  test.each(frame.yes.map((example) => [example.text, example] as const))('reads %s', (text, example) => {
    const found = relationsOf(frame, text)
    expect(found).toContainEqual(expect.objectContaining({ subject: example.subject, object: example.object }))
    if (example.title !== null) expect(found).toContainEqual(expect.objectContaining({ subject: example.subject, object: example.object, title: example.title }))
  })

  test.each(frame.no.map((example) => [example.text] as const))('reads nothing from %s', (text) => {
    expect(relationsOf(frame, text)).toEqual([])
  })
})

interface Named {
  readonly subject: string
  readonly object: string
  readonly title: string | null
}

function relationsOf(frame: Frame, text: string): readonly Named[] {
  const reading = readingOf(text, frame.cast)
  const name = (id: string): string => reading.entities.find((entity) => entity.id === id)?.name ?? id
  return relate(reading, resources).filter((relation) => relation.frame === frame.id)
    .map(({ subject, object, title }) => ({ subject: name(subject), object: name(object), title }))
}

/** A one-paragraph article in which the cast's names are the only mentions; a shorter name inside a longer one is inside it. */
function readingOf(raw: string, cast: ReadonlyMap<string, Kind>): Reading {
  const text = normalise(raw)
  const blocks = [{ role: 'paragraph' as const, start: 0, end: text.length }]
  const entities: readonly DraftEntity[] = Array.from(cast, ([name, kind]) =>
    ({ id: name, kind, name: normalise(name), aliases: [], code: null, candidates: [], role: null }))
  const all = entities.flatMap(({ id, kind, name }) => occurrences(text, name).map((start): PlacedMention =>
    ({ entity: id, kind, start, end: start + name.length, score: 1, form: 'name', inside: false })))
  const mentions = all.map((mention) => ({ ...mention, inside: all.some((other) =>
    other.end - other.start > mention.end - mention.start && other.start <= mention.start && mention.end <= other.end) }))
  const posts = findPosts(text, resources.posts)
  return {
    article: { id: 'a', file: 'a.txt', headline: '', byline: [], date: null, text, blocks, pieces: [{ at: 0, source: 0, length: text.length }] },
    text, entities, posts,
    mentions: mentions.toSorted((a, b) => a.start - b.start || b.end - a.end),
    sentences: sentencesOf(text, blocks),
    words: [], wordAt: new Uint32Array(text.length + 1), edges: new Uint8Array(text.length + 1), areas: [], areaStarts: new Set(),
    postStarts: new Set(posts.map(({ start }) => start)),
    tagged: [],
    postsByEnd: new Map(posts.map((post) => [post.end, post])),
  }
}

function occurrences(text: string, name: string): readonly number[] {
  const found: number[] = []
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) found.push(at)
  return found
}
