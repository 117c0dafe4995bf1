import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Kind } from '../../src/ontology/kinds.ts'
import { loadNames } from '../../src/resolve/names.ts'
import { resolve } from '../../src/resolve/resolve.ts'
import { articleOf, contextOf } from './articles.ts'

interface Case {
  readonly kind: Kind
  readonly names: readonly [string, string]
  readonly contexts: readonly [string, string]
  readonly others: readonly string[]
  readonly same: boolean
  readonly category: string
}

const names = loadNames()
const cases = readFileSync(new URL('cases.csv', import.meta.url), 'utf8').trim().split('\n').slice(1).map((line): Case => {
  const [kind = '', name1 = '', context1 = '', name2 = '', context2 = '', others = '', same = '', category = ''] = line.split(',')
  return { kind: kind as Kind, names: [name1, name2], contexts: [context1, context2], others: others === '' ? [] : others.split('/'), same: same === 'yes', category }
})

/** True if two articles that name the two things, and others that name the others, give one thing for both. */
function decide({ kind, names: [left, right], contexts: [before, after], others }: Case): boolean {
  const facts = [
    articleOf('a', [{ kind, name: left, context: contextOf(before) }]),
    articleOf('b', [{ kind, name: right, context: contextOf(after) }]),
    ...others.map((name, index) => articleOf(`o${index}`, [{ kind, name, context: {} }])),
  ]
  const thing = (article: string): string | undefined =>
    resolve(facts, names).find(({ members }) => members.some((member) => member.article === article && member.entity === 'e1'))?.id
  return thing('a') === thing('b')
}

const decided = cases.map((each) => ({ ...each, found: decide(each) }))
const describeCase = ({ kind, names: [left, right], contexts: [before, after] }: Case): string => `${kind} ${left} (${before}) and ${right} (${after})`

describe('pairs of names from two articles', () => {
  test('no pair stands twice in the table, and there are enough of both sorts', () => {
    expect(new Set(cases.map(describeCase)).size).toBe(cases.length)
    expect(cases.length).toBeGreaterThan(120)
    expect(cases.filter(({ same }) => same).length).toBeGreaterThan(60)
    expect(cases.filter(({ same }) => !same).length).toBeGreaterThan(60)
  })

  test('decisions are those of the last run', async () => {
    const right = decided.filter(({ same, found }) => same && found).length
    const share = (of: number): string => (right / of).toFixed(3)
    const lines = [
      `pairs ${cases.length}, precision ${share(decided.filter(({ found }) => found).length)}, recall ${share(decided.filter(({ same }) => same).length)}`,
      ...decided.filter(({ same, found }) => same !== found).map((each) => `${each.found ? 'joined' : 'kept apart'} wrongly: ${each.category}: ${describeCase(each)}`),
    ]
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('frozen.txt')
  })

  test('of a hundred joined pairs ninety-eight are one thing', () => {
    const joined = decided.filter(({ found }) => found)
    expect(joined.filter(({ same }) => same).length / joined.length).toBeGreaterThan(0.98)
  })
})
