import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ArticleFacts } from '../../src/facts/fact.ts'
import type { Kind } from '../../src/ontology/kinds.ts'
import { loadNames } from '../../src/resolve/names.ts'
import { resolve } from '../../src/resolve/resolve.ts'
import type { ResolvedEntity } from '../../src/store/resolution.ts'
import { articleOf, contextOf, type Thing } from './articles.ts'

const names = loadNames()
const thing = (kind: Kind, name: string, context = ''): Thing => ({ kind, name, context: contextOf(context) })
const find = (entities: readonly ResolvedEntity[], article: string, entity = 'e1'): ResolvedEntity | undefined =>
  entities.find(({ members }) => members.some((member) => member.article === article && member.entity === entity))

/** The articles of mentions.csv, and the thing that each of their entities is. */
function readMentions(): { readonly facts: readonly ArticleFacts[]; readonly gold: ReadonlyMap<string, string> } {
  const rows = readFileSync(new URL('mentions.csv', import.meta.url), 'utf8').trim().split('\n').slice(1).map((line) => line.split(','))
  const gold = new Map<string, string>()
  const articles = new Map<string, Thing[]>()
  for (const [article = '', home = '', date = '', kind = '', name = '', alias = '', id = ''] of rows) {
    const things = articles.get(article) ?? []
    articles.set(article, things)
    things.push(thing(kind as Kind, name, [`home=${home}`, date && `date=${date}`, alias && `alias=${alias}`].filter((part) => part !== '').join(';')))
    gold.set(`${article}|e${things.length}`, id)
  }
  return { facts: Array.from(articles, ([id, things]) => articleOf(id, things)), gold }
}

/** B-cubed: the mean over mentions of the share of their cluster that is theirs, and of the share of theirs that their cluster has. */
function bCubed(found: ReadonlyMap<string, string>, gold: ReadonlyMap<string, string>): { readonly precision: number; readonly recall: number } {
  const keys = Array.from(gold.keys())
  const mean = (one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): number =>
    keys.reduce((sum, key) => {
      const together = keys.filter((each) => one.get(each) === one.get(key))
      return sum + together.filter((each) => other.get(each) === other.get(key)).length / together.length
    }, 0) / keys.length
  return { precision: mean(found, gold), recall: mean(gold, found) }
}

function idsOf(entities: readonly ResolvedEntity[]): ReadonlyMap<string, string> {
  return new Map(entities.flatMap(({ id, members }) => members.map(({ article, entity }) => [`${article}|${entity}`, id] as const)))
}

describe('things across articles', () => {
  const { facts, gold } = readMentions()
  const resolved = resolve(facts, names)

  test('articles of three counties: B-cubed', async () => {
    const { precision, recall } = bCubed(idsOf(resolved), gold)
    await expect(`mentions ${gold.size}, B-cubed precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}\n`).toMatchFileSnapshot('b-cubed.txt')
    expect(precision).toBeGreaterThan(0.95)
    expect(recall).toBeGreaterThan(0.95)
  })

  test('every entity is a member of one thing, and no two things share an id', () => {
    const members = resolved.flatMap((each) => each.members.map(({ article, entity }) => `${article}|${entity}`))
    expect(members.toSorted()).toEqual(facts.flatMap(({ document, entities }) => entities.map(({ id }) => `${document.id}|${id}`)).toSorted())
    expect(new Set(resolved.map(({ id }) => id)).size).toBe(resolved.length)
  })

  test('the order of the articles changes nothing', () => {
    fc.assert(fc.property(fc.shuffledSubarray(Array.from(facts), { minLength: facts.length }), (shuffled) => {
      expect(resolve(shuffled, names)).toEqual(resolved)
    }), { numRuns: 20 })
  })

  test('a place is known by its code, its name is the fullest', () => {
    const town = resolved.find(({ id }) => id === '330421102')
    expect(town).toMatchObject({ kind: 'place', name: '大云镇', aliases: ['大云'], code: '330421102' })
    expect(find(resolved, 'a2', 'e2')).toMatchObject({ name: '县发展和改革局', aliases: ['县发改局', '嘉善县发改局'] })
  })
})

describe('ids', () => {
  test('an id stays when other articles come', () => {
    const one = [articleOf('a', [thing('organization', '县委')])]
    const more = [...one, articleOf('b', [thing('organization', '县政府')]), articleOf('c', [thing('organization', '县委', 'home=411326')])]
    expect(find(resolve(more, names), 'a')?.id).toBe(find(resolve(one, names), 'a')?.id)
    expect(find(resolve(one, names), 'a')?.id).toMatch(/^org-[0-9a-f]{10}$/)
  })

  test('namesakes of one county have different ids', () => {
    const at = (town: string): string => `post=镇长@place:${town};date=2021-03-02`
    const resolved = resolve([articleOf('a', [thing('person', '李明远', at('大云镇/330421102'))]), articleOf('b', [thing('person', '李明远', at('干窑镇/330421105'))])], names)
    expect(find(resolved, 'a')?.id).not.toBe(find(resolved, 'b')?.id)
  })
})

describe('what speaks against', () => {
  test('a short name that fits two full names joins neither, one that fits one does', () => {
    const full = ['浙江百康光学股份有限公司', '江苏百康光学股份有限公司'].map((name, index) => articleOf(`f${index}`, [thing('company', name)]))
    const short = articleOf('s', [thing('company', '百康光学')])
    expect(find(resolve([...full, short], names), 's')?.members.length).toBe(1)
    expect(find(resolve([...full.slice(0, 1), short], names), 's')?.members.length).toBe(2)
  })

  test('what may be either of two villages is neither, with only one of them it is that one', () => {
    const villages = ['holder=大云镇/330421102', 'holder=干窑镇/330421105', ''].map((context, index) => articleOf(`v${index}`, [thing('place', '望湖村', context)]))
    const [first = articleOf('v', []), , third = articleOf('v', [])] = villages
    const resolved = resolve(villages, names)
    expect(new Set(['v0', 'v1', 'v2'].map((article) => find(resolved, article)?.id)).size).toBe(3)
    expect(find(resolve([first, third], names), 'v2')?.members.length).toBe(2)
  })

  test('no chain leads across a contradiction', () => {
    const mayor = (town: string): string => `post=镇长@place:${town};date=2021-03-02`
    const facts = [
      articleOf('a', [thing('person', '李明远', mayor('大云镇/330421102'))]),
      articleOf('b', [thing('person', '李明远', 'date=2021-03-05')]),
      articleOf('c', [thing('person', '李明远', mayor('干窑镇/330421105'))]),
    ]
    const resolved = resolve(facts, names)
    expect(new Set(['a', 'b', 'c'].map((article) => find(resolved, article)?.id)).size).toBe(3)
  })

  test('two of one name in one article stay two', () => {
    const resolved = resolve([articleOf('a', [thing('person', '李明远'), thing('person', '李明远')]), articleOf('b', [thing('person', '李明远')])], names)
    expect(find(resolved, 'a', 'e1')?.id).not.toBe(find(resolved, 'a', 'e2')?.id)
  })

  test('a reporter is never an official of the same name', () => {
    const resolved = resolve([articleOf('a', [thing('person', '李明远', 'byline')]), articleOf('b', [thing('person', '李明远')])], names)
    expect([find(resolved, 'a')?.role, find(resolved, 'b')?.role]).toEqual(['byline', null])
  })
})

describe('homes', () => {
  test('an article that names no county belongs to its file\'s', () => {
    const facts = [articleOf('a', [thing('organization', '嘉善县委', 'file=甲.txt')]), articleOf('b', [thing('organization', '县委', 'home=无;file=甲.txt')])]
    expect(find(resolve(facts, names), 'b')?.members.length).toBe(2)
  })

  test('a file that names none belongs to the run\'s, if the run has one', () => {
    const none = articleOf('n', [thing('organization', '县委', 'home=无')])
    const jiashan = ['a', 'b', 'c'].map((id) => articleOf(id, [thing('organization', '嘉善县委')]))
    const xichuan = ['x', 'y'].map((id) => articleOf(id, [thing('organization', '淅川县委', 'home=411326')]))
    expect(find(resolve([...jiashan, none], names), 'n')?.members.length).toBe(4)
    expect(find(resolve([...jiashan, ...xichuan, none], names), 'n')?.members.length).toBe(1)
  })

  test('a place without code gets the code that its home settles', () => {
    expect(find(resolve([articleOf('a', [thing('place', '罗星街道')])], names), 'a')?.code).toBe('330421002')
    expect(find(resolve([articleOf('a', [thing('place', '罗星街道', 'home=渭阳县')])], names), 'a')?.code).toBe(null)
  })
})
