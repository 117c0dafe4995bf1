import { describe, expect, test } from 'vitest'
import { articlesIn, bare, goldText, outlineOf, textsOf } from './pages.ts'

describe('the page of seeds/', () => {
  const articles = articlesIn(goldText('seed'), 'seed.txt')
  const whole = articles.map(({ text }) => text).join('\n')
  const under = (headline: string): string => articles.find((article) => article.headline.startsWith(headline))?.text ?? ''

  test('has eight articles with their headlines and bylines', () => {
    expect(articles.map(outlineOf)).toEqual([
      '江海洋赴大云镇调研时强调 充分发挥三大优势 聚力做好“四篇文章” |  | hpppppp',
      '张锡锋进社区宣讲党的十九届六中全会精神 | 唐芳园 | khbppp',
      '张锡锋主持召开十六届县政府第57次常务会议 | 唐芳园 | hbppp',
      '我县召开2021年度省市对县乡村振兴考核部分指标分析会 | 倪杨艳 | hbpp',
      '嘉善3名医务人员驰援绍兴 | 陆丹 | khbppp',
      '人工通道 精准流调 | 胡凌翔 沈跃军 | hpbb',
      '党员干部勇担当 防疫一线党旗扬 |  | hbpsppppspppp',
      '罗星街道:全力推动“三个升级” 激活现代服务业“新引擎” | 郁丽芳 冯天宇 | khbppspspp',
    ])
  })

  test.for([
    ['党员干部', '走访网格员住户105户次。'],
    ['党员干部', '发动村里的党员志愿者、网格员长'],
    ['党员干部', '打通了疫情防控“最后一公里”。'],
    ['江海洋', '守好各个“大门小门”,从严从实'],
  ] as const)('%s…: a column break does not part %s', ([headline, sentence]) => {
    expect(under(headline)).toContain(sentence)
  })

  test('a joined sentence stands in two places of the source', () => {
    const article = articles[6]
    if (!article) throw new Error('the seventh article')
    const at = article.text.indexOf('105户次')
    const pieces = article.pieces.filter((piece) => piece.at < at + 5 && piece.at + piece.length > at)
    expect(pieces).toHaveLength(2)
  })

  test('what has no other half on the page stays as it is', () => {
    expect(whole).toContain('预判及镇\n')
    expect(whole).toContain('\n一起出发赴绍兴。')
  })

  test('paragraphs that are printed twice count once', () => {
    for (const once of ['升,我们小区的硬件', '张锡锋在倾听了群众的心声后', '在随后召开的座谈会上,大云镇', '江海洋以“精”“美”“高”']) {
      expect(whole.split(once)).toHaveLength(2)
    }
  })

  test('a headline far above its body has it', () => {
    expect(under('江海洋')).toContain('走进由原缪家村党群服务中心改建而成的缪家村史馆')
  })

  test('subheads belong to their article even across another one', () => {
    expect(articles.flatMap((article) => textsOf(article, 'subhead').map((text) => `${article.headline.slice(0, 4)}: ${bare(text)}`))).toEqual([
      '党员干部: 闻令而动挺身而出', '党员干部: “疫”不容辞铸就后盾', '罗星街道: 坚持“招引+培育”全力推动产业升级', '罗星街道: 坚持“服务+配套”全力推动环境升级',
    ])
  })
})

describe('another noisy page', () => {
  const articles = articlesIn(goldText('d24'))
  const whole = articles.map(({ text }) => text).join('\n')

  test('has five articles', () => {
    expect(articles.map(outlineOf)).toEqual([
      '沈一帆督查重点项目时强调 抢工期保质量守底线 跑出“加速度” |  | hppp',
      '我县开展打击治理电信网络诈骗“秋风”行动 | 顾晓楼 | khbpp',
      '沈一帆主持召开县委常委会(扩大)会议 | 顾晓楼 | hbpp',
      '县实验小学开出“船模课” | 毕小舟 | hbp',
      '我县警方通报一起诈骗案 | 公轩 | hpb',
    ])
  })

  test('joins the cut sentence and drops what stands twice', () => {
    expect(whole).toContain('决不能为了赶工牺牲安全。“宁可慢一天')
    for (const once of ['务,把“过紧日子”', '潘越说,监督谈话', '跑出“加速度”']) expect(whole.split(once)).toHaveLength(2)
  })
})

/** Of 506 pairs: features whose headline has nothing in common with their first paragraphs, below an unsigned end. */
const MOST_WRONG = 4

const names = Array.from({ length: 23 }, (_, index) => `d${String(index + 1).padStart(2, '0')}`)
const headlineOf = (name: string): string => bare(goldText(name).trim().split('\n\n')[0] ?? '')

test('every two clean articles, one below the other, are two', () => {
  const wrong = names.flatMap((above) => names.filter((below) => below !== above).filter((below) => {
    const found = articlesIn(`${goldText(above)}\n\n${goldText(below)}`).map(({ headline }) => bare(headline))
    return found.join('|') !== `${headlineOf(above)}|${headlineOf(below)}`
  }).map((below) => `${above} ${below}`))
  expect(wrong.length).toBeLessThanOrEqual(MOST_WRONG)
})

describe('clean articles', () => {

  test.for(names)('%s is one article under its own headline, nothing lost', (name) => {
    const text = goldText(name)
    const [article, ...others] = articlesIn(text)
    expect(others).toEqual([])
    expect(bare(article?.headline ?? '')).toBe(headlineOf(name))
    expect(bare(article?.text ?? '')).toBe(bare(text))
  })
})
