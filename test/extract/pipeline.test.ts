import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { extract } from '../../src/extract/pipeline.ts'
import type { Article, SourceFile } from '../../src/facts/article.ts'
import { assertGrounded } from '../../src/facts/grounded.ts'
import { formatFacts, parseFacts } from '../../src/facts/jsonl.ts'
import { allows } from '../../src/ontology/predicates.ts'
import { articlesOf } from '../../src/ingest/articles.ts'
import { decode } from '../../src/ingest/decode.ts'
import { loadPageRules } from '../../src/ingest/rules.ts'
import { articleOf, resources } from './sample-article.ts'

const folder = new URL('../golden/gold/', import.meta.url)
const rules = loadPageRules(resources.lexicon)
const sources = readdirSync(folder).filter((name) => name.endsWith('.txt')).sort()
  .map((name) => decode(name, readFileSync(new URL(name, folder))))
const pages = sources.map((source) => ({ source, articles: articlesOf(source, rules, resources.segmenter) }))
const articles = pages.flatMap((page) => page.articles)
const lines = articles.map((article) => formatFacts(extract(article, resources)))

/** The facts of a page, one article a line. */
function factsOf(source: SourceFile): string {
  return articlesOf(source, rules, resources.segmenter).map((article) => `${formatFacts(extract(article, resources))}\n`).join('')
}

test('the same article gives the same bytes, whatever was read before', () => {
  const backwards = articles.toReversed().map((article) => formatFacts(extract(article, resources)))
  expect(backwards.toReversed()).toEqual(lines)
})

describe('on every page of the gold', () => {
  test.for(pages.map(({ source }) => source))('$file is grounded, and holds together', (source) => {
    for (const article of articlesOf(source, rules, resources.segmenter)) {
      const facts = extract(article, resources)
      assertGrounded(source.text, facts)
      const kinds = new Map(facts.entities.map(({ id, kind }) => [id, kind]))
      for (const { subject, predicate, object, score, evidence } of facts.relations) {
        const [from, to] = [kinds.get(subject), kinds.get(object)]
        expect(from !== undefined && to !== undefined && allows(predicate, from, to)).toBe(true)
        expect(score).toBeGreaterThan(0)
        expect(score).toBeLessThanOrEqual(1)
        expect(evidence).not.toEqual([])
      }
      for (const { name, aliases, mentions } of facts.entities) {
        expect(mentions).not.toEqual([])
        expect(new Set([name, ...aliases]).size).toBe(aliases.length + 1)
      }
    }
  })
})

test('facts survive being written and read', () => {
  for (const line of lines) expect(formatFacts(parseFacts(line, 'gold'))).toBe(line)
})

describe('odd articles', () => {
  test.for([
    ['nothing', ''], ['a line end', '\n'], ['one character', '县'], ['an end without a beginning', '”。'], ['an emoji', '\u{1f600}\ud83d县长'], ['a long run', '县'.repeat(3000)],
    ['brackets', '（（（“““《《《'], ['digits', '1,234.5%'.repeat(50)], ['another language', 'The county town held a meeting.'],
  ])('%s', ([, text]) => {
    const facts = extract(articleOf(...(text ?? '').split('\n')), resources)
    assertGrounded(text ?? '', facts)
  })
})

test('a sentence is read from end to end', () => {
  const article: Article = { ...articleOf('6月3日，河阳县委书记陈立言到柳溪镇桃源村调研，副县长周敏陪同。'), id: 'one' }
  const { entities, relations } = extract(article, resources)
  const name = (id: string): string => entities.find((entity) => entity.id === id)?.name ?? ''
  expect(relations.map(({ subject, predicate, object, title }) => [name(subject), predicate, name(object), title ?? ''].join(' ').trim())).toEqual(expect.arrayContaining([
    '陈立言 holds_post 河阳县委 书记', '陈立言 inspects 桃源村', '周敏 holds_post 河阳县 副县长', '桃源村 located_in 柳溪镇',
  ]))
})

/** Regenerate with `npx vitest run test/extract/pipeline.test.ts -u`, and read the difference. */
test('the page of seeds/ gives these facts', async () => {
  const seed = sources.find(({ file }) => file === 'seed.txt')
  await expect(seed ? factsOf(seed) : '').toMatchFileSnapshot('../golden/seed.facts.jsonl')
})
