import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findPosts, loadPostRules } from '../../src/extract/posts.ts'
import { loadLexicon } from '../../src/text/lexicon.ts'
import { normalise } from '../../src/text/normalise.ts'

const rules = loadPostRules(loadLexicon())

/** organ|level + title of each post, + where it goes on the post before: "县委+常委 +(县)常务副县长". */
function shown(line: string): string {
  const text = normalise(line)
  return findPosts(text, rules).map(({ organ, level, title, joined }) => {
    const body = organ ? text.slice(organ.start, organ.end) : level === null ? '' : `(${level})`
    return `${joined ? '&' : ''}${body}+${text.slice(title.start, title.end)}`
  }).join(' ')
}

describe('findPosts', () => {
  test.each([
    ['县委常委、常务副县长陈远', '县委+常委 &(县)+常务副县长'],
    ['陈志远县长表示', '(县)+县长'],
    ['清溪镇长王某', '清溪镇+镇长'],
    ['副县长张三、李四，县政协副主席王五', '(县)+副县长 县政协+副主席'],
    ['村党支部书记、村委会主任老何', '(村)+党支部书记 &+村委会主任'],
    ['任命赵云为县公安局局长', '县公安局+局长'],
    ['县公安局长孙某', '县公安局+局长'],
    ['县委常委、组织部长白某', '县委+常委 &组织部+部长'],
    ['中共河阳县委副书记、政法委书记', '中共河阳县委+副书记 &政法委+书记'],
    ['青龙满族自治县委书记', '青龙满族自治县委+书记'],
    ['东江经济开发区党工委副书记、管委会主任', '东江经济开发区+党工委副书记 &+管委会主任'],
    ['县妇联主席，村妇联主席', '县妇联+主席 (村)+妇联主席'],
    ['柳溪村党员志愿者', '柳溪村+党员志愿者'],
    ['华星通讯（深圳）股份有限公司董事长', '华星通讯(深圳)股份有限公司+董事长'],
    ['县发展和改革局副局长', '县发展和改革局+副局长'],
  ])('reads %s', (text, want) => {
    expect(shown(text)).toBe(want)
  })

  test.each(['县委常委会召开会议', '县人大代表大会', '主席台上', '志愿者们', '政府主导'])('sees no post in %s', (text) => {
    expect(shown(text)).toBe('')
  })

  test('posts lie in the text in order and hold their title and organ', () => {
    const word = fc.constantFrom('县委', '书记', '副', '常务', '县长', '大云镇', '党委', '局', '局长', '、', '，', '张三', '公司', '（', '）', '村')
    fc.assert(fc.property(fc.array(word, { maxLength: 20 }), (words) => {
      const text = normalise(words.join(''))
      let last = 0
      for (const post of findPosts(text, rules)) {
        expect(post.start).toBeGreaterThanOrEqual(last)
        expect(post.title.start).toBeGreaterThanOrEqual(post.start)
        expect(post.title.end).toBe(post.end)
        if (post.organ) expect(post.organ.start).toBe(post.start)
        last = post.end
      }
      expect(last).toBeLessThanOrEqual(text.length)
    }))
  })
})
