import { describe, expect, test } from 'vitest'
import { DivisionTable } from '../../src/text/gazetteer-table.ts'

const lines = [
  '33\t浙江省\t浙江',
  '3304\t嘉兴市\t嘉兴',
  '330421\t嘉善县\t嘉善',
  '330421002\t罗星街道',
  '330421102\t大云镇',
  '350105\t马尾区\t马尾',
  '350105001\t罗星街道',
  '4331\t湘西土家族苗族自治州\t湘西\t湘西州',
]
const table = new DivisionTable(Buffer.from(lines.join('\n')))
const codes = (divisions: readonly { readonly code: string }[]): string => divisions.map(({ code }) => code).join(' ')

describe('a table of divisions', () => {
  test.for([
    ['嘉善县', '330421'],
    ['罗星街道', '330421002 350105001'],
    ['湘西土家族苗族自治州', '4331'],
    ['湘西州', '4331'],
    ['嘉善', ''],
    ['大云', ''],
    ['大云镇\n', ''],
    ['', ''],
    ['\u{20000}镇', ''],
  ])('by full or short name: %s is %s', ([name, want]) => expect(codes(table.named(name ?? ''))).toBe(want))

  test.for([['嘉善', '330421'], ['湘西', '4331'], ['嘉善县', ''], ['罗星', '']])('by bare name: %s is %s', ([name, want]) =>
    expect(codes(table.bare(name ?? ''))).toBe(want))

  test.for([['33', '浙江省'], ['3304', '嘉兴市'], ['330421102', '大云镇'], ['4331', '湘西土家族苗族自治州']])('%s is %s', ([code, name]) =>
    expect(table.get(code ?? '')).toEqual({ code, name }))

  test.for(['3', '330', '3305', '330421101', '330000', '999999999'])('%s is no division', (code) => expect(table.get(code)).toBeUndefined())

  test('a last line without a newline is read, a single line too', () => {
    expect(new DivisionTable(Buffer.from('11\t北京市\t北京')).bare('北京')).toEqual([{ code: '11', name: '北京市' }])
  })
})
