import { describe, expect, test } from 'vitest'
import { leadingArea, leadingBareArea } from '../../src/extract/areas.ts'
import { resources, samplePage } from './sample-article.ts'

/** Areas believed: 嘉善县+ is listed in full, 嘉善+bare by its bare name, 河阳县 is not listed. */
function areasIn(text: string): readonly string[] {
  return samplePage(text).areas.filter(({ score }) => score >= 0.55).map(({ start, end, listed, full }) =>
    `${text.slice(start, end)}${listed ? '+' : ''}${full ? '' : 'bare'}`)
}

describe('areas', () => {
  test.for([
    ['客人到嘉善县大云镇缪家村参观。', ['嘉善县+', '大云镇+', '缪家村']],
    ['河阳县、柳溪镇和桃源村一起种树。', ['河阳县', '柳溪镇+', '桃源村']],
    ['恩施土家族苗族自治州的茶叶，恩施州的山歌。', ['恩施土家族苗族自治州+', '恩施州+bare']],
    ['浙江与内蒙古、新疆结对，宁夏、广西观摩。', ['浙江+bare', '内蒙古+bare', '新疆+bare', '宁夏+bare', '广西+bare']],
    ['上虞的客商来访。', []],
    ['商品销往长三角。', ['长三角+bare']],
    ['绍兴上虞的客商来访。', ['绍兴+bare', '上虞+bare']],
    ['呼日图嘎查的草场绿了。', ['呼日图嘎查']],
  ] as const)('%s', ([text, want]) => expect(areasIn(text)).toEqual(want))

  test.for(['民族地区加快发展。', '工业重镇焕发生机。', '对面的山区通了路。', '全县上下一盘棋。', '他在县里开会。', '要保障社区车辆出入。', '帮扶区内的农户。'])('none in %s', (text) =>
    expect(areasIn(text)).toEqual([]))
})

test('areas are ordered, the longer first', () => {
  const { areas } = samplePage('嘉善县大云镇缪家村、大云镇东云村和湘西州都有客人。')
  expect(areas.filter(({ start }, index) => start === areas[index - 1]?.start)).not.toEqual([])
  areas.forEach(({ start, end }, index) => {
    const before = areas[index - 1]
    if (before) expect(start > before.start || (start === before.start && end <= before.end)).toBe(true)
  })
})

describe('the area a name begins with', () => {
  test.for([
    ['渭阳县委', 3], ['渭阳县大营镇政府', 6], ['县委', 0], ['河阳县', 0],
  ] as const)('%s: %s characters', ([name, want]) => expect(leadingArea(name, resources.areaRules)).toBe(want))

  test.for([
    ['内蒙古牧歌源牧业公司', 3], ['浙江晨光股份', 2], ['晨光股份', 0], ['浙江', 0],
  ] as const)('%s by its bare name: %s characters', ([name, want]) => expect(leadingBareArea(name, resources.gazetteer)).toBe(want))
})
