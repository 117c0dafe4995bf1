import { describe, expect, test } from 'vitest'
import { between, readmeTable } from '../../scripts/eval/docs.ts'
import { rowsIn, SPEED, TAGGER } from '../../scripts/eval/programs.ts'
import type { Figures, Score } from '../../src/facts/score.ts'

const figures = (right: number, gold: number, found: number): Figures => ({ p: right / found, r: right / gold, f1: 0, right, gold, found })
const whole = figures(1, 2, 4)
const score: Score = {
  entity: whole, entityAnyKind: whole, relation: whole, relationAnyPredicate: whole, title: whole, indicator: whole, grounded: whole,
  byKind: { person: figures(3, 4, 3), place: figures(4, 5, 8) },
  byPredicate: { inspects: figures(1, 3, 2) },
  errors: [],
}
const bands = [{ from: 0.9, to: Infinity, right: 3, found: 3 }, { from: 0.8, to: 0.9, right: 1, found: 2 }, { from: 0, to: 0.8, right: 0, found: 9 }]

describe('the tables of the READMEs', () => {
  const table = readmeTable({ gold: score, seed: score, bands }, 'en')

  test('give precision, recall and number in the gold', () => expect(table).toContain('| Entities | 25 % | 50 % | 2 |'))
  test('give the share right among the sure', () => expect(table).toContain('| with score 0.8 or more | 80 % |  |  |'))
  test('put the most frequent first', () => expect(table.indexOf('| 4 |')).toBeGreaterThan(table.indexOf('| 5 |')))
  test('use the labels of the ontology', () => expect(readmeTable({ gold: score, seed: score, bands }, 'zh')).toContain('| 调研'))
})

test('what stands between the markers is replaced, nothing else', () => {
  expect(between('a\n<!-- figures -->\nold\n<!-- /figures -->\nb', 'new\n')).toBe('a\n<!-- figures -->\nnew\n<!-- /figures -->\nb')
  expect(() => between('a', 'new')).toThrow('figures')
})

test('figures are read from what the programs print', () => {
  const tagger = 'cluener-dev     macro F1 0.7322  micro F1 0.7449\nresume-test     macro F1 0.9510  micro F1 0.9484\nnoise 1 %       macro 0.7238 (mean of 5), 0.0084 below the clean figure\n'
  expect(rowsIn(tagger, TAGGER, 'missing').map(({ value }) => value)).toEqual([0.7322, 0.9484, 0.0084])
  const speed = 'extract  extract, one core, against bare nodejieba.tag        0.091 ×   ≥ 0.4 ×  NOT MET\nextract  extract ready after                                   1.07 s    ≤ 1.5 s  met\n'
  expect(rowsIn(speed, SPEED, 'missing').map(({ value }) => value)).toEqual([0.091, 1.07])
  expect(rowsIn('', SPEED, 'missing')[0]).toMatchObject({ value: null, note: 'missing' })
})
