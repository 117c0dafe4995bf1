import { describe, expect, test } from 'vitest'
import { loadGazetteer } from '../../src/text/gazetteer.ts'

const gazetteer = loadGazetteer()
const codes = (divisions: readonly { readonly code: string }[] | undefined): string => (divisions ?? []).map(({ code }) => code).join(' ')

describe('the gazetteer', () => {
  test.for([
    ['嘉善县', '330421'],
    ['大云镇', '330421102'],
    ['罗星街道', '330421002 350105001'],
    ['北京市', '11'],
    ['恩施州', '4228'],
    ['积石山县', '622927'],
  ])('%s is %s', ([name, want]) => expect(codes(gazetteer.named(name ?? ''))).toBe(want))

  test('names shared by many divisions give them all', () => {
    expect(gazetteer.named('城关镇').length).toBeGreaterThan(80)
    expect(new Set(gazetteer.named('城关镇').map(({ code }) => code)).size).toBe(gazetteer.named('城关镇').length)
  })

  test.for([
    ['嘉善', '330421'],
    ['广西', '45'],
    ['内蒙古', '15'],
    ['吉林', '22 2202'],
    ['恩施', '4228 422801'],
    ['东乡', '361003 622926'],
    ['浦东', '310115'],
    ['北林', '231202'],
  ])('%s for short is %s', ([name, want]) => expect(codes(gazetteer.bare(name ?? ''))).toBe(want))

  test.for(['市辖区', '县', '省直辖县级行政区划', '石家庄高新技术产业开发区', '兰州新区', '唐槐园区街道', '永吉经济开发区特殊乡镇'])('%s is no division', (name) =>
    expect(gazetteer.named(name)).toEqual([]))

  test('a chain runs from the province down and leaves out what only holds counties together', () => {
    expect(gazetteer.chain('330421102').map(({ name }) => name)).toEqual(['浙江省', '嘉兴市', '嘉善县', '大云镇'])
    expect(gazetteer.chain('110101').map(({ name }) => name)).toEqual(['北京市', '东城区'])
    expect(gazetteer.chain('330421102206').at(-1)?.name).toBe('大云镇')
    expect(gazetteer.chain('99')).toEqual([])
  })

  test('villages go by the names in common use, within their county', () => {
    const villages = gazetteer.villages('330421')
    expect(codes(villages.get('缪家村'))).toMatch(/^330421102\d{3}$/)
    expect(Array.from(villages.keys()).filter((name) => name.endsWith('委员会'))).toEqual([])
    expect(gazetteer.villages('330421')).toBe(villages)
  })

  test('two villages of one name in one county are both there', () => {
    const shared = Array.from(gazetteer.villages('411326').values()).filter((divisions) => divisions.length > 1)
    expect(shared.length).toBeGreaterThan(0)
    for (const divisions of shared) expect(new Set(divisions.map(({ code }) => code)).size).toBe(divisions.length)
  })

  test('an unknown county has no villages', () => expect(gazetteer.villages('999999').size).toBe(0))
})
