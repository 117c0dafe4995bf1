import { describe, expect, test } from 'vitest'
import type { ArticleFacts, Entity, Relation } from '../../src/facts/fact.ts'
import { isGrounded } from '../../src/facts/grounded.ts'
import { score } from '../../src/facts/score.ts'
import { stem } from '../../src/facts/scoring/found.ts'
import { parseGold } from '../../src/facts/scoring/gold.ts'
import { matchEntities } from '../../src/facts/scoring/match.ts'

const source = '县委书记陈志远到云桥镇调研，随后走访联磊新材。云桥镇与溪口镇签约。产值58.3亿元，增长13.4%。'

const gold = parseGold(JSON.stringify({
  doc: 'page',
  origin: 'composed',
  entities: [
    { id: 'e1', kind: 'person', name: '陈志远', aliases: [] },
    { id: 'e2', kind: 'place', name: '云桥镇', aliases: ['云桥'] },
    { id: 'e3', kind: 'company', name: '联磊新材', aliases: [] },
    { id: 'e4', kind: 'organization', name: '县委', aliases: [] },
    { id: 'e5', kind: 'place', name: '溪口镇' },
  ],
  relations: [
    { s: 'e1', p: 'holds_post', o: 'e4', title: '县委书记' },
    { s: 'e1', p: 'inspects', o: 'e2' },
    { s: 'e1', p: 'inspects', o: 'e3' },
    { s: 'e2', p: 'cooperates', o: 'e5' },
  ],
  indicators: [{ subject: null, indicator: '产值', value: '58.3亿元', change: '13.4%' }],
}), 'page.json')

function entity(id: string, kind: Entity['kind'], name: string, aliases: readonly string[] = []): Entity {
  const at = source.indexOf(name)
  return { id, kind, name, aliases, mentions: [{ spans: [[at, at + name.length]], text: name, score: 1 }] }
}

function relation(subject: string, predicate: Relation['predicate'], object: string, title: string | null = null): Relation {
  return { id: 'r', subject, predicate, object, title, score: 1, frame: '', evidence: [{ spans: [[0, 13]], text: source.slice(0, 13) }] }
}

function article(parts: Partial<ArticleFacts>): ArticleFacts {
  const document = { id: 'a', file: 'news/page.txt', headline: '', byline: [], date: null }
  return { document, entities: [], relations: [], indicators: [], ...parts }
}

/** Two articles of one file: a wrong kind, a missed company, a wrong predicate, a turned pair, one passage that is not there. */
const facts = [
  article({
    entities: [entity('e1', 'person', '陈志远'), entity('e2', 'place', '云桥镇', ['云桥']), entity('e3', 'site', '县委')],
    relations: [relation('e1', 'holds_post', 'e3', '书记'), relation('e1', 'attends', 'e2')],
    indicators: [
      { subject: null, indicator: '产值', value: '58.3亿元', change: null, direction: null, period: null, score: 1, evidence: [] },
      { subject: null, indicator: '产值', value: '9亿元', change: null, direction: null, period: null, score: 1, evidence: [] },
    ],
  }),
  article({
    entities: [
      entity('e1', 'place', '云桥', ['云桥镇']),
      { ...entity('e2', 'place', '溪口镇'), mentions: [{ spans: [[0, 3]], text: '溪口镇', score: 1 }] },
    ],
    relations: [relation('e2', 'cooperates', 'e1')],
  }),
]

describe('score', () => {
  // The figures are those that the reference scorer prints for this page.
  const result = score([gold], facts, new Map([['page', source]]))

  test.for([
    ['entity', 3, 5, 4], ['entityAnyKind', 4, 5, 4], ['relation', 2, 4, 3], ['relationAnyPredicate', 3, 4, 3],
    ['title', 1, 1, 1], ['indicator', 1, 1, 2], ['grounded', 7, 8, 8],
  ] as const)('%s: %d right of %d, %d found', ([measure, right, goldCount, found]) => {
    expect(result[measure]).toMatchObject({ right, gold: goldCount, found })
  })

  test('precision, recall and F1', () => {
    expect(result.relation).toMatchObject({ p: 2 / 3, r: 0.5, f1: 0.5714285714285715 })
    expect(result.byKind.company).toEqual({ p: 0, r: 0, f1: 0, right: 0, gold: 1, found: 0 })
    expect(result.byPredicate.cooperates?.f1).toBe(1)
  })

  test('says what was missed, wrong and ungrounded', () => {
    expect(result.errors.map(({ sort, what }) => `${sort} ${what}`)).toEqual([
      'missed company 联磊新材', 'missed organization 县委', 'wrong site 县委',
      'wrong (陈志远, attends, 云桥镇)', 'missed (陈志远, inspects, 云桥镇)', 'missed (陈志远, inspects, 联磊新材)',
      'wrong indicator 产值 9亿元', 'ungrounded 溪口镇',
    ])
  })

  test('facts about a file without gold do not count, gold without facts is missed', () => {
    const other = facts.map((each) => ({ ...each, document: { ...each.document, file: 'other.txt' } }))
    expect(score([gold], other).entity).toMatchObject({ right: 0, gold: 5, found: 0 })
  })

  test.for([['书记', 1], ['临溪县委书记', 1], ['主任', 0]] as const)('the title %s counts as %d: one of the two ends with the other', ([title, right]) => {
    const [first, second] = facts
    const changed = first!.relations.map((each) => (each.title === null ? each : { ...each, title }))
    expect(score([gold], [{ ...first!, relations: changed }, second!]).title).toMatchObject({ right, gold: 1, found: 1 })
  })

  test('malformed gold names file and field', () => {
    const json = JSON.stringify({ doc: 'x', entities: [], relations: [{ s: 'e1', p: 'likes', o: 'e2' }] })
    expect(() => parseGold(json, 'x.json')).toThrow('x.json relations[0].p')
  })
})

test.for([['a/b/page.txt', 'page'], ['page', 'page'], ['.txt', '.txt'], ['a.b/c', 'c']])('the document of %s is %s', ([file, doc]) => {
  expect(stem(file!)).toBe(doc)
})

test('evidence is grounded if its spans give its text, white space aside', () => {
  expect(isGrounded('甲 乙\n丙', { spans: [[0, 3], [4, 5]], text: '甲乙丙' })).toBe(true)
  expect(isGrounded('甲乙', { spans: [[0, 1]], text: '乙' })).toBe(false)
  expect(isGrounded('甲乙', { spans: [[0, 0]], text: '' })).toBe(false)
})

test('of equal matches the earlier is taken, of unequal ones the one with more names in common', () => {
  const wanted = [{ id: 'a', kind: 'place', name: '甲', aliases: ['丙'] }, { id: 'b', kind: 'place', name: '乙', aliases: ['丙', '丁'] }] as const
  const found = (names: readonly string[]) => [{ kind: 'place' as const, name: '戊', names: new Set(names), ids: [], mentions: [] }]
  expect([...matchEntities(wanted, found(['丙']), true).toFound]).toEqual([[0, 0]])
  expect([...matchEntities(wanted, found(['丙', '丁']), true).toFound]).toEqual([[1, 0]])
})
