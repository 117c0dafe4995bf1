import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LONGEST_STRETCH } from '../../../src/text/tagger/network.ts'
import { stretchesOf } from '../../../src/text/tagger/stretches.ts'
import { charactersAsWords } from './tiny-model.ts'

const texts = fc.array(fc.constantFrom('字', '。', '\n', 'a', '!'), { maxLength: 1200 }).map((parts) => parts.join(''))

describe('stretchesOf', () => {
  it('covers the text without gaps, in stretches that the network can hold', () => {
    fc.assert(fc.property(texts, (text) => {
      const stretches = stretchesOf(text, charactersAsWords(text))
      expect(stretches.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
      for (const { start, end, firstWord, lastWord } of stretches) {
        expect(end - start).toBeLessThanOrEqual(LONGEST_STRETCH)
        expect([firstWord, lastWord]).toEqual([start, end])
      }
    }))
  })

  it('ends a stretch with the line, and with a sentence once it is long enough', () => {
    const text = `短。句\n${'长'.repeat(45)}。${'又'.repeat(10)}`
    expect(stretchesOf(text, charactersAsWords(text)).map(({ start, end }) => text.slice(start, end))).toEqual(['短。句\n', `${'长'.repeat(45)}。`, '又'.repeat(10)])
  })
})
