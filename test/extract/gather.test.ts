import { describe, expect, test } from 'vitest'
import type { Kind } from '../../src/ontology/kinds.ts'
import { gathered, shown } from './sample-article.ts'

type Names = Readonly<Record<string, Kind>>

/** Names of one kind. */
function all(kind: Kind, ...names: readonly string[]): Names {
  return Object.fromEntries(names.map((name) => [name, kind]))
}

/** What references point at: "该公司 → 晨光公司". */
function references(names: Names, ...lines: readonly string[]): readonly string[] {
  const { mentions, entities, text } = gathered(names, ...lines)
  return mentions.filter(({ form }) => form === 'reference').map(({ entity, start, end }) =>
    `${text.slice(start, end)} → ${entities.find(({ id }) => id === entity)?.name ?? ''}`)
}

describe('names of one thing', () => {
  test.for<readonly [text: string, names: Names, want: readonly string[]]>([
    ['大云镇的花开了。大云的游客多了。', all('place', '大云镇'), ['place 大云镇 = 大云']],
    ['浙江晨光光学股份有限公司投产。晨光光学的订单满了。', all('company', '浙江晨光光学股份有限公司'), ['company 浙江晨光光学股份有限公司 = 晨光光学']],
    ['河阳县委开会。县委要求抓好落实。', all('organization', '河阳县委', '县委'), ['organization 河阳县委 = 县委', 'place 河阳县']],
    ['县发展和改革局开会，县发改局负责。', all('organization', '县发展和改革局', '县发改局'), ['organization 县发展和改革局 = 县发改局']],
    ['河阳县人民政府开会，县政府负责。', all('organization', '河阳县人民政府', '县政府'), ['organization 河阳县人民政府 = 县政府', 'place 河阳县']],
    ['推广“千树万花”经验，“千树万花”见效。', all('initiative', '“千树万花”经验', '“千树万花”'), ['initiative “千树万花”经验 = 千树万花']],
    ['打击非法捕捞“清河”行动启动，“清河”行动见效。', all('initiative', '打击非法捕捞“清河”行动', '“清河”行动'), ['initiative 打击非法捕捞“清河”行动 = “清河”行动']],
    ['陈立言来了。陈书记说好，老陈笑了。', all('person', '陈立言'), ['person 陈立言 = 老陈, 陈书记']],
    ['王真来了。王书记讲话。', all('person', '王真'), ['person 王真 = 王书记']],
    ['河阳县柳溪镇开会。我县推进，全镇动员。', all('place', '河阳县', '柳溪镇'), ['place 河阳县 = 我县', 'place 柳溪镇 = 全镇']],
    ['河阳县人民医院开诊。', all('organization', '河阳县人民医院'), ['organization 河阳县人民医院', 'place 河阳县']],
  ])('%s', ([text, names, want]) => expect(shown(gathered(names, text))).toEqual(want))
})

describe('what fits two things is neither', () => {
  test.for<readonly [text: string, names: Names, alone: string]>([
    ['河阳县委、渭川县委开会。县委要求抓好落实。', all('organization', '河阳县委', '渭川县委', '县委'), 'organization 县委'],
    ['禁捕“清河”行动和禁烧“清河”行动启动。“清河”行动见效。', all('initiative', '禁捕“清河”行动', '禁烧“清河”行动', '“清河”行动'), 'initiative “清河”行动'],
    ['陈立言、陈远来了。陈书记讲话。', all('person', '陈立言', '陈远'), 'person 陈立言'],
    ['大云镇、大云村来人。大云的水清。', all('place', '大云镇', '大云村'), 'place 大云镇'],
    ['江州市河阳县开会。全市推进。', all('place', '江州市', '河阳县'), 'place 江州市'],
  ])('%s', ([text, names, alone]) => expect(shown(gathered(names, text))).toContain(alone))
})

describe('references', () => {
  test.for<readonly [text: string, names: Names, want: readonly string[]]>([
    ['晨光公司投产。该公司用工三百人。', all('company', '晨光公司'), ['该公司 → 晨光公司']],
    ['晨光公司、红叶公司签约。该公司用工三百人。', all('company', '晨光公司', '红叶公司'), ['该公司 → 红叶公司']],
    ['柳溪街道办节。该街道很热闹。', all('place', '柳溪街道'), ['该街道 → 柳溪街道']],
    ['该公司用工三百人。', all('company'), []],
  ])('%s', ([text, names, want]) => expect(references(names, text)).toEqual(want))
})

describe('codes', () => {
  const places = all('place', '嘉善县', '罗星街道', '大云镇', '城关镇', '浙江省', '缪家村', '河阳县')
  test.for([
    ['嘉善县罗星街道和大云镇开会。', '嘉善县 330421, 罗星街道 330421002, 大云镇 330421102'],
    ['罗星街道开会。', '罗星街道 330421002|350105001'],
    ['罗星街道、大云镇开会。', '罗星街道 330421002, 大云镇 330421102'],
    ['河阳县大云镇开会。', '河阳县 -, 大云镇 -'],
    ['嘉善县城关镇开会。', '嘉善县 330421, 城关镇 -'],
  ])('%s', ([text, want]) => {
    const found = gathered(places, text ?? '').entities.map(({ name, code, candidates }) => `${name} ${code ?? (candidates.join('|') || '-')}`)
    expect(found.join(', ')).toBe(want)
  })

  test('a village is looked up in the county of its town', () => {
    const { entities } = gathered(places, '大云镇缪家村办节。')
    expect(entities.find(({ name }) => name === '缪家村')?.code).toMatch(/^330421102\d{3}$/)
  })
})

test('entities are numbered in the order of the article, mentions ordered by start', () => {
  const { entities, mentions } = gathered(all('place', '柳溪镇', '河阳县', '桃源村'), '桃源村、柳溪镇、河阳县和桃源村。')
  expect(entities.map(({ id, name }) => `${id} ${name}`)).toEqual(['e1 桃源村', 'e2 柳溪镇', 'e3 河阳县'])
  expect(mentions.map(({ entity }) => entity)).toEqual(['e1', 'e2', 'e3', 'e1'])
})
