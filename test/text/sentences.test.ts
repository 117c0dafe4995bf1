import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Block } from '../../src/facts/article.ts'
import { normalise } from '../../src/text/normalise.ts'
import { sentencesOf } from '../../src/text/sentences.ts'

/** Paragraphs one a line, as articles have them. */
function blocksOf(paragraphs: readonly string[]): { readonly text: string; readonly blocks: readonly Block[] } {
  let at = 0
  const blocks = paragraphs.map((paragraph): Block => {
    const start = at
    at += paragraph.length + 1
    return { role: 'paragraph', start, end: start + paragraph.length }
  })
  return { text: paragraphs.join('\n'), blocks }
}

function split(...paragraphs: readonly string[]): readonly string[] {
  const { text, blocks } = blocksOf(paragraphs.map(normalise))
  return sentencesOf(text, blocks).map(({ start, end }) => text.slice(start, end))
}

describe('sentences', () => {
  test.for([
    ['会议开始。领导讲话！散会？', ['会议开始。', '领导讲话!', '散会?']],
    ['他说：“要快。要好。”大家鼓掌。', ['他说:“要快。要好。”大家鼓掌。']],
    ['村民问：“通车了吗？”', ['村民问:“通车了吗?”']],
    ['完工了！！！接着验收……没有句号', ['完工了!!!', '接着验收……没有句号']],
    ['路修好了。（记者 林微）', ['路修好了。', '(记者 林微)']],
    ['增长3.5%，共1,200户；下降', ['增长3.5%,共1,200户;下降']],
    ['“没有关上的引号。下一句。', ['“没有关上的引号。', '下一句。']],
    ['   ', []],
  ] as const)('%s', ([text, want]) => expect(split(text)).toEqual(want))

  test('a quotation that runs on is split inside', () => {
    const speech = `他说：“${'要把路修到每一个村。'.repeat(20)}”`
    expect(split(speech)).toHaveLength(20)
  })

  test('a quotation that another paragraph closes holds nothing together', () => {
    expect(split('他说：“先修路。再修桥。', '再说房。”')).toEqual(['他说:“先修路。', '再修桥。', '再说房。”'])
  })

  test('each knows its block', () => {
    const { text, blocks } = blocksOf(['甲来。乙去。', '', '丙在。'])
    expect(sentencesOf(text, blocks).map(({ block }) => block)).toEqual([0, 0, 2])
  })
})

test('sentences follow one another and hold every character of every block that is no white space at its end', () => {
  const paragraph = fc.array(fc.constantFrom('县', '。', '!', '?', '“', '”', '…', ')', ' ', '路修好'), { maxLength: 30 }).map((parts) => parts.join(''))
  fc.assert(fc.property(fc.array(paragraph, { maxLength: 5 }), (paragraphs) => {
    const { text, blocks } = blocksOf(paragraphs)
    const sentences = sentencesOf(text, blocks)
    blocks.forEach(({ start, end }, index) => {
      const own = sentences.filter(({ block }) => block === index)
      expect(own.map((sentence) => text.slice(sentence.start, sentence.end)).join('').trimEnd()).toBe(text.slice(start, end).trimEnd())
      own.forEach((sentence, at) => expect(sentence.start).toBe(own[at - 1]?.end ?? start))
    })
  }))
})
