import { describe, expect, test } from 'vitest'
import { codePlaces, type NamedPlace } from '../../src/text/divisions.ts'
import { loadGazetteer } from '../../src/text/gazetteer.ts'

const gazetteer = loadGazetteer()
const COUNTY = /[县旗市]$/

/** Places by name; 嘉善县>大云镇 is 大云镇 written right after 嘉善县, which is named too. */
function place(name: string, names: readonly string[]): NamedPlace {
  const parts = name.split('>')
  const own = (parts.at(-1) ?? '').split('/')
  const within = parts.length > 1 ? names.findIndex((each) => each === parts[0]) : -1
  return { names: own, mentionCount: 1, within: within === -1 ? [] : [within], isCounty: own.some((each) => COUNTY.test(each)) }
}

function coded(names: readonly string[], home: string | null = null): readonly string[] {
  return codePlaces(names.map((name) => place(name, names)), gazetteer, home).map(({ code, candidates }) => code ?? `?${candidates.length}`)
}

describe('codes of an article\'s places', () => {
  test.for<[what: string, names: readonly string[], codes: readonly string[]]>([
    ['a town of the county that is named', ['嘉善县', '大云镇'], ['330421', '330421102']],
    ['a street of two counties is the named county\'s', ['嘉善县', '罗星街道'], ['330421', '330421002']],
    ['… or the other\'s', ['马尾区', '罗星街道'], ['350105', '350105001']],
    ['a shared name alone stays open', ['罗星街道'], ['?2']],
    ['a town named next to its county decides before the article\'s county', ['嘉善县', '马尾区', '马尾区>罗星街道'], ['330421', '350105', '350105001']],
    ['two towns tell their county', ['罗星街道', '大云镇'], ['330421002', '330421102']],
    ['the only town of its name', ['大云镇'], ['330421102']],
    ['… is not taken where the article is about another county', ['淅川县', '大云镇'], ['411326', '?1']],
    ['… nor where its county is not listed', ['渭阳县', '大云镇'], ['?0', '?1']],
    ['… but three towns outweigh it', ['渭阳县', '大云镇', '干窑镇', '天凝镇'], ['?0', '330421102', '330421105', '330421112']],
    ['a town that is said to lie in an unlisted county', ['渭阳县', '渭阳县>大云镇'], ['?0', '?0']],
    ['a town that the county said to hold it has not', ['嘉善县', '嘉善县>城关镇'], ['330421', '?0']],
    ['a shared town in a named prefecture', ['福州市', '罗星街道'], ['3501', '350105001']],
    ['a province settles no town', ['福建', '罗星街道'], ['35', '?2']],
    ['the province before its city', ['吉林'], ['22']],
    ['a prefecture before districts of its name', ['西安'], ['6101']],
    ['districts of one name stay open', ['鼓楼区'], ['?4']],
    ['… until their city is named', ['福州', '鼓楼区'], ['3501', '350102']],
    ['an autonomous prefecture by its short name', ['恩施州'], ['4228']],
    ['names of one place are looked up together', ['嘉善县/嘉善/我县'], ['330421']],
    ['a region has no code', ['长三角'], ['?0']],
  ])('%s', ([, names, codes]) => expect(coded(names)).toEqual(codes))

  test.for<[what: string, names: readonly string[], want: string]>([
    ['of the article\'s county', ['嘉善县', '缪家村'], '330421102'],
    ['of the only county whose towns are named', ['大云镇', '缪家村'], '330421102'],
    ['said to lie in a town', ['大云镇', '大云镇>缪家村'], '330421102'],
  ])('a village %s has its code', ([, names, town]) => {
    const code = coded(names).at(-1) ?? ''
    expect([code.slice(0, 9), code.length]).toEqual([town, 12])
  })

  test.for<[what: string, names: readonly string[]]>([
    ['that no town has', ['嘉善县', '无此名村']],
    ['of no known county', ['缪家村']],
    ['said to lie in a town that has no such village', ['天凝镇', '天凝镇>缪家村']],
    ['of an article whose county is not listed', ['渭阳县', '缪家村']],
  ])('a village %s has none', ([, names]) => expect(coded(names).at(-1)).toBe('?0'))

  test('a paper\'s home county settles what the article leaves open', () => {
    expect(coded(['罗星街道', '缪家村'], '330421').map((code) => code.slice(0, 9))).toEqual(['330421002', '330421102'])
    expect(coded(['鼓楼区'], '350102')).toEqual(['350102'])
  })

  test('villages of one name in two towns: the town named in the article decides, else they stay open', () => {
    const county = '411326'
    const [name, divisions] = Array.from(gazetteer.villages(county)).find(([, all]) => all.length === 2 && all[0]?.code.slice(0, 9) !== all[1]?.code.slice(0, 9)) ?? ['', []]
    const town = gazetteer.get(divisions[1]?.code.slice(0, 9) ?? '')?.name ?? ''
    expect(town).not.toBe('')
    expect(coded([name], county)).toEqual(['?2'])
    expect(coded([town, name], county).at(-1)).toBe(divisions[1]?.code)
  })

  test('candidates are told in order, and not more than twenty', () => {
    const [coding] = codePlaces([place('城关镇', [])], gazetteer)
    expect(coding?.candidates.length).toBe(20)
    expect(coding?.candidates).toEqual(Array.from(coding?.candidates ?? []).sort())
  })
})
