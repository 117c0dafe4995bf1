import fc from 'fast-check'
import { expect, test } from 'vitest'
import { loadSegmenter } from '../../src/text/segmenter.ts'

const segmenter = loadSegmenter()

test('words have the offsets of the text and a part of speech', () => {
  const text = '副县长到大云镇调研'
  expect(segmenter.words(text).map(({ start, end, tag }) => [text.slice(start, end), tag])).toEqual([['副县长', 'n'], ['到', 'v'], ['大云镇', 'x'], ['调研', 'vn']])
})

test('words cover the text once, in order, whatever it is', () => {
  const unit = fc.constantFrom('县委', '书记', '２', '5%', '\n', ' ', '“', '𠮷', '\u{1f600}', 'GDP', '·', '。', '大云镇', '\u0000')
  fc.assert(fc.property(fc.array(unit, { maxLength: 20 }).map((units) => units.join('')), (text) => {
    const words = segmenter.words(text)
    words.forEach(({ start, end }, index) => {
      expect(start).toBe(words[index - 1]?.end ?? 0)
      expect(end).toBeGreaterThan(start)
    })
    expect(words.at(-1)?.end ?? 0).toBe(text.length)
  }))
})

test('half an emoji, which no encoding can hold, shifts no word behind it', () => {
  const text = '大云镇\ud83d召开会议'
  const words = segmenter.words(text).map(({ start, end }) => text.slice(start, end))
  expect(words).toContain('召开')
  expect(words.join('').replace('\ud83d', '')).toBe('大云镇召开会议')
})
