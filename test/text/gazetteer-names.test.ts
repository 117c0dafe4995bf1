import { describe, expect, test } from 'vitest'
import { bareName, isArea, shortName, townName, villageName } from '../../scripts/gazetteer/names.ts'

describe('names of the statistical tables', () => {
  test.for([
    ['330421', '嘉善县', true],
    ['310115', '浦东新区', true],
    ['3301', '市辖区', false],
    ['4190', '省直辖县级行政区划', false],
    ['130171', '石家庄高新技术产业开发区', false],
    ['632857', '大柴旦行政委员会', false],
    ['460323', '中沙群岛的岛礁及其海域', false],
  ] as const)('%s %s: a place, %s', ([code, name, want]) => expect(isArea(code, name)).toBe(want))

  test.for([
    ['嘉善县', '嘉善', null],
    ['和田地区', '和田', null],
    ['神农架林区', '神农架', null],
    ['北林区', '北林', null],
    ['井陉矿区', null, null],
    ['赵县', null, null],
    ['广西壮族自治区', '广西', null],
    ['新疆维吾尔自治区', '新疆', null],
    ['恩施土家族苗族自治州', '恩施', '恩施州'],
    ['伊犁哈萨克自治州', '伊犁', '伊犁州'],
    ['龙胜各族自治县', '龙胜', '龙胜县'],
    ['东乡族自治县', '东乡', '东乡县'],
    ['莫力达瓦达斡尔族自治旗', '莫力达瓦', '莫力达瓦旗'],
  ] as const)('%s is %s, or %s', ([name, bare, short]) => {
    expect(bareName(name)).toBe(bare)
    expect(shortName(name)).toBe(short)
  })

  test.for([
    ['大云镇', '嘉善县', '大云镇'],
    ['城区街道', '云州区', '城区街道'],
    ['新城子镇', '清原满族自治县', '新城子镇'],
    ['保康街道办事处', '科尔沁左翼中旗', '保康街道'],
    ['当阳市玉阳街道', '当阳市', '玉阳街道'],
    ['郑州经济技术开发区明湖街道', '郑州经济技术开发区', '明湖街道'],
    ['化学新材料产业园-沿江街道', '海陵区', '沿江街道'],
    ['（工业园区）城南街道', '龙山区', '城南街道'],
    ['红旗农场', '虎林市', null],
    ['永吉经济开发区特殊乡镇', '永吉县', null],
    ['开发区街道', '海港区', null],
  ] as const)('%s of %s is %s', ([name, county, want]) => expect(townName(name, county)).toBe(want))

  test.for([
    ['缪家村委会', '缪家村'],
    ['缪家村村民委员会', '缪家村'],
    ['东升居民委员会', '东升社区'],
    ['沿村居民委员会', '沿村'],
    ['阳光社区居委会', '阳光社区'],
    ['亚星社区居民管理委员会', '亚星社区'],
    ['巴音温都尔嘎查村民委员会', '巴音温都尔嘎查'],
    ['松柏村委会（德惠经济开发区）（省级）', '松柏村'],
    ['天一虚拟社区', null],
    ['连队生活区', null],
    ['复兴路24号社区居委会', null],
  ] as const)('%s is %s', ([name, want]) => expect(villageName(name)).toBe(want))
})
