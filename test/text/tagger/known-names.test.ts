import { describe, expect, it } from 'vitest'
import { filterOf, knownNames, nameKey } from '../../../src/text/tagger/known-names.ts'
import { characters } from './tiny-model.ts'

const listed: readonly (readonly [string, number])[] = [['东湖', 1], ['东湖镇', 2], ['东湖镇人民政府', 6], ['A股', 8]]
const keyed = listed.map(([name, lists]) => [nameKey(name, characters.folded), lists] as const).sort(([a], [b]) => a - b)
const lists = { keys: Uint32Array.from(keyed, ([key]) => key), lists: Uint16Array.from(keyed, ([, list]) => list) }
const names = knownNames(lists, filterOf(listed.map(([name]) => name), characters.folded), characters.folded)

describe('knownNames', () => {
  it.each([
    ['到东湖村', 1, 4, 1, 2],
    ['到东湖镇调研', 1, 6, 2, 3],
    ['东湖镇人民政府', 0, 7, 6, 7],
    ['东湖镇人民政府', 0, 6, 2, 3],
    ['ａ股', 0, 2, 8, 2],
  ])('finds the longest name in %s from %i to %i', (text, at, to, found, length) => {
    expect(names.listsAt(text, at, to)).toBe(found)
    expect(names.lastLength()).toBe(length)
  })

  it.each([['西湖镇', 0], ['东湖', 1], ['东', 0]])('finds nothing in %s at %i', (text, at) => {
    expect(names.listsAt(text, at, text.length)).toBe(0)
  })
})
