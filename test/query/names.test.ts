import { describe, expect, test } from 'vitest'
import { ZhengtuError } from '../../src/errors.ts'
import { findEntity, nearestNames, whereabouts } from '../../src/query/names.ts'
import { memorySource } from './memory.ts'

const source = memorySource([
  ['东湖镇', 'place', 9, ['东湖']],
  ['东湖中学', 'organization', 2, ['东湖']],
  ['东湖', 'site', 1],
  ['李明', 'person', 3],
  ['李明', 'person', 7],
  ['青山县发展和改革局', 'organization', 4, ['县发改局']],
  ['《东湖规划》', 'document'],
  ['“1+1”机制', 'initiative'],
], [])

describe('findEntity', () => {
  test('takes an alias for the entity that bears it', () => expect(findEntity(source, '县发改局').entity.name).toBe('青山县发展和改革局'))
  test('prefers an entity of that very name to those that bear it as an alias, and tells the others', () => {
    const { entity, others } = findEntity(source, '东湖')
    expect([entity.name, ...others.map(({ name }) => name)]).toEqual(['东湖', '东湖镇', '东湖中学'])
  })
  test('lets the kind decide', () => expect(findEntity(source, '东湖', 'organization')).toMatchObject({ entity: { name: '东湖中学' }, others: [] }))
  test('takes the namesake with most evidence', () => expect(findEntity(source, '李明')).toMatchObject({ entity: { id: '#李明2' }, others: [{ id: '#李明' }] }))
  test('takes an id, so that a namesake can be reached', () => expect(findEntity(source, '#李明2').entity.evidenceCount).toBe(7))
  test('finds a name typed without its brackets and in another width', () => {
    expect(findEntity(source, '东湖规划').entity.name).toBe('《东湖规划》')
    expect(findEntity(source, '１＋１机制').entity.name).toBe('“1+1”机制')
  })
  test('ignores spaces around the name', () => expect(findEntity(source, ' 李明 ').entity.name).toBe('李明'))
  test('answers an unknown name with the nearest', () => {
    expect(() => findEntity(source, '东湖振')).toThrow(ZhengtuError)
    expect(adviceFor('东湖振')).toContain('东湖镇（地区）')
  })
  test('says which kinds bear the name where none is of the kind asked for', () => {
    let advice = ''
    try { findEntity(source, '李明', 'place') } catch (error) { advice = (error as ZhengtuError).advice?.zh ?? '' }
    expect(advice).toBe('是不是：李明（人物）、李明（人物）')
  })
  test('suggests search where nothing is near', () => expect(adviceFor('xyzw')).toContain('search'))
})

describe('whereabouts', () => {
  const placed = memorySource([['东湖村', 'place'], ['青山县', 'place'], ['白石县', 'place'], ['李明', 'person']], [
    ['东湖村', 'located_in', '青山县', 1], ['东湖村', 'located_in', '白石县', 3], ['李明', 'inspects', '东湖村', 9], ['李明', 'holds_post', '青山县', 1],
  ])
  test.each([['东湖村', '白石县'], ['李明', '青山县'], ['青山县', undefined]])('%s belongs to %s', (name, want) => {
    const { entity } = findEntity(placed, name)
    expect(whereabouts(placed, entity)?.name).toBe(want)
  })
})

describe('nearestNames', () => {
  test.each([
    ['东湖振', '东湖镇'],
    ['发改局', '青山县发展和改革局'],
    ['李名', '李明'],
  ])('%s is nearest to %s', (asked, want) => expect(nearestNames(source, asked, 1)[0]?.name).toBe(want))
  test('lists an entity once, by its nearest name', () => expect(nearestNames(source, '东湖', 10).map(({ name }) => name)).toEqual(['东湖镇', '东湖中学', '东湖', '《东湖规划》']))
})

function adviceFor(name: string): string {
  try {
    findEntity(source, name)
  } catch (error) {
    return (error as ZhengtuError).advice?.zh ?? ''
  }
  return ''
}
