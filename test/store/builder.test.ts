import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import type { ArticleFacts } from '../../src/facts/fact.ts'
import { WorkspaceBuilder, type Input } from '../../src/store/builder.ts'
import { prepare, type PreparedSource } from '../../src/store/prepared.ts'
import { openWorkspace } from '../../src/store/workspace.ts'
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

/** An input with one article of its own text. */
function input(file: string, text: string, version = '1'): { readonly input: Input; readonly sources: readonly PreparedSource[] } {
  const { source, articles } = oneArticle(file, text, { entities: [['e1', 'person', '李明']] })
  return { input: { file, sha256: text, version }, sources: [prepare(source, articles)] }
}

/** Builds the workspace of these inputs anew, as a build does: what is kept is taken over. */
function build(path: string, ...inputs: readonly ReturnType<typeof input>[]): { readonly read: number } {
  const builder = WorkspaceBuilder.begin(path)
  const fresh = inputs.filter((each) => builder.reuse(each.input) === null)
  for (const each of fresh) builder.saveInput(each.input, each.sources)
  builder.publish(inputs.map((each, index) => resolved(`p${index}`, 'person', '李明', [`id-${each.input.file}/e1`])), () => [])
  builder.finish()
  return { read: fresh.length }
}

function articlesIn(path: string): readonly string[] {
  const workspace = openWorkspace(path)
  const articles = Array.from(workspace.articles(), ({ file, text }) => `${file}: ${text}`)
  workspace.close()
  return articles
}

describe('a workspace', () => {
  test('is one file when it is finished', () => {
    const path = freshPath()
    build(path, input('a.txt', '李明讲话。'))
    expect(readdirSync(join(path, '..'))).toEqual(['workspace.sqlite'])
  })

  test('takes over what has not changed, reads what has, forgets what has gone', () => {
    const path = freshPath()
    expect(build(path, input('a.txt', '李明讲话。'), input('b.txt', '李明调研。'))).toEqual({ read: 2 })
    expect(build(path, input('a.txt', '李明讲话。'), input('b.txt', '李明又调研。'))).toEqual({ read: 1 })
    expect(articlesIn(path)).toEqual(['a.txt: 李明讲话。', 'b.txt: 李明又调研。'])
    expect(build(path, input('b.txt', '李明又调研。'))).toEqual({ read: 0 })
    expect(articlesIn(path)).toEqual(['b.txt: 李明又调研。'])
    expect(build(path, input('b.txt', '李明又调研。', '2'))).toEqual({ read: 1 })
    expect(articlesIn(path)).toEqual(['b.txt: 李明又调研。'])
  })

  test('is the same whichever way it came about', () => {
    const [straight, roundabout] = [freshPath(), freshPath()]
    const [one, two] = [input('a.txt', '李明讲话。'), input('b.txt', '李明调研。')]
    build(straight, one, two)
    build(roundabout, input('a.txt', '旧闻李明。'), input('c.txt', '李明来过。'))
    build(roundabout, one)
    build(roundabout, one, two)
    const rows = (path: string): unknown => {
      const workspace = openWorkspace(path)
      const all = [Array.from(workspace.articles()), Array.from(workspace.entities()), Array.from(workspace.mentions())]
      workspace.close()
      return all
    }
    expect(rows(roundabout)).toEqual(rows(straight))
  })

  test('given up, shows what was published before, and keeps what was read', () => {
    const path = freshPath()
    build(path, input('a.txt', '李明讲话。'))
    const builder = WorkspaceBuilder.begin(path)
    const more = input('b.txt', '李明调研。')
    builder.saveInput(more.input, more.sources)
    builder.discard()
    expect(articlesIn(path)).toEqual(['a.txt: 李明讲话。'])
    expect(build(path, input('a.txt', '李明讲话。'), more)).toEqual({ read: 0 })
  })

  test('is read while it is built: the old state, then the new', () => {
    const path = freshPath()
    build(path, input('a.txt', '李明讲话。'))
    const reader = openWorkspace(path)
    const builder = WorkspaceBuilder.begin(path)
    const more = input('b.txt', '李明调研。')
    expect(builder.reuse(input('a.txt', '李明讲话。').input)).toEqual({ sources: 1, problems: [] })
    builder.saveInput(more.input, more.sources)
    expect(reader.counts().articles).toBe(1)
    builder.publish(['a.txt', 'b.txt'].map((file, index) => resolved(`p${index}`, 'person', '李明', [`id-${file}/e1`])), () => [])
    expect(reader.counts().articles).toBe(2)
    builder.finish()
    expect(reader.counts().articles).toBe(2)
    reader.close()
  })

  test('is built by one process at a time; the lock of one that died is taken over', () => {
    const path = freshPath()
    build(path, input('a.txt', '李明讲话。'))
    writeFileSync(`${path}.lock`, String(process.ppid))
    expect(() => WorkspaceBuilder.begin(path)).toThrow(expect.objectContaining({ name: 'ZhengtuError', code: 'workspace', where: path }))
    writeFileSync(`${path}.lock`, String(2 ** 22 + 1))
    expect(build(path, input('a.txt', '李明讲话。'))).toEqual({ read: 0 })
    expect(existsSync(`${path}.lock`)).toBe(false)
  })

  test('of another version is built again; a file that is none of ours is left alone', () => {
    const path = freshPath()
    build(path, input('a.txt', '李明讲话。'))
    const database = new Database(path)
    database.pragma('user_version = 1')
    database.close()
    expect(build(path, input('a.txt', '李明讲话。'))).toEqual({ read: 1 })
    writeFileSync(path, '新闻'.repeat(999))
    expect(() => WorkspaceBuilder.begin(path)).toThrow(expect.objectContaining({ code: 'workspace', where: path }))
    expect(readFileSync(path, 'utf8')).toBe('新闻'.repeat(999))
  })

  test.each([
    ['a folder stands in its place', (path: string) => mkdirSync(path, { recursive: true })],
    ['a file stands where its folder should be', (path: string) => writeFileSync(join(path, '..'), '')],
  ])('is refused with one message if %s', (_, arrange) => {
    const path = freshPath()
    arrange(path)
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
