import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { drawer } from '../../scripts/eval/draw.ts'
import { samplesIn } from '../../scripts/eval/samples.ts'
import { parseStandIns } from '../../scripts/eval/stand-ins.ts'
import { renamingsOf, swapNames, type Sample } from '../../scripts/eval/swap.ts'
import { composed, realPlaces } from '../../scripts/eval/swap-drop.ts'
import { loadGazetteer } from '../../src/text/gazetteer.ts'
import { loadLexicon } from '../../src/text/lexicon.ts'

const yaml = readFileSync(new URL('../../scripts/eval/stand-ins.yaml', import.meta.url), 'utf8')
const lexicon = loadLexicon()
const surnames = lexicon.list('surnames')
const standIns = parseStandIns(yaml, surnames)
const isReal = realPlaces({ gazetteer: loadGazetteer(), lexicon })
const gold = composed(samplesIn(new URL('../golden/gold', import.meta.url).pathname))

describe.each(gold.map((sample) => [sample.gold.doc, sample] as const))('%s with other names', (_doc, sample) => {
  const renamings = renamingsOf(sample, standIns, isReal)
  const swapped = swapNames(sample, standIns, isReal)

  test('is as long as before, name by name', () => {
    expect(renamings.size).toBeGreaterThan(2)
    for (const [from, to] of renamings) {
      if (!from.includes('·')) expect(to, from).toHaveLength(from.length)
      expect(to).not.toBe(from)
    }
    expect(swapped.gold.entities).toHaveLength(sample.gold.entities.length)
  })

  test('has no old name left, and gives no two names the same new one', () => {
    for (const from of renamings.keys()) expect(swapped.text).not.toContain(from)
    expect(new Set(renamings.values()).size).toBe(renamings.size)
  })

  test('names the same things in text and gold', () => {
    for (const [index, { name }] of sample.gold.entities.entries()) {
      const other = swapped.gold.entities[index]?.name ?? ''
      expect(swapped.text.split(other).length, `${name} → ${other}`).toBe(sample.text.split(name).length)
    }
  })

  test('is the same each time', () => expect(swapNames(sample, standIns, isReal)).toEqual(swapped))
})

describe('a name keeps its form', () => {
  const swap = (kind: 'person' | 'place' | 'company', name: string, aliases: readonly string[] = []): ReadonlyMap<string, string> =>
    renamingsOf({ text: name, gold: { doc: 'x', entities: [{ id: 'e1', kind, name, aliases }], relations: [], indicators: [] } }, standIns, isReal)
  const first = (renamings: ReadonlyMap<string, string>): string => [...renamings.values()][0] ?? ''

  test('surname for surname, given name for given name', () => {
    expect(surnames).toContain(first(swap('person', '欧阳文渊')).slice(0, 2))
    expect(standIns.given.get(2)).toContain(first(swap('person', '欧阳文渊')).slice(2))
    expect(surnames).toContain(first(swap('person', '陈志远')).slice(0, 1))
  })

  test('white space inside a name stays', () => expect(first(swap('person', '刘　斌'))).toMatch(/^\S　\S$/u))

  test('a word for a word', () => expect(standIns.words.get(2)).toContain(first(swap('person', '高峰'))))

  test('parts around a dot', () => expect(first(swap('person', '古丽米热·艾山'))).toMatch(/^....·..$/u))

  test('the surname in other names goes with the name', () => {
    const renamings = swap('person', '徐水根', ['老徐'])
    expect(renamings.get('老徐')).toBe(`老${renamings.get('徐水根')?.slice(0, 1)}`)
  })

  test('of places the body changes, and of a village in a town both bodies', () => {
    expect([...swap('place', '临溪县').keys()]).toEqual(['临溪'])
    expect([...swap('place', '三营镇团结村').keys()]).toEqual(['三营', '团结'])
  })

  test('real places and what has no ending of a county or below stay', () => {
    for (const name of ['宝山区', '浙江', '滁州市', '粤港澳大湾区', '阿克苏地区']) expect(swap('place', name).size).toBe(0)
  })

  test('of companies only the trade name changes', () => expect([...swap('company', '福建联磊新材料股份有限公司').keys()]).toEqual(['联磊']))
})

test('a longer name is not broken by a shorter one inside it', () => {
  const names = ['江河', '余江河', '江河清']
  const entities = names.map((name, index) => ({ id: `e${index}`, kind: 'person' as const, name, aliases: [] }))
  const sample: Sample = { text: names.join('、'), gold: { doc: 'x', entities, relations: [], indicators: [] } }
  const renamings = renamingsOf(sample, standIns, isReal)
  expect(swapNames(sample, standIns, isReal).text).toBe(names.map((name) => renamings.get(name)).join('、'))
})

describe('drawing', () => {
  const pool = new Map([[2, ['甲乙', '丙丁', '戊己']]])

  test('gives one name always the same, and no two names one', () => {
    const draw = drawer('x', '')
    const drawn = ['子丑', '寅卯', '辰巳', '子丑'].map((name) => draw(name, pool))
    expect(drawn[3]).toBe(drawn[0])
    expect(new Set(drawn).size).toBe(3)
  })

  test('gives none that the text has, and throws when none is left', () => {
    expect(drawer('x', '甲乙丙丁')('子丑', pool)).toBe('戊己')
    expect(() => drawer('x', '甲乙丙丁戊己')('子丑', pool)).toThrow('子丑')
  })
})
