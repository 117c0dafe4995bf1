import { describe, expect, test } from 'vitest'
import { search } from '../../src/query/search.ts'
import { memorySource, TEXT } from './memory.ts'

const source = memorySource([['大东湖公园', 'site', 50], ['东湖村', 'place', 3], ['东湖村委会', 'organization', 9], ['李明', 'person', 1]], [])

describe('search', () => {
  test('puts the equal name first, then those that begin with the text, then by evidence', () =>
    expect(search(source, '东湖村', { limit: 9 }).entities.map(({ name }) => name)).toEqual(['东湖村', '东湖村委会']))

  test('finds any part of a name', () => expect(search(source, '东湖', { limit: 9 }).entities.map(({ name }) => name)).toEqual(['东湖村委会', '东湖村', '大东湖公园']))

  test('lists one kind if one is asked for', () => expect(search(source, '东湖', { kind: 'site', limit: 9 }).entities.map(({ name }) => name)).toEqual(['大东湖公园']))

  test('cuts the line around the text and says where it stands in the excerpt', () => {
    const [passage] = search(source, '东湖村', { limit: 9 }).passages
    expect(passage?.excerpt).toBe(`…${'前'.repeat(40)}东湖村${'后'.repeat(40)}…`)
    expect(passage?.excerpt.slice(passage.start, passage.end)).toBe('东湖村')
    expect(TEXT).toContain(passage?.excerpt.slice(1, -1))
  })

  test('finds nothing for an empty text', () => expect(search(source, '  ', { limit: 9 })).toEqual({ text: '', entities: [], passages: [] }))
})
