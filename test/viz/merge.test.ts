import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ViewerFile } from '../../src/facts/viewer-file.ts'
import { merged } from '../../viz/src/data/merge.ts'
import { sampleFile } from './sample.ts'

const whole = sampleFile()

/** The part of the sample that is between these nodes, as a server would give it: with places of its own. */
function partOf(nodes: readonly number[]): ViewerFile {
  const relations = whole.relations.filter(({ subject, object }) => nodes.includes(subject) && nodes.includes(object))
  const articles = [...new Set(relations.flatMap(({ evidence }) => evidence.map(({ article }) => article)))]
  return {
    version: 1,
    nodes: nodes.map((node) => whole.nodes[node]!),
    articles: articles.map((place) => {
      const article = whole.articles[place]!
      return { ...article, mentions: article.mentions.flatMap(([start, end, node]) => (nodes.includes(node) ? [[start, end, nodes.indexOf(node)] as const] : [])) }
    }),
    relations: relations.map((relation) => ({
      ...relation, subject: nodes.indexOf(relation.subject), object: nodes.indexOf(relation.object),
      evidence: relation.evidence.map((evidence) => ({ ...evidence, article: articles.indexOf(evidence.article) })),
    })),
    indicators: [],
  }
}

/** What a file says, without its places. */
function said(file: ViewerFile): unknown {
  return {
    nodes: file.nodes.map(({ id }) => id).sort(),
    relations: file.relations.map(({ id, subject, object, evidence }) => [
      id, file.nodes[subject]?.id, file.nodes[object]?.id, ...evidence.map(({ article, start }) => `${file.articles[article]?.id} ${start}`),
    ].join(' ')).sort(),
    links: file.articles.flatMap(({ id, mentions }) => mentions.map(([start, end, node]) => `${id} ${start} ${end} ${file.nodes[node]?.id}`)).sort(),
  }
}

const all = whole.nodes.map((_, index) => index)
const someNodes = fc.shuffledSubarray(all)

test('a part and the whole make the whole', () => {
  fc.assert(fc.property(someNodes, (nodes) => {
    expect(said(merged(partOf(nodes), partOf(all)))).toEqual(said(partOf(all)))
    expect(said(merged(partOf(all), partOf(nodes)))).toEqual(said(partOf(all)))
  }))
})

test('places that were good stay good', () => {
  fc.assert(fc.property(someNodes, someNodes, (first, second) => {
    const before = partOf(first)
    const after = merged(before, partOf(second))
    expect(after.nodes.slice(0, before.nodes.length)).toEqual(before.nodes)
    expect(after.relations.slice(0, before.relations.length)).toEqual(before.relations)
    expect(after.articles.slice(0, before.articles.length).map(({ id }) => id)).toEqual(before.articles.map(({ id }) => id))
  }))
})

test('the same part twice adds nothing', () => {
  fc.assert(fc.property(someNodes, someNodes, (first, second) => {
    const once = merged(partOf(first), partOf(second))
    expect(merged(once, partOf(second))).toEqual(once)
  }))
})
