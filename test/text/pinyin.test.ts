import { expect, test } from 'vitest'
import { loadLexicon } from '../../src/text/lexicon.ts'
import { createSpeller } from '../../src/text/pinyin.ts'

const spell = createSpeller(loadLexicon().table('readings'))

test.for([
  ['大云镇', false, 'da yun zhen'],
  ['单县县委', false, 'shan xian xian wei'],
  ['简单', false, 'jian dan'],
  ['缪家村', false, 'miao jia cun'],
  ['解红梅', true, 'xie hong mei'],
  ['单雄信', true, 'shan xiong xin'],
  ['吕梁', false, 'lv liang'],
  ['1+1机制', false, '1+1 ji zhi'],
  ['ABC', false, ''],
  ['', false, ''],
] as const)('%s is spelled right', ([name, isPerson, want]) => {
  expect(spell(name, isPerson)).toBe(want)
})
