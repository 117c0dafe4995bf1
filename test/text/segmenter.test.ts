import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import nodejieba from 'nodejieba'
import { expect, test } from 'vitest'
import { loadSegmenter } from '../../src/text/segmenter.ts'

const segmenter = loadSegmenter()
const gold = new URL('../golden/gold/', import.meta.url)

function ours(text: string): readonly (readonly string[])[] {
  return segmenter.words(text).map(({ start, end, tag }) => [text.slice(start, end), tag])
}

function jiebas(text: string): readonly (readonly string[])[] {
  return nodejieba.tag(text).map(({ word, tag }) => [word, tag])
}

test('words have the offsets of the text and a part of speech', () => {
  expect(ours('副县长到大云镇调研')).toEqual([['副县长', 'n'], ['到', 'v'], ['大云镇', 'x'], ['调研', 'vn']])
})

test('articles are cut and tagged as jieba does', () => {
  const texts = readdirSync(gold).filter((file) => file.endsWith('.txt')).map((file) => readFileSync(new URL(file, gold), 'utf8'))
  expect(texts.map(ours)).toEqual(texts.map(jiebas))
})

const unit = fc.constantFrom('县委', '书记', '２', '5%', '3.5', '\n', ' ', '“', '𠮷', '\u{1f600}', 'GDP', 'A4', 'é', '·', '。', '，', '大云镇', '韩玉鉴赏', '区块链', '渭', '吴阿', '\u0000')
const anyText = fc.array(unit, { maxLength: 20 }).map((units) => units.join(''))

test('whatever the text, jieba cuts it so', () => {
  fc.assert(fc.property(anyText, (text) => { expect(ours(text)).toEqual(jiebas(text)) }), { numRuns: 500 })
})

test('words cover the text once, in order, whatever it is', () => {
  fc.assert(fc.property(anyText, (text) => {
    const words = segmenter.words(text)
    words.forEach(({ start, end }, index) => {
      expect(start).toBe(words[index - 1]?.end ?? 0)
      expect(end).toBeGreaterThan(start)
    })
    expect(words.at(-1)?.end ?? 0).toBe(text.length)
  }))
})

test('half an emoji, which no encoding can hold, is a word of its own', () => {
  const text = '大云镇\ud83d召开会议'
  const words = segmenter.words(text).map(({ start, end }) => text.slice(start, end))
  expect(words).toContain('召开')
  expect(words.join('')).toBe(text)
})
