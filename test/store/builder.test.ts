import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { ArticleFacts } from '../../src/facts/fact.ts'
import { WorkspaceBuilder } from '../../src/store/builder.ts'
import { openWorkspace } from '../../src/store/workspace.ts'
import { sampleWorkspace } from '../support/sample-workspace.ts'
import { oneArticle, resolved } from './articles.ts'
import { temporaryFolder } from './folder.ts'

const folder = temporaryFolder()
let files = 0
const freshPath = (): string => join(folder, `${(files += 1)}`, 'workspace.sqlite')

/** The relations and evidence that a builder gives for what `fill` saves. */
function built(fill: (builder: WorkspaceBuilder) => void) {
  const builder = WorkspaceBuilder.begin(freshPath())
  fill(builder)
  const { workspace } = builder
  const rows = { entities: [...workspace.entities()], relations: [...workspace.relations()], evidence: [...workspace.evidence()], mentions: [...workspace.mentions()] }
  builder.discard()
  return rows
}

describe('a new workspace', () => {
  test('is not there before it is finished, and leaves nothing else behind', () => {
    const path = freshPath()
    const builder = WorkspaceBuilder.begin(path)
    builder.saveSource(oneArticle('a.txt', '李明', { entities: [['e1', 'person', '李明']] }).source, [])
    expect(existsSync(path)).toBe(false)
    builder.finish()
    expect(readdirSync(join(path, '..'))).toEqual(['workspace.sqlite'])
    expect(openWorkspace(path).counts().files).toBe(1)
  })

  test('given up, leaves the old one untouched', () => {
    const path = freshPath()
    sampleWorkspace(path, 2)
    const before = readFileSync(path)
    const builder = WorkspaceBuilder.begin(path)
    builder.saveSource(oneArticle('a.txt', '李明', { entities: [] }).source, [])
    builder.discard()
    expect(readFileSync(path).equals(before)).toBe(true)
    expect(readdirSync(join(path, '..'))).toEqual(['workspace.sqlite'])
  })

  test('takes the place of the old one while others read that', () => {
    const path = freshPath()
    sampleWorkspace(path, 2)
    const [one, two] = [openWorkspace(path), openWorkspace(path)]
    const walk = one.articles()[Symbol.iterator]()
    walk.next()
    sampleWorkspace(path, 3)
    expect([one.counts().files, two.counts().files]).toEqual([2, 2])
    expect(walk.next().done).toBe(false)
    const fresh = openWorkspace(path)
    expect(fresh.counts().files).toBe(3)
    for (const workspace of [one, two, fresh]) workspace.close()
  })

  test('clears away what a build that died has left, and only that', () => {
    const path = freshPath()
    sampleWorkspace(path, 1)
    const dead = 2 ** 22 + 1
    const beside = (name: string): string => join(path, '..', name)
    for (const name of [`workspace.sqlite.${dead}.tmp`, `workspace.sqlite.${dead}.tmp-journal`, `workspace.sqlite.${process.ppid}.tmp`, `other.sqlite.${dead}.tmp`, 'workspace.sqlite.notes.tmp']) writeFileSync(beside(name), 'x')
    WorkspaceBuilder.begin(path).discard()
    expect(readdirSync(beside('')).toSorted()).toEqual([`other.sqlite.${dead}.tmp`, 'workspace.sqlite', `workspace.sqlite.${process.ppid}.tmp`, 'workspace.sqlite.notes.tmp'].toSorted())
  })

  test.each([
    ['a folder stands in its place', (path: string) => mkdirSync(path, { recursive: true })],
    ['a file stands where its folder should be', (path: string) => writeFileSync(join(path, '..'), '')],
  ])('is refused with one message if %s', (_, prepare) => {
    const path = freshPath()
    prepare(path)
    expect(() => WorkspaceBuilder.begin(path)).toThrow(expect.objectContaining({ name: 'ZhengtuError', code: 'output', where: path }))
  })
})

describe('what the store refuses', () => {
  const text = '李明到东湖村调研，东湖村产值1亿元。'
  const good = oneArticle('a.txt', text, {
    entities: [['e1', 'person', '李明'], ['e2', 'place', '东湖村']], relations: [['e1', 'inspects', 'e2', '李明到东湖村调研']], indicators: [['e2', '产值', '产值1亿元']],
  })
  const [{ article, facts }] = good.articles as [(typeof good.articles)[number]]
  const relation = facts.relations[0]!
  const half = '𠮷'.slice(0, 1)
  const rows: readonly [what: string, facts: Partial<ArticleFacts>, message: string][] = [
    ['a mention that is not in the source', { entities: [{ ...facts.entities[0]!, mentions: [{ spans: [[0, 2]], text: '李强', score: 1 }] }, facts.entities[1]!] }, 'does not say'],
    ['a relation without evidence', { relations: [{ ...relation, evidence: [] }] }, 'without evidence'],
    ['a relation against the ontology', { relations: [{ ...relation, predicate: 'attends' }] }, 'person attends place'],
    ['a relation to no entity', { relations: [{ ...relation, object: 'e9' }] }, 'no entity'],
    ['an indicator of no entity', { indicators: [{ ...facts.indicators[0]!, subject: 'e9' }] }, 'indicator of no entity'],
    ['facts of another article', { document: { ...facts.document, id: 'other' } }, 'facts of another article'],
    ['half a character in a name', { entities: [{ ...facts.entities[0]!, aliases: [half] }, facts.entities[1]!] }, 'half a character'],
  ]

  test.each(rows)('%s', (_, change, message) => {
    const builder = WorkspaceBuilder.begin(freshPath())
    expect(() => builder.saveSource(good.source, [{ article, facts: { ...facts, ...change } }])).toThrow(message)
    expect(builder.workspace.counts().files).toBe(0)
    builder.saveSource(good.source, good.articles)
    builder.discard()
  })

  test('an article whose characters are not the source’s', () => {
    const builder = WorkspaceBuilder.begin(freshPath())
    expect(() => builder.saveSource({ ...good.source, text: `　${text}` }, [{ article, facts: { ...facts, entities: [], relations: [], indicators: [] } }])).toThrow('not the characters of the source')
    builder.discard()
  })

  test('a passage of the source that is outside the article', () => {
    const builder = WorkspaceBuilder.begin(freshPath())
    const short = { ...article, text: text.slice(0, 8), pieces: [{ at: 0, source: 0, length: 8 }] }
    expect(() => builder.saveSource(good.source, [{ article: short, facts }])).toThrow('outside the article')
    builder.discard()
  })

  test('a file whose second article fails, with its first', () => {
    const builder = WorkspaceBuilder.begin(freshPath())
    expect(() => builder.saveSource(good.source, [...good.articles, ...good.articles])).toThrow('UNIQUE')
    expect(builder.workspace.counts()).toMatchObject({ files: 0, articles: 0 })
    builder.discard()
  })

  test('a resolution that leaves an entity out or changes its kind', () => {
    const builder = WorkspaceBuilder.begin(freshPath())
    builder.saveSource(good.source, good.articles)
    const place = resolved('330000', 'place', '东湖村', ['id-a.txt/e2'])
    expect(() => builder.saveResolution([place])).toThrow('e1 of article id-a.txt was not resolved')
    expect(() => builder.saveResolution([place, resolved('x', 'event', '李明', ['id-a.txt/e1'])])).toThrow('event inspects place')
    expect(builder.workspace.counts().evidence).toBe(0)
    builder.discard()
  })
})

describe('resolution', () => {
  const one = oneArticle('a.txt', '李明到东湖村调研。李明再到东湖村。', {
    entities: [['e1', 'person', '李明'], ['e2', 'place', '东湖村']],
    relations: [['e1', 'inspects', 'e2', '李明到东湖村调研。', { frame: 'weak', score: 0.5 }], ['e1', 'inspects', 'e2', '李明到东湖村调研。', { frame: 'sure', score: 0.9 }], ['e1', 'inspects', 'e2', '李明到东湖村调研。', { frame: 'weaker', score: 0.4 }],
      ['e1', 'inspects', 'e2', '李明再到东湖村。', { score: 0.7 }]],
  }, '2021-03-02')
  const two = oneArticle('b.txt', '李书记到东湖调研。', {
    entities: [['e1', 'person', '李书记'], ['e2', 'place', '东湖']], relations: [['e1', 'inspects', 'e2', '李书记到东湖调研。']],
  }, '2020-01-05')
  const people = [
    resolved('p1', 'person', '李明', ['id-a.txt/e1', 'id-b.txt/e1'], { aliases: ['李书记'] }),
    resolved('330421', 'place', '东湖村', ['id-a.txt/e2', 'id-b.txt/e2'], { code: '330421' }),
  ]
  const save = (builder: WorkspaceBuilder): void => {
    for (const { source, articles } of [one, two]) builder.saveSource(source, articles)
    builder.saveResolution(people)
  }

  test('makes one relation of what several articles say, with sentences, scores and dates', () => {
    const { relations, evidence, mentions, entities } = built(save)
    expect(relations).toMatchObject([{ subject: 'p1', predicate: 'inspects', object: '330421', score: 0.9, weight: 3, firstSeen: '2020-01-05', lastSeen: '2021-03-02' }])
    expect(evidence.map(({ text, frame }) => [text, frame])).toEqual([['李明到东湖村调研。', 'sure'], ['李书记到东湖调研。', 'frame'], ['李明再到东湖村。', 'frame']])
    expect(mentions.map(({ entity, article }) => [entity, article])).toEqual([['p1', 'id-a.txt'], ['330421', 'id-a.txt'], ['p1', 'id-b.txt'], ['330421', 'id-b.txt']])
    expect(entities.map(({ mentionCount, evidenceCount }) => [mentionCount, evidenceCount])).toEqual([[2, 3], [2, 3]])
  })

  test('saved twice is as saved once', () => {
    expect(built((builder) => {
      save(builder)
      builder.saveResolution(people)
    })).toEqual(built(save))
  })

  test('lists each post once, by first sight', () => {
    const post = oneArticle('c.txt', '李明任县委书记、书记。县委书记李明', {
      entities: [['e1', 'person', '李明'], ['e2', 'organization', '县委']],
      relations: [['e1', 'holds_post', 'e2', '李明任县委书记、书记。', { title: '县委书记' }], ['e1', 'holds_post', 'e2', '李明任县委书记、书记。', { title: '书记' }], ['e1', 'holds_post', 'e2', '县委书记李明', { title: '县委书记' }]],
    })
    const { relations, evidence } = built((builder) => {
      builder.saveSource(post.source, post.articles)
      builder.saveResolution([resolved('p1', 'person', '李明', ['id-c.txt/e1']), resolved('o1', 'organization', '县委', ['id-c.txt/e2'])])
    })
    expect(relations).toMatchObject([{ titles: ['县委书记', '书记'], weight: 2 }])
    expect(evidence).toHaveLength(3)
  })

  test('makes A with B and B with A one relation, and none of a thing with itself', () => {
    const both = oneArticle('d.txt', '甲局与乙局签约。乙局与甲局共建。甲局与县甲局对接。', {
      entities: [['e1', 'organization', '甲局'], ['e2', 'organization', '乙局'], ['e3', 'organization', '县甲局']],
      relations: [['e1', 'cooperates', 'e2', '甲局与乙局签约。'], ['e2', 'cooperates', 'e1', '乙局与甲局共建。'], ['e1', 'cooperates', 'e3', '甲局与县甲局对接。'], ['e2', 'part_of', 'e1', '乙局与甲局共建。'], ['e1', 'part_of', 'e2', '乙局与甲局共建。']],
    })
    const { relations } = built((builder) => {
      builder.saveSource(both.source, both.articles)
      builder.saveResolution([resolved('o9', 'organization', '县甲局', ['id-d.txt/e1', 'id-d.txt/e3']), resolved('o1', 'organization', '乙局', ['id-d.txt/e2'])])
    })
    expect(relations.map(({ subject, predicate, object, weight }) => `${subject} ${predicate} ${object} ${weight}`).toSorted()).toEqual([
      'o1 cooperates o9 2', 'o1 part_of o9 1', 'o9 part_of o1 1',
    ])
  })
})
