import { describe, expect, it } from 'vitest'
import { decodeModel, encodeModel } from '../../../src/text/tagger/model.ts'
import { tinyModel } from './tiny-model.ts'

describe('decodeModel', () => {
  it.each([['a'], ['a', 'b', 'c', 'd']])('reads what encodeModel wrote', (...labels) => {
    const model = tinyModel('甲乙丙', labels, 3, ['甲乙', '丙丁戊'])
    expect(decodeModel(encodeModel(model))).toEqual(model)
  })

  it('writes the same bytes for the same model', () => {
    expect(encodeModel(tinyModel('甲乙', ['a'], 1))).toEqual(encodeModel(tinyModel('甲乙', ['a'], 1)))
  })

  it('refuses bytes that are no model, and a model that is cut short', () => {
    const bytes = encodeModel(tinyModel('甲乙', ['a'], 1))
    expect(() => decodeModel(new Uint8Array(64))).toThrow('not a tagger model')
    expect(() => decodeModel(bytes.subarray(0, bytes.length - 100))).toThrow()
  })
})
