import { describe, expect, test } from 'vitest'
import type { ArticleFacts, Evidence } from '../../src/facts/fact.ts'
import { assertGrounded, isGrounded, passagesOf } from '../../src/facts/grounded.ts'

const source = '李明到东湖\n村调研。'

describe('isGrounded', () => {
  const rows: readonly [what: string, evidence: Evidence, want: boolean][] = [
    ['the text under one span', { spans: [[0, 2]], text: '李明' }, true],
    ['the text under two spans', { spans: [[3, 5], [6, 7]], text: '东湖村' }, true],
    ['a span over a line break, white space aside', { spans: [[3, 7]], text: '东湖村' }, true],
    ['a text that says more', { spans: [[0, 2]], text: '李明到' }, false],
    ['spans in another order', { spans: [[6, 7], [3, 5]], text: '东湖村' }, false],
    ['a span past the end', { spans: [[8, 99]], text: '调研。' }, false],
    ['a span that counts from the end', { spans: [[-4, -1]], text: '村调研' }, false],
    ['no spans', { spans: [], text: '李明' }, false],
    ['no text', { spans: [[0, 0]], text: '' }, false],
  ]
  test.each(rows)('%s', (_, evidence, want) => expect(isGrounded(source, evidence)).toBe(want))
})

const good: Evidence = { spans: [[0, 2]], text: '李明' }
const stray: Evidence = { spans: [[0, 2]], text: '李强' }

function factsWith(mention: Evidence, ofRelation: Evidence, ofIndicator: Evidence): ArticleFacts {
  return {
    document: { id: 'a', file: 'a.txt', headline: '', byline: [], date: null },
    entities: [{ id: 'e1', kind: 'person', name: '李明', aliases: [], mentions: [{ ...mention, score: 1 }] }],
    relations: [{ id: 'r1', subject: 'e1', predicate: 'inspects', object: 'e1', title: null, score: 1, frame: 'f', evidence: [ofRelation] }],
    indicators: [{ subject: null, indicator: '产值', value: '1', change: null, direction: null, period: null, score: 1, evidence: [ofIndicator] }],
  }
}

describe('assertGrounded', () => {
  test('accepts facts whose passages all stand in the source', () => {
    expect([...passagesOf(factsWith(good, good, good))]).toHaveLength(3)
    expect(() => assertGrounded(source, factsWith(good, good, good))).not.toThrow()
  })

  test.each([
    ['mention', factsWith(stray, good, good)],
    ['relation', factsWith(good, stray, good)],
    ['indicator', factsWith(good, good, stray)],
  ])('names the stray passage of a %s', (_, facts) => {
    expect(() => assertGrounded(source, facts)).toThrow('a.txt does not say under [[0,2]]: 李强')
  })
})
