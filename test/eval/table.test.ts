import { expect, test } from 'vitest'
import { bandsOf } from '../../scripts/eval/reliability.ts'
import { reliabilityRows } from '../../scripts/eval/rows.ts'
import { tableOf } from '../../scripts/eval/table.ts'

test('the table aligns columns, and says whether each target is met', () => {
  const table = tableOf([
    { on: 'gold', figure: 'entity F1', value: 0.8796, target: { least: 0.88 }, note: 'as shown' },
    { on: '实体', figure: 'drop', value: 0.0206, target: { most: 0.02 } },
    { on: 'gold', figure: 'kind F1', value: 0.5 },
    { on: 'speed', figure: 'ratio', value: null, target: { least: 0.25 }, note: 'no program' },
  ])
  expect(table.split('\n')).toEqual([
    'on     figure     measured      target           note',
    'gold   entity F1  0.880         ≥ 0.88  met      as shown',
    '实体   drop       0.021         ≤ 0.02  NOT MET',
    'gold   kind F1    0.500',
    'speed  ratio      not measured  ≥ 0.25  ?        no program',
    '',
  ])
})

test('bands hold their lower edge, the highest first', () => {
  const judged = [1, 0.9, 0.89, 0.8, 0.5].map((score) => ({ frame: 'f', score, right: score !== 0.89 }))
  expect(bandsOf(judged).map(({ from, right, found }) => [from, right, found])).toEqual([[0.9, 2, 2], [0.8, 1, 2], [0.7, 0, 0], [0.6, 0, 0], [0, 1, 1]])
})

test('the promise is held to all relations from 0.8 on', () => {
  const judged = [0.95, 0.85, 0.85, 0.65].map((score, index) => ({ frame: 'f', score, right: index < 2 }))
  const [sure, ...bands] = reliabilityRows(bandsOf(judged))
  expect(sure).toMatchObject({ value: 2 / 3, target: { least: 0.8 }, note: '2 of 3' })
  expect(bands.map(({ value }) => value)).toEqual([1, 0.5, null, 0, null])
})
