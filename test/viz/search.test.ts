import { describe, expect, test } from 'vitest'
import { openGraph } from '../../viz/src/data/graph.ts'
import { indexNames } from '../../viz/src/search/index.ts'
import { findNodes, findPassages } from '../../viz/src/search/rank.ts'
import { sampleFile } from './sample.ts'

const graph = openGraph(sampleFile())
const index = indexNames(graph)
const find = (text: string): string[] => findNodes(index, text, 10).map(({ node }) => graph.nodes[node]?.name ?? '')

describe('names are found', () => {
  test.for([
    ['大云镇', '大云镇'], ['云镇', '大云镇'], ['大云', '大云镇'], ['dyz', '大云镇'], ['dayunzhen', '大云镇'], ['da yun', '大云镇'], ['DYZ', '大云镇'], ['yunzhen', '大云镇'],
    ['xhm', '解红梅'], ['xiehong', '解红梅'], ['县发改局', '县发展和改革局'], ['党委书记', '解红梅'], ['yxcsg', '云溪村史馆'],
  ])('%s: first %s', ([text = '', want = '']) => {
    expect(find(text)[0]).toBe(want)
  })

  test.for([[''], ['  '], ['qqq'], ['.*'], ['ayun']])('%j finds nothing', ([text = '']) => {
    expect(find(text)).toEqual([])
  })

  test('a name that is the query comes before names that hold it', () => {
    expect(find('云溪村')).toEqual(['云溪村', '云溪村史馆'])
  })

  test('each node once', () => {
    expect(new Set(find('县')).size).toBe(find('县').length)
  })
})

test('sentences are found where they stand', () => {
  const [found] = findPassages(graph, '持续推进', 5)
  expect(found && graph.articles[found.article]?.text.slice(found.start, found.end)).toBe('持续推进')
  expect(findPassages(graph, '持', 5)).toEqual([])
})
