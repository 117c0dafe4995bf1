import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { startsBefore, withoutLead, wordBefore, type WalkOptions } from '../../src/extract/walk.ts'
import { resources, samplePage } from './sample-article.ts'

/** The longest name that may end before "|", which stands for the head. */
function reached(marked: string, options: Partial<WalkOptions> = {}): string {
  const head = marked.indexOf('|')
  const page = samplePage(marked.replace('|', ''))
  const starts = startsBefore(page, resources.boundaries, head, { longest: 24, reach: 'normal', ...options })
  return page.text.slice(starts.at(-1) ?? head, head)
}

describe('how far left a name reaches', () => {
  test.for([
    ['记者走进河阳县农业农村|局采访', '河阳县农业农村'],
    ['会前，河阳县教育|局发言', '河阳县教育'],
    ['他们和柳溪镇卫生|院签约', '柳溪镇卫生'],
    ['县长陈立言在河阳县水利|局调研', '河阳县水利'],
    ['走访了晨光(河阳)纺织|公司', '晨光(河阳)纺织'],
    ['加入“红杉”志愿|队', '“红杉”志愿'],
    ['河阳县第三中|学', '河阳县第三中'],
  ])('%s: %s', ([marked, want]) => expect(reached(marked ?? '')).toBe(want))

  test('a walk of a wide kind crosses verbs and numbers', () => {
    expect(reached('河阳县举办2023年招商推介|会')).not.toContain('2023')
    expect(reached('河阳县举办2023年招商推介|会', { reach: 'wide' })).toContain('2023年招商推介')
  })

  test('no further than asked for', () => {
    expect(reached('河阳县农业农村|局', { longest: 4 })).toBe('农业农村')
  })

  test('not across the end of a paragraph', () => {
    const page = samplePage('河阳县', '农业农村局')
    expect(startsBefore(page, resources.boundaries, 8, { longest: 24, reach: 'normal' }).at(-1)).toBe(4)
  })
})

test('what opens no name is dropped from its head', () => {
  const page = samplePage('14个改造项目')
  expect(page.text.slice(withoutLead(page, resources.boundaries, 0, 5))).toBe('改造项目')
})

const text = fc.array(fc.constantFrom('河阳县', '的', '局', '召开', '(', ')', '“', '”', '，', '2023年', '县长', '和', '农业农村', '𠮷', '\n'), { minLength: 1, maxLength: 15 })
  .map((parts) => parts.join(''))

test('starts lie left of the head, nearest first, within the length and on this side of the paragraph', () => {
  fc.assert(fc.property(text, fc.nat(40), fc.integer({ min: 1, max: 20 }), fc.constantFrom('wide' as const, 'normal' as const, 'strict' as const), (raw, place, longest, reach) => {
    const page = samplePage(...raw.split('\n'))
    const head = place % (page.text.length + 1)
    const starts = startsBefore(page, resources.boundaries, head, { longest, reach })
    starts.forEach((start, index) => expect(start).toBeLessThan(starts[index - 1] ?? head))
    for (const start of starts) {
      expect(head - start).toBeLessThanOrEqual(longest)
      expect(page.text.slice(start, head)).not.toContain('\n')
    }
  }))
})

test('the word before an offset is the one that holds the character before it', () => {
  fc.assert(fc.property(text, (raw) => {
    const page = samplePage(raw.replaceAll('\n', ''))
    for (let at = 1; at <= page.text.length; at++) {
      expect(wordBefore(page, at)).toBe(page.words.findIndex(({ start, end }) => start < at && at <= end))
    }
  }))
})
