import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cut, pad, widthOf, wrap } from '../../../src/cli/terminal/width.ts'

const anyText = fc.string({ unit: 'grapheme', maxLength: 60 })

describe('cut', () => {
  test.each([
    ['大云镇', 6, '大云镇'],
    ['大云镇人民政府', 6, '大云…'],
    ['大云镇人民政府', 7, '大云镇…'],
    ['abc', 3, 'abc'],
    ['abcd', 3, 'ab…'],
    ['👨‍👩‍👧一家', 4, '👨‍👩‍👧…'],
  ])('%s in %d columns is %s', (text, width, want) => expect(cut(text, width)).toBe(want))

  test('never takes more columns than it is given', () =>
    fc.assert(fc.property(anyText, fc.integer({ min: 1, max: 40 }), (text, width) => widthOf(cut(text, width)) <= width)))
})

describe('pad', () => {
  test('counts a hanzi as two columns', () => {
    expect(pad('大云', 6, 'left')).toBe('大云  ')
    expect(pad('12', 4, 'right')).toBe('  12')
  })
})

describe('wrap', () => {
  test('breaks between hanzi and lets no line begin with a closing mark', () =>
    expect(wrap('县长到大云镇调研，并讲话。', 16)).toEqual(['县长到大云镇调', '研，并讲话。']))

  test('keeps numbers and words whole', () => expect(wrap('增长13.4%以上 2021-12-13', 12)).toEqual(['增长13.4%以', '上', '2021-12-13']))

  test('gives one empty line for an empty text', () => expect(wrap('', 10)).toEqual(['']))

  test('loses nothing but spaces', () =>
    fc.assert(fc.property(anyText, fc.integer({ min: 2, max: 40 }), (text, width) => {
      const bare = (value: string): string => value.replace(/\s+/g, '')
      expect(bare(wrap(text, width).join(''))).toBe(bare(text))
    })))
})
