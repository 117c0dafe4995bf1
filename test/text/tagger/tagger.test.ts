import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadTagger, taggerOf } from '../../../src/text/tagger/tagger.ts'
import { charactersAsWords, tinyModel } from './tiny-model.ts'

const alphabet = '甲乙丙丁 。\n'
const tagger = taggerOf(tinyModel(alphabet, ['a', 'b'], 4, ['甲乙']), 'test')
const texts = fc.array(fc.constantFrom(...Array.from(alphabet)), { maxLength: 600 }).map((parts) => parts.join(''))

describe('tag', () => {
  it('gives names in order that do not overlap, lie in the text and have no spaces at their ends', () => {
    fc.assert(fc.property(texts, (text) => {
      let free = 0
      for (const { start, end, score } of tagger.tag(text, charactersAsWords(text))) {
        expect(start).toBeGreaterThanOrEqual(free)
        expect(end).toBeGreaterThan(start)
        expect(end).toBeLessThanOrEqual(text.length)
        expect(text.slice(start, end)).toBe(text.slice(start, end).trim())
        expect(score).toBeGreaterThan(0)
        expect(score).toBeLessThanOrEqual(1)
        free = end
      }
    }))
  })

  it('says the same of a text whatever it read before', () => {
    fc.assert(fc.property(texts, texts, (text, other) => {
      const first = tagger.tag(text, charactersAsWords(text))
      tagger.tag(other, charactersAsWords(other))
      expect(tagger.tag(text, charactersAsWords(text))).toEqual(first)
    }))
  })

  it('takes its names from the candidates', () => {
    const text = '甲乙丙丁甲乙丙丁'
    const candidates = tagger.candidates(text, charactersAsWords(text), 0.01)
    const names = tagger.tag(text, charactersAsWords(text))
    expect(candidates).toEqual(expect.arrayContaining([...names]))
    expect(names.length).toBeGreaterThan(0)
  })
})

describe('loadTagger', () => {
  it.each([['news', 10], ['people', 3], ['resume', 8]])('loads the trained head %s with %i labels', (head, labels) => {
    expect(loadTagger(head).labels).toHaveLength(labels)
  })
})
