import { expect, test } from 'vitest'
import { figureLines, isMet, type Figure } from '../../bench/figures.ts'

const figure = (more: Partial<Figure>): Figure => ({ what: 'speed', value: 1, unit: '×', ...more })

test.each<[Partial<Figure>, boolean]>([
  [{ value: 0.4, target: { least: 0.4 } }, true],
  [{ value: 0.3999, target: { least: 0.4 } }, false],
  [{ value: 30, target: { most: 30 } }, true],
  [{ value: 30.1, target: { most: 30 } }, false],
  [{ value: Number.NaN, target: { least: 0 } }, false],
  [{ value: Number.NaN, target: { most: 9 } }, false],
  [{ value: 7 }, true],
])('%o met: %s', (more, met) => expect(isMet(figure(more))).toBe(met))

test('the table has a row a figure and says what is missed', () => {
  const lines = figureLines([
    { bench: 'a', ...figure({ value: 0.398, target: { least: 0.4 } }) },
    { bench: 'b', ...figure({ what: 'memory', value: 12_345.6, unit: 'MB' }) },
    { bench: 'c', ...figure({ what: 'lost', value: 0, unit: '', target: { most: 0 } }) },
  ])
  expect(lines).toEqual([
    'bench  what     measured   target',
    '-----  ------  ---------  -------  -------',
    'a      speed     0.398 ×  ≥ 0.4 ×  NOT MET',
    'b      memory  12,346 MB',
    'c      lost            0      ≤ 0  met',
  ])
})
