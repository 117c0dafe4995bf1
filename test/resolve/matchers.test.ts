import { describe, expect, test } from 'vitest'
import type { Kind } from '../../src/ontology/kinds.ts'
import { homesOf } from '../../src/resolve/home.ts'
import { compareProfiles, matchers, SAME, type Comparison } from '../../src/resolve/matchers.ts'
import { loadNames } from '../../src/resolve/names.ts'
import { profilesOf } from '../../src/resolve/profiles.ts'
import { articleOf, contextOf, type Thing } from './articles.ts'

const names = loadNames()

type Named = readonly [name: string, context?: string]

/** What the matchers say of the first things of two articles. */
function compare(kind: Kind, left: Named, right: Named): Comparison {
  const thing = ([name, context = '']: Named): Thing => ({ kind, name, context: contextOf(context) })
  const facts = [articleOf('a', [thing(left)]), articleOf('b', [thing(right)])]
  const profiles = profilesOf(facts, homesOf(facts, names), names)
  const of = (article: string) => profiles.find(({ members }) => members.some((member) => member.article === article && member.entity === 'e1'))
  const [a, b] = [of('a'), of('b')]
  if (!a || !b) throw new Error('no profile')
  return compareProfiles(a, b, names)
}

const pairs: readonly (readonly [matcher: string, kind: Kind, left: Named, right: Named, detail: string])[] = [
  ['same-division', 'place', ['大云镇', 'code=330421102'], ['大云', 'code=330421102;home=330424'], '330421102'],
  ['same-name', 'site', ['“善文化”公园'], ['善文化公园', 'alias=公园'], '善文化公园'],
  ['same-regular-form', 'organization', ['县发改局'], ['嘉善县发展和改革局'], '330421 县发改局'],
  ['name-is-alias', 'company', ['浙江百康光学股份有限公司', 'alias=百康'], ['百康'], '百康'],
  ['shared-alias', 'initiative', ['百日攻坚专项行动', 'alias=大攻坚'], ['百日大攻坚行动', 'alias=大攻坚'], '大攻坚'],
  ['organ-short-form', 'organization', ['县公安局'], ['公安局'], '县公安局 / 公安局'],
  ['company-by-area', 'company', ['嘉善农商银行'], ['嘉善县农商银行'], '嘉善农商银行 / 嘉善县农商银行'],
  ['company-short-form', 'company', ['浙江百康光学股份有限公司'], ['百康光学'], '浙江百康光学股份有限公司 / 百康光学'],
  ['other-scope', 'person', ['李明远'], ['李明远', 'home=411326'], '330421 / 411326'],
  ['other-division', 'place', ['罗星街道', 'code=330421002'], ['罗星街道', 'code=350105001'], '330421002 / 350105001'],
  ['other-holder', 'place', ['望湖村', 'holder=大云镇/330421102'], ['望湖村', 'holder=干窑镇/330421105'], '330421102 / 330421105'],
  ['other-company', 'company', ['浙江百康光学有限公司'], ['江苏百康光学有限公司'], '浙江百康光学有限公司 / 江苏百康光学有限公司'],
  ['byline', 'person', ['李明远', 'byline'], ['李明远'], '李明远'],
  ['two-posts-at-once', 'person', ['李明远', 'post=局长@organization:县公安局;date=2021-03-02'], ['李明远', 'post=局长@organization:县水利局;date=2021-03-02'], '局长'],
  ['other-day', 'event', ['县委常委会会议', 'date=2021-03-02'], ['县委常委会会议', 'date=2021-04-09'], '2021-03-02 / 2021-04-09'],
]

describe('matchers say why', () => {
  test.for(pairs)('%s', ([matcher, kind, left, right, detail]) => {
    expect(compare(kind, left, right).reasons).toContainEqual(expect.objectContaining({ matcher, detail }))
  })

  test('every matcher is seen speaking', () => {
    const within = ['apart-in-one-article']
    expect(matchers.map(({ id }) => id).toSorted()).toEqual([...pairs.map(([id]) => id), ...within].toSorted())
  })

  test('whatever is said, it is said both ways', () => {
    for (const [, kind, left, right] of pairs) {
      const [one, other] = [compare(kind, left, right), compare(kind, right, left)]
      expect([one.score, one.unique, one.reasons.map(({ matcher }) => matcher)]).toEqual([other.score, other.unique, other.reasons.map(({ matcher }) => matcher)])
    }
  })

  test('a reason against outweighs every reason for', () => {
    expect(compare('person', ['李明远', 'byline'], ['李明远']).score).toBe(0)
    expect(compare('organization', ['县委'], ['嘉善县委']).score).toBeGreaterThanOrEqual(SAME)
  })
})
