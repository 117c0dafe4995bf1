import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { isGrounded } from '../../src/facts/grounded.ts'
import { openWorkspace, type Workspace } from '../../src/store/workspace.ts'
import { samplePages } from '../support/sample-facts.ts'
import { resolvedByName, sampleWorkspace } from '../support/sample-workspace.ts'
import { temporaryFolder } from './folder.ts'

const folder = temporaryFolder()
const path = join(folder, 'workspace.sqlite')
const pages = samplePages(30)
const entities = resolvedByName(pages)
let workspace: Workspace

beforeAll(() => {
  sampleWorkspace(path, 30)
  workspace = openWorkspace(path)
  return () => workspace.close()
})

test('articles come back as they were, by file and place, and with each its source', () => {
  const kept = pages.flatMap(({ articles }) => articles.map(({ article }) => article)).toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0))
  expect([...workspace.articles()]).toEqual(kept.map(({ pieces: _pieces, ...article }) => article))
  expect(workspace.article(kept[3]!.id)).toEqual([...workspace.articles()][3])
  expect(workspace.article('no such id')).toBeNull()
  for (const { source } of pages) expect(workspace.source(source.file)).toEqual(source)
  expect(workspace.source('no such file')).toBeNull()
})

test('entities are found by id, by name, by alias and by a part of either', () => {
  expect([...workspace.entities()].map(({ id, kind, name, aliases, code, role }) => ({ id, kind, name, aliases, code, role })))
    .toEqual(entities.map(({ members: _members, ...entity }) => entity))
  const attack = "'; DROP TABLE entity; --"
  expect(workspace.entitiesNamed(attack).map(({ name }) => name)).toEqual(['<script>alert(1)</script>公司'])
  expect(workspace.entitiesNamed('<script>alert(1)</script>公司')).toEqual(workspace.entitiesNamed(attack))
  expect(workspace.entitiesContaining('alert').map(({ name }) => name)).toEqual(['<script>alert(1)</script>公司'])
  expect(workspace.entitiesContaining('%')).toEqual([])
  const [first, second] = entities
  expect(workspace.entitiesByIds([second!.id, 'no such id', first!.id]).map(({ id }) => id)).toEqual([second!.id, first!.id])
  const names = new Set([...workspace.names()].map(({ name, entity }) => `${entity} ${name}`))
  expect(names).toEqual(new Set(entities.flatMap(({ id, name, aliases }) => [name, ...aliases].map((each) => `${id} ${each}`))))
})

test('the entities with most evidence come first', () => {
  const top = workspace.topEntities(5).map(({ evidenceCount }) => evidenceCount)
  expect(top).toEqual([...workspace.entities()].map(({ evidenceCount }) => evidenceCount).toSorted((a, b) => b - a).slice(0, 5))
  expect(top[0]).toBeGreaterThan(top[4]!)
})

test('every passage stands in its source under its spans and in its article at its offsets', () => {
  const passages = [...workspace.evidence(), ...workspace.indicators()]
  expect(passages.length).toBeGreaterThan(500)
  for (const { article, file, text, spans, start, end } of passages) {
    expect(isGrounded(workspace.source(file)!.text, { text, spans })).toBe(true)
    expect(workspace.article(article)!.text.slice(start, end)).toBe(text)
  }
  for (const { article, start, end, text } of workspace.mentions()) expect(workspace.article(article)!.text.slice(start, end)).toBe(text)
})

test('every relation has its evidence, and counts and dates that follow from it', () => {
  const relations = [...workspace.relations()]
  for (const relation of relations) {
    const evidence = workspace.evidenceOf([relation.id])
    const dates = evidence.flatMap(({ date }) => date ?? []).toSorted()
    expect(relation).toMatchObject({
      score: evidence[0]!.score,
      weight: new Set(evidence.map(({ article, start }) => `${article} ${start}`)).size,
      firstSeen: dates[0] ?? null,
      lastSeen: dates.at(-1) ?? null,
    })
    expect(new Set(relation.titles)).toEqual(new Set(evidence.flatMap(({ title }) => title ?? [])))
  }
  expect(workspace.evidenceOf(relations.map(({ id }) => id))).toEqual([...workspace.evidence()])
})

test('what is asked of one entity is what the whole lists say of it', () => {
  for (const entity of workspace.entities()) {
    const { id } = entity
    const relations = [...workspace.relations()].filter(({ subject, object }) => subject === id || object === id)
    expect(workspace.relationsOf(id)).toEqual(relations)
    const mentions = workspace.mentionsOf(id)
    expect(mentions).toEqual([...workspace.mentions()].filter((mention) => mention.entity === id))
    expect(entity.mentionCount).toBe(mentions.length)
    expect(workspace.articlesNaming(id).map((article) => article.id).toSorted()).toEqual([...new Set(mentions.map(({ article }) => article))].toSorted())
    const indicators = workspace.indicatorsOf(id)
    expect(new Set(indicators)).toEqual(new Set([...workspace.indicators()].filter((indicator) => indicator.entity === id)))
    const sentences = new Set([...workspace.evidenceOf(relations.map((relation) => relation.id)), ...indicators].map(({ article, start }) => `${article} ${start}`))
    expect(entity.evidenceCount).toBe(sentences.size)
  }
})

test('what is named in an article comes in its order', () => {
  for (const { id } of workspace.articles()) expect(workspace.mentionsIn(id)).toEqual([...workspace.mentions()].filter(({ article }) => article === id))
  expect(workspace.mentionsIn('no such id')).toEqual([])
})

test('articles are found by a part of their text, dated ones in the order of dates', () => {
  const found = workspace.articlesContaining('服务业增加值', 100)
  expect(found.map(({ id }) => id).toSorted()).toEqual([...workspace.articles()].filter(({ text }) => text.includes('服务业增加值')).map(({ id }) => id).toSorted())
  expect(found.map(({ date }) => date ?? '')).toEqual(found.map(({ date }) => date ?? '').toSorted())
  expect(workspace.articlesContaining('服务业增加值', 2)).toEqual(found.slice(0, 2))
})

test('counts are those of the lists', () => {
  const { entitiesByKind, relationsByPredicate, ...counts } = workspace.counts()
  expect(counts).toEqual({
    files: 30, articles: 60, firstDate: expect.stringMatching(/^2021-05-/) as string, lastDate: expect.stringMatching(/^2023-05-/) as string,
    evidence: [...workspace.evidence()].length, indicators: [...workspace.indicators()].length,
  })
  expect([...entitiesByKind.values()].reduce((sum, count) => sum + count, 0)).toBe(entities.length)
  expect(relationsByPredicate.get('holds_post')).toBe([...workspace.relations()].filter(({ predicate }) => predicate === 'holds_post').length)
})

describe('the same pages', () => {
  test('give a workspace of the same bytes', () => {
    const again = join(folder, 'again.sqlite')
    sampleWorkspace(again, 30)
    expect(readFileSync(again).equals(readFileSync(path))).toBe(true)
  })

  test('in a workspace that long walks pass one another in', () => {
    const relations = workspace.relations()[Symbol.iterator]()
    const first = relations.next().value as { id: string }
    expect([...workspace.relations()][0]).toEqual(first)
    expect((relations.next().value as { id: string }).id > first.id).toBe(true)
  })
})
