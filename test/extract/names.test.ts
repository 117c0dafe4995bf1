import { describe, expect, test } from 'vitest'
import { read } from '../../src/extract/pipeline.ts'
import { articleOf, entitiesIn, resources } from './sample-article.ts'

const only = (kind: string, ...lines: readonly string[]): readonly string[] =>
  entitiesIn(...lines).filter((entity) => entity.startsWith(`${kind} `)).map((entity) => entity.slice(kind.length + 1))

describe('people', () => {
  test.for([
    ['县委书记陈立言到桃源村调研，副县长周敏、罗振华陪同。', ['陈立言', '周敏', '罗振华']],
    ['县发改局局长王晓东汇报，村民李秀英连声道谢。', ['王晓东', '李秀英']],
    ['陈志远指出，要抓好安全生产。', ['陈志远']],
    ['陈志远县长表示欢迎。', ['陈志远']],
    ['乡干部阿依努尔·买买提走访了村民。', ['阿依努尔·买买提']],
    ['县委书记欧阳文山出席。', ['欧阳文山']],
    ['县长刘　斌主持会议。', ['刘斌']],
    ['县长表示，书记要求，群众满意。', []],
    ['高度重视、方便群众、严格管理。', []],
  ] as const)('%s', ([text, want]) => expect(only('person', text)).toEqual(want))

  test('who signs is a person of the byline, wherever the page prints the signature', () => {
    expect(only('person', '桥修好了。', '■记者 林微 唐雨')).toEqual(['林微', '唐雨'])
  })
})

describe('names by their endings', () => {
  test.for([
    ['河阳县农业农村局、河阳县人民医院参加。', ['organization 河阳县农业农村局', 'place 河阳县', 'organization 河阳县人民医院']],
    ['浙江晨光纺织股份有限公司来了。', ['company 浙江晨光纺织股份有限公司']],
    ['记者走进河阳县数字经济产业园。', ['site 河阳县数字经济产业园', 'place 河阳县']],
    ['河阳县十七届人大三次会议开幕。', ['event 河阳县十七届人大三次会议', 'place 河阳县']],
    ['会议审议了《河阳县耕地保护办法》。', ['document 《河阳县耕地保护办法》']],
    ['当天全县经济工作会议召开。', ['event 全县经济工作会议']],
    ['这座公园很美，那家公司很大。', []],
  ] as const)('%s', ([text, want]) => expect(entitiesIn(text)).toEqual(want))
})

describe('quotations', () => {
  test.for([
    ['推行“1+3”机制。', ['initiative “1+3”机制 = 1+3']],
    ['开展“清河净滩”专项行动。', ['initiative “清河净滩”专项行动 = 清河净滩']],
    ['“红杉”志愿服务队走进社区。', ['organization “红杉”志愿服务队']],
    ['他们在“百姓”书屋读书。', ['site “百姓”书屋']],
    ['他说：“我们要加油干！”', []],
    ['抓好“三农”工作。', []],
    ['抓好“五水共治”。', ['initiative 五水共治']],
  ] as const)('%s', ([text, want]) => expect(entitiesIn(text)).toEqual(want))

  test('titles that are won', () => {
    expect(entitiesIn('该村荣获“省级卫生村”称号。')).toEqual(['initiative “省级卫生村”称号 = 省级卫生村'])
  })
})

test('a name that is sure in one sentence is found in the next', () => {
  const doubtful = '大家跟着木沙江看果园。'
  const mentions = (...lines: readonly string[]): number => read(articleOf(...lines), resources).mentions.filter(({ kind }) => kind === 'person').length
  expect(mentions(doubtful)).toBe(0)
  expect(mentions('副乡长木沙江到村里走访。')).toBe(1)
  expect(mentions('副乡长木沙江到村里走访。', doubtful)).toBe(2)
})
