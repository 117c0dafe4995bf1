import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ZhengtuError } from '../../src/errors.ts'
import type { ArticleFacts, Entity } from '../../src/facts/fact.ts'
import { formatFacts, parseFacts, readFacts } from '../../src/facts/jsonl.ts'
import { kindNames } from '../../src/ontology/kinds.ts'
import { predicateNames } from '../../src/ontology/predicates.ts'

const line =
  '{"document":{"id":"a1","file":"page.txt","headline":"标题","byline":["方圆"],"date":null},' +
  '"entities":[{"id":"e1","kind":"place","name":"云桥镇","aliases":["云桥"],"code":"330421102","mentions":[{"spans":[[3,6]],"text":"云桥镇","score":0.98}]},' +
  '{"id":"e2","kind":"person","name":"陈志远","aliases":[],"role":"official","mentions":[{"spans":[[0,3]],"text":"陈志远","score":0.9}]}],' +
  '"relations":[{"id":"r1","subject":"e2","predicate":"inspects","object":"e1","title":null,"score":0.9,"frame":"inspects.go","evidence":[{"spans":[[0,3],[5,9]],"text":"…"}]}],' +
  '"indicators":[{"subject":"e1","indicator":"产值","value":"58.3亿元","change":"13.4%","direction":"up","period":"前三季度","score":0.8,"evidence":[{"spans":[[1,2]],"text":"…"}]}]}'

const name = fc.string({ unit: 'binary', maxLength: 8 })
const span = fc.tuple(fc.nat(1000), fc.integer({ min: 1, max: 50 })).map(([start, length]) => [start, start + length] as const)
const quoted = { spans: fc.array(span, { minLength: 1, maxLength: 3 }), text: name }
const evidence = fc.array(fc.record(quoted), { minLength: 1, maxLength: 2 })
const score = fc.double({ min: 0, max: 1, noNaN: true }).map((value) => value + 0)
const optional = { requiredKeys: ['id', 'kind', 'name', 'aliases', 'mentions'] as ('id' | 'kind' | 'name' | 'aliases' | 'mentions')[] }

const entity = fc.record({
  id: name, kind: fc.constantFrom(...kindNames), name, aliases: fc.array(name), code: fc.option(name), candidates: fc.array(name),
  role: fc.constantFrom('official' as const, 'byline' as const, 'private' as const), mentions: fc.array(fc.record({ ...quoted, score })),
}, optional)

function factsAbout(entities: readonly Entity[]): fc.Arbitrary<ArticleFacts> {
  const end = fc.constantFrom(...entities.map(({ id }) => id))
  return fc.record({
    document: fc.record({ id: name, file: name, headline: name, byline: fc.array(name), date: fc.option(name) }),
    entities: fc.constant(entities),
    relations: fc.array(fc.record({
      id: name, subject: end, predicate: fc.constantFrom(...predicateNames), object: end, title: fc.option(name), score, frame: name, evidence,
    })),
    indicators: fc.array(fc.record({
      subject: fc.option(end), indicator: name, value: fc.option(name), change: fc.option(name),
      direction: fc.option(fc.constantFrom('up' as const, 'down' as const, 'flat' as const)), period: fc.option(name), score, evidence,
    })),
  })
}

describe('the interchange', () => {
  test('a line comes back byte by byte', () => {
    expect(formatFacts(parseFacts(line, 'x'))).toBe(line)
  })

  test('keys are written in one order, whatever order they came in', () => {
    const turned = JSON.stringify(reversed(JSON.parse(line)))
    expect(turned).not.toBe(line)
    expect(formatFacts(parseFacts(turned, 'x'))).toBe(line)
  })

  test('any facts survive the round trip on one line', () => {
    fc.assert(fc.property(fc.array(entity as fc.Arbitrary<Entity>, { minLength: 1, maxLength: 4 }).chain(factsAbout), (facts) => {
      const written = formatFacts(facts)
      expect(written).not.toMatch(/[\r\n]/)
      expect(parseFacts(written, 'x')).toEqual(facts)
    }))
  })

  test('frame and the score of an indicator may be missing, unknown fields are left out', () => {
    const bare = JSON.parse(line)
    delete bare.relations[0].frame
    delete bare.indicators[0].score
    bare.remark = 'x'
    const facts = parseFacts(JSON.stringify(bare), 'x')
    expect(facts.relations[0]?.frame).toBe('')
    expect(facts.indicators[0]?.score).toBe(1)
    expect(Object.keys(facts)).toEqual(['document', 'entities', 'relations', 'indicators'])
  })

  test('blank lines are passed over and lines counted from 1', () => {
    expect([...readFacts([line, '', '  ', line], 'facts.jsonl')]).toHaveLength(2)
    expect(faultOf(() => [...readFacts([line, '', '{'], 'facts.jsonl')]).where).toBe('facts.jsonl:3')
  })
})

describe('malformed lines', () => {
  const cases: readonly (readonly [string, (facts: any) => void])[] = [
    ['document.file', (facts) => delete facts.document.file],
    ['document.byline[0]', (facts) => (facts.document.byline = [3])],
    ['entities', (facts) => (facts.entities = null)],
    ['entities[1].kind', (facts) => (facts.entities[1].kind = 'toString')],
    ['entities[0].mentions[0].spans[0]', (facts) => (facts.entities[0].mentions[0].spans = [[6, 6]])],
    ['entities[0].mentions[0].score', (facts) => (facts.entities[0].mentions[0].score = '1')],
    ['entities[1].role', (facts) => (facts.entities[1].role = 'boss')],
    ['relations[0].predicate', (facts) => (facts.relations[0].predicate = 'likes')],
    ['relations[0].object', (facts) => (facts.relations[0].object = 'e9')],
    ['relations[0].evidence', (facts) => (facts.relations[0].evidence = [])],
    ['relations[0].evidence[0].spans[1]', (facts) => (facts.relations[0].evidence[0].spans[1] = [5, 9, 2])],
    ['indicators[0].subject', (facts) => (facts.indicators[0].subject = 'e9')],
    ['indicators[0].direction', (facts) => (facts.indicators[0].direction = 'sideways')],
  ]
  test.for(cases)('%s is named', ([field, spoil]) => {
    const facts = JSON.parse(line)
    spoil(facts)
    const fault = faultOf(() => parseFacts(JSON.stringify(facts), 'facts.jsonl:7'))
    expect(fault).toMatchObject({ code: 'facts', where: `facts.jsonl:7 ${field}` })
  })

  test.for(['', 'null', '[]', '3', '{"document":', '\u0000'])('%j is refused', (text) => {
    expect(faultOf(() => parseFacts(text, 'x')).code).toBe('facts')
  })
})

function faultOf(run: () => unknown): ZhengtuError {
  try {
    run()
  } catch (fault) {
    if (fault instanceof ZhengtuError) return fault
    throw fault
  }
  throw new Error('nothing was thrown')
}

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).toReversed().map(([key, item]) => [key, reversed(item)]))
}
