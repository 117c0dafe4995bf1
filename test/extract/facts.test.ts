import { describe, expect, test } from 'vitest'
import { factsOf } from '../../src/extract/facts.ts'
import { pageOf } from '../../src/extract/page.ts'
import type { DraftEntity, DraftRelation, PlacedMention, Reading } from '../../src/extract/reading.ts'
import type { Article } from '../../src/facts/article.ts'
import { assertGrounded } from '../../src/facts/grounded.ts'
import type { Kind } from '../../src/ontology/kinds.ts'
import { resources } from './sample-article.ts'

/** A sentence that a column break cuts: "陈立言到柳溪" stands far from "镇调研。". */
const source = '陈立言到柳溪\n\n别的文章。\n\n镇调研。  \n'
const text = '陈立言到柳溪镇调研。'
const article: Article = {
  id: 'a', file: 'page.txt', headline: '调研', byline: ['林微'], date: '2023-06-03', text,
  blocks: [{ role: 'paragraph', start: 0, end: text.length }],
  pieces: [{ at: 0, source: 0, length: 6 }, { at: 6, source: source.indexOf('镇'), length: 4 }],
}

const entity = (id: string, kind: Kind, name: string, rest: Partial<DraftEntity> = {}): DraftEntity =>
  ({ id, kind, name, aliases: [], code: null, candidates: [], role: null, ...rest })
const mention = (id: string, kind: Kind, start: number, end: number, rest: Partial<PlacedMention> = {}): PlacedMention =>
  ({ entity: id, kind, start, end, score: 0.12345, form: 'name', inside: false, ...rest })
const relation = (rest: Partial<DraftRelation> = {}): DraftRelation =>
  ({ subject: 'e1', predicate: 'inspects', object: 'e2', title: null, score: 0.5, frame: 'inspects.visits', evidence: { start: 0, end: text.length }, ...rest })

const reading: Reading = {
  ...pageOf(article, resources),
  entities: [entity('e1', 'person', '陈立言'), entity('e2', 'place', '柳溪镇', { candidates: ['1', '2'] })],
  mentions: [mention('e1', 'person', 0, 3), mention('e2', 'place', 4, 7), mention('e2', 'place', 7, 9, { form: 'reference' })],
}

describe('mentions', () => {
  const { entities, document } = factsOf(reading, [], [])

  test('stand where the source has them, in two places if a break cuts them', () => {
    expect(entities.map(({ mentions }) => mentions)).toEqual([
      [{ spans: [[0, 3]], text: '陈立言', score: 0.123 }],
      [{ spans: [[4, 6], [source.indexOf('镇'), source.indexOf('镇') + 1]], text: '柳溪镇', score: 0.123 }],
    ])
  })

  test('only places have codes, and candidates if there are any', () => {
    expect(entities.map((each) => [each.kind, 'code' in each, 'candidates' in each])).toEqual([['person', false, false], ['place', true, true]])
  })

  test('the document is the article', () => {
    expect(document).toEqual({ id: 'a', file: 'page.txt', headline: '调研', byline: ['林微'], date: '2023-06-03' })
  })
})

describe('relations', () => {
  test('of one triple are one, with the best score and frame first and each evidence once', () => {
    const drafts = [relation(), relation({ score: 0.9, frame: 'inspects.other', evidence: { start: 0, end: 3 } }), relation({ score: 0.2 })]
    expect(factsOf(reading, drafts, []).relations).toMatchObject([{ id: 'r1', score: 0.9, frame: 'inspects.other', evidence: [{ text: '陈立言' }, { text }] }])
  })

  test('with another title are others', () => {
    const drafts = [null, '书记', '书记'].map((title) => relation({ title }))
    expect(factsOf(reading, drafts, []).relations.map(({ id, title }) => [id, title])).toEqual([['r1', null], ['r2', '书记']])
  })

  test.for([
    ['of a thing with itself', { predicate: 'accompanies', object: 'e1' }],
    ['of kinds that the ontology does not allow', { subject: 'e2', object: 'e1' }],
    ['with somebody unknown', { object: 'e9' }],
  ] as const)('%s are left out', ([, rest]) => expect(factsOf(reading, [relation(rest)], []).relations).toEqual([]))
})

test('white space at the ends of evidence is cut off, and every passage is in the source', () => {
  const spaced: Article = { ...article, text: ' 陈立言来了。 ', pieces: [{ at: 0, source: 0, length: 8 }], blocks: [{ role: 'paragraph', start: 0, end: 8 }] }
  const draft = { subject: 'e1', indicator: '人数', value: '1人', change: null, direction: null, period: null, score: 0.7777, evidence: { start: 0, end: 8 } }
  const facts = factsOf({ ...pageOf(spaced, resources), entities: reading.entities.slice(0, 1), mentions: [mention('e1', 'person', 1, 4)] }, [], [draft])
  expect(facts.indicators).toMatchObject([{ score: 0.778, evidence: [{ spans: [[1, 7]], text: '陈立言来了。' }] }])
  assertGrounded(spaced.text, facts)
  assertGrounded(source, factsOf(reading, [relation()], []))
})
