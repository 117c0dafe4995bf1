import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normalise } from '../../src/text/normalise.ts'

describe('one spelling', () => {
  test.for([
    ['２０２３年，共１２％（含）！', '2023年,共12%(含)!'],
    ['ＡＢｃ：Ｄ；Ｅ？', 'ABc:D;E?'],
    ['「一窗」『通办』', '“一窗”“通办”'],
    ['阿依•古丽‧买买提・艾力', '阿依·古丽·买买提·艾力'],
    ['刘　斌\u00a0李\t四', '刘 斌 李 四'],
    ['一、二。《三》—四', '一、二。《三》—四'],
    ['1–5月', '1—5月'],
    ['完｡又﹑再', '完。又、再'],
    ['｟注｠～', '｟注｠~'],
  ])('%s → %s', ([text, want]) => expect(normalise(text ?? '')).toBe(want))
})

describe('of any text', () => {
  const unit = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('，', '　', '「', '\u2022', '\uff5e', '\uff00', '\uff5f', '\u{1f600}', '县', '\t', '｡'))
  const text = fc.array(unit).map((parts) => parts.join(''))

  test('the length stays, and each unit depends on itself alone', () => {
    fc.assert(fc.property(text, (raw) => {
      const units = Array.from({ length: raw.length }, (_, at) => normalise(raw.charAt(at)))
      expect(normalise(raw)).toBe(units.join(''))
      expect(normalise(raw)).toHaveLength(raw.length)
    }))
  })

  test('a second time changes nothing', () => {
    fc.assert(fc.property(text, (raw) => {
      expect(normalise(normalise(raw))).toBe(normalise(raw))
    }))
  })

  test('hanzi, line ends and emoji are left alone', () => {
    const kept = fc.constantFrom('溱', '县', '\n', '\u{20000}', '\u{1f680}', 'a', '1')
    fc.assert(fc.property(fc.string({ unit: kept }), (raw) => {
      expect(normalise(raw)).toBe(raw)
    }))
  })
})
