import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Trie, wordTrie } from '../../src/text/trie.ts'

/** Few, so that words begin with one another; the last two have their low bits in common. */
const letter = fc.constantFrom('县', '委', '\u3800', '\u4000')
const word = fc.array(letter, { minLength: 1, maxLength: 4 }).map((letters) => letters.join(''))
const words = fc.array(word, { maxLength: 12 })
const text = fc.array(letter, { maxLength: 30 }).map((letters) => letters.join(''))

/** The longest of `list` that stands at the offset, or undefined. */
function longest(list: readonly string[], fits: (word: string) => boolean): string | undefined {
  return list.filter(fits).sort((a, b) => b.length - a.length)[0]
}

describe('like a search through the list', () => {
  test('forwards, backwards and by word', () => {
    fc.assert(fc.property(words, text, (list, raw) => {
      const trie = new Trie(list.map((each, index) => [each, index] as const))
      for (let at = 0; at <= raw.length; at++) {
        const from = longest(list, (each) => raw.startsWith(each, at))
        const before = longest(list, (each) => raw.slice(0, at).endsWith(each))
        expect(trie.endFrom(raw, at)).toBe(from === undefined ? -1 : at + from.length)
        expect(trie.startBefore(raw, at)).toBe(before === undefined ? -1 : at - before.length)
      }
      for (const each of [...list, raw]) expect(trie.get(each)).toBe(list.includes(each) ? list.lastIndexOf(each) : undefined)
    }))
  })

  test('in a stretch: the longest word at each offset, none across its end', () => {
    fc.assert(fc.property(words, text, fc.nat(30), fc.nat(30), (list, raw, one, other) => {
      const [from, to] = [Math.min(one, other, raw.length), Math.min(Math.max(one, other), raw.length)]
      const found: [number, string, string][] = []
      new Trie(list.map((each) => [each, each] as const)).scan(raw, from, to, (start, end, value) => found.push([start, raw.slice(start, end), value]))
      const want = Array.from({ length: to - from }, (_, index) => from + index).flatMap((at) => {
        const each = longest(list, (candidate) => raw.slice(at, to).startsWith(candidate))
        return each === undefined ? [] : [[at, each, each]]
      })
      expect(found).toEqual(want)
    }))
  })
})

test('the last value of a word counts', () => {
  expect(new Trie([['镇', 1], ['镇', 2]]).get('镇')).toBe(2)
})

test('a trie of words knows membership', () => {
  const trie = wordTrie(['街道', '街道办'])
  expect([trie.get('街道'), trie.get('街'), trie.get('')]).toEqual([true, undefined, undefined])
})

test('an empty trie finds nothing, at the edges of the text either', () => {
  const trie = wordTrie([])
  expect([trie.endFrom('', 0), trie.startBefore('', 0), trie.endFrom('县', 1), trie.startBefore('县', 0)]).toEqual([-1, -1, -1, -1])
})
