import { describe, expect, test } from 'vitest'
import { frameFaults } from '../../../src/extract/relate/frames.ts'

const example = { text: '李明主持会议。', subject: '李明', object: '会议' }
const sound = {
  id: 'chairs.presides', predicate: 'chairs', score: 0.9, triggers: ['主持'],
  subject: { kinds: ['person'] }, object: { kinds: ['event'] },
  cast: { person: ['李明'], event: ['会议'] },
  yes: [example, example], no: [{ text: '李明出席会议。' }],
}

describe('frameFaults', () => {
  test('finds nothing wrong with a sound frame', () => {
    expect(frameFaults(sound)).toEqual([])
  })

  test.each([
    ['an unknown predicate', { predicate: 'presides', id: 'presides.x' }],
    ['an id of another predicate', { id: 'hosts.presides' }],
    ['one example only', { yes: [example] }],
    ['no counter-example', { no: [] }],
    ['no triggers', { triggers: [] }],
    ['a score above one', { score: 1.2 }],
    ['an unknown key', { trigger: ['主持'] }],
    ['an unknown key of a slot', { subject: { kinds: ['person'], after: ['由'] } }],
    ['an unknown kind', { object: { kinds: ['meeting'] } }],
    ['an unknown position', { object: { kinds: ['event'], at: 'between' } }],
    ['an example with a name outside the cast', { yes: [example, { ...example, subject: '周涛' }] }],
  ])('reports %s', (_what, change) => {
    expect(frameFaults({ ...sound, ...change })).toHaveLength(1)
  })
})
