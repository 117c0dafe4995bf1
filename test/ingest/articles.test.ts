import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { articlesIn, bare, goldText, outlineOf, textsOf } from './pages.ts'

const VISIT = '5月6日,县委书记林青到河口镇调研茶产业。林青先后察看了茶园和加工车间,询问今年的收成。'
const MEETING = '昨日,县卫生健康局召开基层医疗工作会议,总结上半年的做法,部署下半年的任务。各卫生院院长参加会议。'
const SCHOOL = '清早的操场上,河口镇中心小学的孩子们正在练习舞龙。指导老师是镇上的老艺人,今年已经教了三个班。'

describe('where an article begins', () => {
  test.for([
    ['a signature under the headline', `林青调研茶产业\n\n■全媒体记者 方圆\n\n${VISIT}\n\n舞龙进校园\n\n■通讯员 陈述\n\n${SCHOOL}`,
      ['林青调研茶产业 | 方圆 | hbp', '舞龙进校园 | 陈述 | hbp']],
    ['a signature at the end of the one before', `林青调研茶产业\n\n${VISIT}(方圆)\n\n舞龙进校园\n\n${SCHOOL}(陈述)`,
      ['林青调研茶产业 | 方圆 | hp', '舞龙进校园 | 陈述 | hp']],
    ['an opening with who reported', `林青调研茶产业\n\n本报讯(记者 方圆) ${VISIT}\n\n全县基层医疗工作会议召开\n\n本报讯(通讯员 陈述) ${MEETING}`,
      ['林青调研茶产业 | 方圆 | hp', '全县基层医疗工作会议召开 | 陈述 | hp']],
    ['a signature in brackets of its own', `林青调研茶产业\n\n${VISIT}\n\n【记者 方圆】\n\n舞龙进校园\n\n${SCHOOL}`,
      ['林青调研茶产业 | 方圆 | hpb', '舞龙进校园 |  | hp']],
  ] as const)('%s', ([, page, want]) => {
    expect(articlesIn(page).map(outlineOf)).toEqual(want)
  })

  test('a slogan between paragraphs of one story is a subhead', () => {
    const page = `林青调研茶产业\n\n■全媒体记者 方圆\n\n${VISIT}\n\n一片叶子 一方百姓\n\n在茶产业的带动下,河口镇的茶园和加工车间今年添了新的收成,茶产业成了镇里的支柱。`
    expect(articlesIn(page).map(outlineOf)).toEqual(['林青调研茶产业 | 方圆 | hbpsp'])
  })

  test.for([
    ['that count', '一、深入基层开展走访慰问', '二、组织全县基层医疗培训'],
    ['that begin alike', '坚持走下去', '坚持请进来 教好乡村医疗人才'],
  ] as const)('headings %s are subheads, whatever stands below', ([, first, second]) => {
    const page = ['林青调研茶产业', '■全媒体记者 方圆', VISIT, first, `${VISIT.slice(6)}茶园越来越好。`, second, MEETING].join('\n\n')
    expect(articlesIn(page).map(outlineOf)).toEqual(['林青调研茶产业 | 方圆 | hbpspsp'])
  })

  test('an opening without a headline begins an article too', () => {
    expect(articlesIn(`林青调研茶产业\n\n本报讯(记者 方圆) ${VISIT}\n\n本报讯(通讯员 陈述) ${MEETING}`).map(({ byline }) => byline)).toEqual([['方圆'], ['陈述']])
  })

  test('a page without headings is one article, named by its first line', () => {
    expect(articlesIn(`${VISIT}\n\n${MEETING}`).map(outlineOf)).toEqual([`${VISIT} |  | pp`])
  })
})

describe('headlines', () => {
  test.for([
    ['two lines', '林青在河口镇调研时强调\n做强茶产业 守住好山水', '林青在河口镇调研时强调 做强茶产业 守住好山水'],
    ['a headline cut in two', '我县召开上半年\n经济形势分析会', '我县召开上半年经济形势分析会'],
    ['a question', '山里的茶卖给谁?', '山里的茶卖给谁?'],
    ['a second line with a comma', '茶香飘出大山\n“今年,我们敢想了”', '茶香飘出大山“今年,我们敢想了”'],
    ['a subtitle after a dash', '从“茶农”到“茶商”\n——河口镇的三次转身', '从“茶农”到“茶商” ——河口镇的三次转身'],
  ] as const)('%s', ([, head, want]) => {
    const [article, ...others] = articlesIn(`${head}\n\n${VISIT}`)
    expect(others).toEqual([])
    expect(article?.headline).toBe(want)
  })

  test('the name of a series above is a kicker', () => {
    const [article] = articlesIn(`■聚焦产业振兴\n\n林青调研茶产业\n\n■全媒体记者 方圆\n\n${VISIT}`)
    expect([article?.headline, article && textsOf(article, 'kicker')]).toEqual(['林青调研茶产业', ['■聚焦产业振兴']])
  })

  test('lines of the page itself are no headlines', () => {
    const [article, ...others] = articlesIn(`第02版\n2024年5月7日 星期二\n林青调研茶产业\n\n${VISIT}`)
    expect([article?.headline, article?.date, others.length]).toEqual(['林青调研茶产业', '2024-05-07', 0])
  })
})

describe('bylines', () => {
  test.for([
    ['■全媒体记者 方圆 通讯员 陈述', ['方圆', '陈述']],
    ['■本报记者 王 真', ['王真']],
    ['(文/图 河口县融媒体中心 钟明亮)', ['钟明亮']],
    ['(记者 方圆 实习生 陈述)', ['方圆', '陈述']],
    ['■本报通讯员', []],
  ] as const)('%s', ([byline, want]) => {
    expect(articlesIn(`林青调研茶产业\n\n${byline}\n\n${VISIT}`)[0]?.byline).toEqual(want)
  })
})

describe('dates', () => {
  test.for([
    ['20240507_02.txt', '2024-05-07'],
    ['报纸/2024-05-07/要闻.txt', '2024-05-07'],
    ['page.txt', null],
    ['20241399.txt', null],
  ] as const)('%s', ([file, want]) => {
    expect(articlesIn(`林青调研茶产业\n\n${VISIT}`, file)[0]?.date).toBe(want)
  })
})

describe('cut paragraphs', () => {
  const cut = (left: string, right: string): readonly string[] => articlesIn([
    '林青调研茶产业', '■全媒体记者 方圆', VISIT, left,
    '全县基层医疗工作会议召开', '■通讯员 陈述', MEETING, '(通讯员 陈述)', right,
  ].join('\n\n')).map(({ text }) => text)

  test.for([
    ['in a word', '林青叮嘱镇里,要把茶产业的品', '牌擦亮,让茶农多一些收成。'],
    ['in a number', '随行的干部说,河口镇的茶园今年已经扩大到1200', '亩,加工车间添了三条生产线。'],
    ['in a quotation', '林青对茶农说:“今年的收成怎么样,', '茶叶卖得好不好?”茶农们笑着点头。'],
    ['before a stop', '林青还到河口镇的加工车间察看茶叶的包装', '。镇里的干部陪同。'],
  ] as const)('%s', ([, left, right]) => {
    const [first, second] = cut(left, right)
    expect(first).toContain(left + right)
    expect(second).not.toContain(right)
  })

  test('two at once get their own halves', () => {
    const [tea, health] = articlesIn([
      '林青调研茶产业', '■全媒体记者 方圆', VISIT, '林青叮嘱镇里,要把茶产业的品',
      '全县基层医疗工作会议召开', '■通讯员 陈述', MEETING, '会议提出,基层医疗要稳住人员队',
      '舞龙进校园', '■通讯员 陈述', SCHOOL, '(通讯员 陈述)', '伍,各卫生院的院长要负起责任。', '牌擦亮,让茶农多一些收成。',
    ].join('\n\n')).map(({ text }) => text)
    expect(tea).toContain('茶产业的品牌擦亮')
    expect(health).toContain('人员队伍,各卫生院')
  })

  test('are left alone when nothing fits', () => {
    const [first] = cut('林青叮嘱镇里,要把茶产业的品', '今年暑假,县图书馆照常开放。')
    expect(first).not.toContain('品今年暑假')
  })
})

describe('what stands twice', () => {
  test('a paragraph, and the end of one, count once', () => {
    const end = VISIT.slice(-26)
    const [article] = articlesIn(`林青调研茶产业\n\n${VISIT}\n\n${MEETING}\n\n${VISIT}\n\n${end}`)
    expect(article && textsOf(article, 'paragraph')).toEqual([VISIT, MEETING])
  })

  test('short lines may', () => {
    const [article] = articlesIn(`林青调研茶产业\n\n${VISIT}\n\n好!好!\n\n${MEETING}\n\n好!好!`)
    expect(article?.text.split('好!好!')).toHaveLength(3)
  })
})

describe('how a file breaks its lines', () => {
  const wrapped = (text: string, width: number): string =>
    text.trim().split('\n').map((line) => (line.match(new RegExp(`.{1,${width}}`, 'gu')) ?? ['']).join('\n')).join('\n')

  test.for(['d03', 'd07', 'd15'])('%s with short lines is what it was', (name) => {
    const [whole] = articlesIn(goldText(name))
    const [article, ...others] = articlesIn(wrapped(goldText(name), 28))
    expect(others).toEqual([])
    expect(article && textsOf(article, 'paragraph')).toEqual(whole && textsOf(whole, 'paragraph'))
  })

  test.for(['d01', 'd08', 'd21'])('%s with a blank line everywhere is what it was', (name) => {
    const [whole] = articlesIn(goldText(name))
    const [article, ...others] = articlesIn(goldText(name).replaceAll(/\n+/g, '\n\n'))
    expect(others).toEqual([])
    expect(article && outlineOf(article)).toBe(whole && outlineOf(whole))
  })

  test('carriage returns are no part of the text', () => {
    expect(articlesIn(`林青调研茶产业\r\n\r\n${VISIT}\r\n`)[0]?.text).toBe(`林青调研茶产业\n${VISIT}`)
  })
})

test('the text under a photograph is a caption', () => {
  const [article] = articlesIn(`林青调研茶产业\n\n${VISIT}\n\n图为茶农在采摘春茶。 方圆 摄`)
  expect(article && textsOf(article, 'caption')).toEqual(['图为茶农在采摘春茶。 方圆 摄'])
})

describe('of any page', () => {
  const lines = fc.constantFrom(
    '', '', '林青调研茶产业', '一片叶子 一方百姓', '■全媒体记者 方圆', '(陈述)', '第02版', VISIT, MEETING, SCHOOL, `本报讯(记者 方圆) ${VISIT}`,
    VISIT.slice(0, 30), VISIT.slice(30), VISIT.slice(-26), '图为茶园。', '  ', '\u3000\u3000“开头没有结尾', '\ud842\udfb7\u0000\u202e', '105', '户次。',
  )
  const page = fc.array(lines, { maxLength: 24 }).map((parts) => parts.join('\n'))

  test('each piece is the source, blocks follow one another, and pieces fill them', () => {
    fc.assert(fc.property(page, (text) => {
      for (const article of articlesIn(text)) {
        for (const { at, source, length } of article.pieces) expect(article.text.slice(at, at + length)).toBe(text.slice(source, source + length))
        expect(article.blocks.map(({ start, end }) => article.text.slice(start, end)).join('\n')).toBe(article.text)
        expect(article.pieces.reduce((sum, { length }) => sum + length, 0)).toBe(article.text.length - Math.max(0, article.blocks.length - 1))
      }
    }), { numRuns: 300 })
  })

  test('every character is in one article, or stands in one already', () => {
    fc.assert(fc.property(page, (text) => {
      const articles = articlesIn(text)
      const used = new Uint8Array(text.length)
      for (const { pieces } of articles) for (const { source, length } of pieces) for (let at = source; at < source + length; at++) used[at] = (used[at] ?? 0) + 1
      expect(Math.max(0, ...used)).toBeLessThanOrEqual(1)
      const kept = bare(articles.map((article) => article.text).join('\n'))
      for (const line of text.split('\n')) expect(kept).toContain(bare(line))
    }), { numRuns: 300 })
  })
})
