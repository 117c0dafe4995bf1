import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { read } from '../../../src/extract/pipeline.ts'
import { measure } from '../../../src/extract/measure/index.ts'
import { loadResources } from '../../../src/extract/resources.ts'
import type { Article } from '../../../src/facts/article.ts'

const resources = loadResources()

/** An article of the given paragraphs, standing in its source as it is. */
function articleOf(...paragraphs: readonly string[]): Article {
  const text = paragraphs.join('\n')
  let at = 0
  const blocks = paragraphs.map((paragraph) => {
    const start = at
    at += paragraph.length + 1
    return { role: 'paragraph' as const, start, end: start + paragraph.length }
  })
  return { id: 'a', file: 'a.txt', headline: '', byline: [], date: null, text, blocks, pieces: [{ at: 0, source: 0, length: text.length }] }
}

/** The figures of paragraphs, one a line: indicator value direction change period, what is missing as "-". */
function figuresOf(...paragraphs: readonly string[]): readonly string[] {
  return measure(read(articleOf(...paragraphs), resources), resources).map(({ indicator, value, direction, change, period }) =>
    [indicator, value, direction, change, period].map((part) => part ?? '-').join(' '))
}

describe('figures of reports', () => {
  test.for([
    ['上半年，茶叶产量3120吨，同比增长6.4%。', ['茶叶产量 3120吨 up 6.4% 上半年']],
    ['1至5月，外贸出口额完成2.7亿元，比去年同期下降11.5%，降幅比一季度收窄2个百分点。', ['外贸出口额 2.7亿元 down 11.5% 1至5月']],
    ['一季度规上工业增加值同比增长9.2%，快于全市1.8个百分点。', ['规上工业增加值 - up 9.2% 一季度']],
    ['截至8月底，绿化覆盖率达41.3%，较年初提高1.6个百分点。', ['绿化覆盖率 41.3% up 1.6个百分点 截至8月底']],
    ['2023年，财政收入突破百亿元。', ['财政收入 百亿元 - - 2023年']],
    ['城镇和农村居民人均消费支出分别为26150元和17480元，增长5.1%、7.3%。',
      ['城镇和农村居民人均消费支出 26150元 up 5.1% -', '城镇和农村居民人均消费支出 17480元 up 7.3% -']],
    ['土地确权率和合同备案率均达到98%以上。', ['土地确权率 98%以上 - - -', '合同备案率 98%以上 - - -']],
    ['仓储面积(含冷库)达1.5万平方米。', ['仓储面积 1.5万平方米 - - -']],
    ['绿化率由31.5%提高到34.2%，贫困户人均收入从2019年的6400元增加到8900元，增长39%。',
      ['绿化率 34.2% up - -', '贫困户人均收入 8900元 up 39% -']],
    ['1月至5月，县法院受理案件812件，审结640件。', ['受理案件 812件 - - 1月至5月', '审结 640件 - - 1月至5月']],
    ['进口额和出口额分别增长4%和6.5%。', ['进口额 - up 4% -', '出口额 - up 6.5% -']],
    ['产值8400万元，比上年涨了三成多。', ['产值 8400万元 up 三成多 -']],
  ] as const)('%s', ([text, want]) => {
    expect(figuresOf(text)).toEqual(want)
  })
})

describe('figures of projects and places', () => {
  test.for([
    ['项目总投资7.6亿元，用地210亩，投产后年产值可达11亿元、税收6000万元。',
      ['总投资 7.6亿元 - - -', '用地 210亩 - - -', '年产值 11亿元 - - 投产后', '税收 6000万元 - - 投产后']],
    ['去年引进加工企业4家，累计收购鲜笋1.1万吨，带动就业230人。',
      ['引进加工企业 4家 - - 去年', '累计收购鲜笋 1.1万吨 - - 去年', '带动就业 230人 - - 去年']],
    ['全县组建“红小二”服务队46支。', ['“红小二”服务队 46支 - - -']],
    ['村里用90万元扶持资金修渠。', ['扶持资金 90万元 - - -']],
    ['元旦假期接待游客4.2万人次，实现旅游收入1300万元，同比分别增长18%和22.5%。',
      ['接待游客 4.2万人次 up 18% 元旦假期', '旅游收入 1300万元 up 22.5% 元旦假期']],
    ['累计减免税费4300万元。', ['累计减免税费 4300万元 - - -']],
    ['今年新建农村公路37公里。', ['新建农村公路 37公里 - - 今年']],
    ['集中开工项目中，产业类项目8个、民生类项目5个。', ['产业类项目 8个 - - -', '民生类项目 5个 - - -']],
  ] as const)('%s', ([text, want]) => {
    expect(figuresOf(text)).toEqual(want)
  })
})

describe('numbers that are no indicators', () => {
  test.for([
    '120余人参加会议。',
    '老人今年78岁，家离镇上6公里。',
    '苹果每斤卖8元，一箱60元。',
    '他在自家9亩果园里忙碌。',
    '演练历时3个小时，出动车辆12台。',
    '志愿者走访群众260户次。',
    '增速高于全市平均水平2.3个百分点。',
    '实到代表187名。',
    '年收入3万元以下的农户优先。',
    '在第12次会议上，他谈了3点意见。',
    '拉动经济增长0.4个百分点。',
  ])('%s', (text) => {
    expect(figuresOf(text)).toEqual([])
  })
})

describe('whose figures they are', () => {
  /** subject|indicator of each figure. */
  function subjectsOf(...paragraphs: readonly string[]): readonly string[] {
    const reading = read(articleOf(...paragraphs), resources)
    return measure(reading, resources).map(({ subject, indicator }) => `${reading.entities.find(({ id }) => id === subject)?.name ?? '-'}|${indicator}`)
  }

  test('the nearest name in the clause', () => {
    expect(subjectsOf('青石镇种植面积2.3万亩，白塔村产量450吨。')).toEqual(['青石镇|种植面积', '白塔村|产量'])
  })

  test('the sentence goes on with the subject of the figure before', () => {
    expect(subjectsOf('去年，青石镇财政收入1.2亿元，增长4%；粮食产量3.1万吨。')).toEqual(['青石镇|财政收入', '青石镇|粮食产量'])
  })

  test('what 该村 points at', () => {
    expect(subjectsOf('白塔村建起了冷库。去年，该村集体收入62万元。')).toEqual(['白塔村|集体收入'])
  })

  test('measures of a village are of the village last named', () => {
    expect(subjectsOf('白塔村请来了专家。浙江远帆电子有限公司买走了所有的茶叶，村集体收入62万元。')).toEqual(['白塔村|村集体收入'])
  })

  test('measures of an economy are never of a company in it', () => {
    expect(subjectsOf('今年，青石镇固定资产投资4.5亿元。', '浙江远帆电子有限公司已经投产。社会消费品零售总额2.2亿元。'))
      .toEqual(['青石镇|固定资产投资', '青石镇|社会消费品零售总额'])
  })
})

describe('when', () => {
  test('a reporting period holds for the sentences that follow, 去年 only for its own', () => {
    expect(figuresOf('前三季度，工业产值5亿元。税收收入1亿元。')).toEqual(['工业产值 5亿元 - - 前三季度', '税收收入 1亿元 - - 前三季度'])
    expect(figuresOf('去年，工业产值5亿元。税收收入1亿元。')).toEqual(['工业产值 5亿元 - - 去年', '税收收入 1亿元 - - -'])
  })

  test('a period that is only compared with is none', () => {
    expect(figuresOf('茶园面积4600亩，比2019年增加1200亩。')).toEqual(['茶园面积 4600亩 up 1200亩 -'])
  })
})

test('a figure of the headline that the body gives stands once', () => {
  const article = articleOf('签约项目15个', '推介会上，签约项目15个。')
  const [headline, body] = article.blocks
  if (!headline || !body) throw new Error('two blocks')
  const found = measure(read({ ...article, blocks: [{ ...headline, role: 'headline' }, body] }, resources), resources)
  expect(found.map(({ evidence }) => evidence.start)).toEqual([body.start])
})

test('every string of a figure stands in its sentence', () => {
  const pieces = fc.constantFrom('产值', '亿元', '3.2', '万亩', '同比增长', '%', '，', '。', '、', '“', '”', '（', '）', '去年', '前三季度', '的', '该村', '完成', '和', '分别', '1,200')
  fc.assert(fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
    const article = articleOf(parts.join('') || '。')
    for (const { indicator, value, change, evidence } of measure(read(article, resources), resources)) {
      const sentence = article.text.slice(evidence.start, evidence.end)
      for (const part of [indicator, value ?? '', change ?? '']) expect(sentence).toContain(part)
    }
  }), { numRuns: 200 })
})
