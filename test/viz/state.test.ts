import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openGraph, type Graph } from '../../viz/src/data/graph.ts'
import { placesOf } from '../../viz/src/state/arrange.ts'
import { close, expand, findWay, focus, hide, read, selectNode, selectRelation, setAgainst, setPeriod, setTop, toggleKind, togglePredicate, type Change } from '../../viz/src/state/change.ts'
import { citation, plainCitation } from '../../viz/src/state/citation.ts'
import { changeOf, changesBetween, successions } from '../../viz/src/state/compare.ts'
import { areaChain, factsOf, postsOf } from '../../viz/src/state/facts.ts'
import { firstView } from '../../viz/src/state/first-view.ts'
import { hashOf, viewOf } from '../../viz/src/state/hash.ts'
import { segmentsOf } from '../../viz/src/state/segments.ts'
import { seriesOf } from '../../viz/src/state/series.ts'
import { shownBy } from '../../viz/src/state/shown.ts'
import { barsWithin, earlierPeriod, periodOf, periodText, stepped, timeBars } from '../../viz/src/state/time.ts'
import { FIRST_VIEW, type View } from '../../viz/src/state/view.ts'
import { kindNames } from '../../src/ontology/kinds.ts'
import { predicateNames } from '../../src/ontology/predicates.ts'
import { sampleFile } from './sample.ts'

const graph = openGraph(sampleFile())
const at = (name: string): number => graph.nodes.findIndex((node) => node.name === name)
const namesOf = (nodes: Iterable<number>): string[] => [...nodes].map((node) => graph.nodes[node]?.name ?? '').sort()
const after = (...changes: readonly Change[]): View => changes.reduce<View>((view, change) => change(view), FIRST_VIEW)

describe('what is shown', () => {
  test('all of a small graph', () => {
    expect(shownBy(graph, FIRST_VIEW).nodes.size).toBe(12)
  })

  test('of a larger one the most important and what hangs together with them', () => {
    const { nodes, relations } = shownBy(graph, after(setTop(6)))
    expect(nodes.size).toBe(6)
    expect([...nodes]).toContain(0)
    const touched = new Set(relations.flatMap((place) => [graph.relations[place]?.subject, graph.relations[place]?.object]))
    expect([...nodes].every((node) => touched.has(node))).toBe(true)
  })

  test('a node with its neighbours', () => {
    expect(namesOf(shownBy(graph, after(focus(at('解红梅')))).nodes)).toEqual(['大云镇', '解红梅'].sort())
    expect(shownBy(graph, after(focus(at('解红梅')), expand(at('大云镇')))).nodes.size).toBeGreaterThan(4)
  })

  test('without what is hidden', () => {
    expect(shownBy(graph, after(hide(at('大云镇')))).nodes.has(at('大云镇'))).toBe(false)
  })

  test('a predicate switched off takes its relations away', () => {
    const { relations } = shownBy(graph, after(togglePredicate('inspects')))
    expect(relations.some((place) => graph.relations[place]?.predicate === 'inspects')).toBe(false)
  })

  test('a period leaves only what its articles say', () => {
    const { relations } = shownBy(graph, after(setPeriod(['2024-01-01', '2024-12-31'])))
    expect(relations).toHaveLength(8)
  })

  test('ways are shortest, and each hop has its relations', () => {
    const { ways, nodes } = shownBy(graph, after(findWay(at('解红梅'), at('河湖清洁行动'))))
    expect(ways.map((way) => way.nodes.map((node) => graph.nodes[node]?.name))).toEqual([['解红梅', '大云镇', '李明川', '河湖清洁行动']])
    expect(ways[0]?.hops.every((hop) => hop.relations.length > 0)).toBe(true)
    expect(nodes.size).toBe(4)
  })

  test('no way where the filters cut it', () => {
    expect(shownBy(graph, after(toggleKind('place'), findWay(at('解红梅'), at('河湖清洁行动')))).ways).toEqual([])
  })
})

describe('changes', () => {
  test('a node that is not shown becomes the centre, one that is stays where it is', () => {
    expect(after(selectNode(3, new Set([3]))).centres).toEqual([])
    expect(after(selectNode(3, new Set())).centres).toEqual([3])
  })

  test('close takes away one layer at a time', () => {
    const view = after(focus(2), read({ article: 0, start: 0, end: 3 }, null))
    expect(close(view)).toMatchObject({ reading: null, selected: { node: 2 } })
    expect(close(close(view))).toMatchObject({ selected: null, centres: [2] })
    expect(close(close(close(view)))).toMatchObject({ centres: [] })
    expect(close(FIRST_VIEW)).toBe(FIRST_VIEW)
  })

  test('without a period nothing is compared', () => {
    expect(after(setPeriod(['2024-01-01', '2024-02-01']), setAgainst(['2023-01-01', '2023-02-01']), setPeriod(null)).against).toBeNull()
  })
})

describe('the address', () => {
  const place = (length: number): fc.Arbitrary<number> => fc.nat({ max: length - 1 })
  const day = fc.constantFrom('2023-01-01', '2023-06-30', '2024-02-29')
  const period = fc.option(fc.tuple(day, day).filter(([from, to]) => from <= to))
  const view: fc.Arbitrary<View> = fc.record({
    lang: fc.constantFrom('zh', 'en'), theme: fc.constantFrom('auto', 'light', 'dark'), page: fc.constantFrom('map', 'list', 'tree'),
    kindsOff: fc.uniqueArray(fc.constantFrom(...kindNames)), predicatesOff: fc.uniqueArray(fc.constantFrom(...predicateNames)),
    filesOff: fc.uniqueArray(fc.constantFrom(...graph.files)), minScore: fc.constantFrom(0, 0.35, 1), period, against: period, top: fc.integer({ min: 1, max: 5000 }),
    centres: fc.uniqueArray(place(12)), hidden: fc.uniqueArray(place(12)), way: fc.option(fc.tuple(place(12), place(12))),
    selected: fc.option(fc.oneof(fc.record({ node: place(12) }), fc.record({ relation: place(graph.relations.length) }))),
    reading: fc.option(fc.record({ article: place(3), start: fc.nat(20), end: fc.nat(20), relation: fc.option(place(graph.relations.length)) })),
    sizeBy: fc.constantFrom('evidence', 'degree', 'pagerank'), colourBy: fc.constantFrom('kind', 'community'),
    camera: fc.option(fc.record({ x: fc.integer({ min: -900, max: 900 }), y: fc.integer({ min: -900, max: 900 }), span: fc.integer({ min: 1, max: 900 }) })),
  })

  test('of a view names that view', () => {
    fc.assert(fc.property(view, (each) => { expect(viewOf(hashOf(each, graph), graph)).toEqual(each) }))
  })

  test('of the first view is empty', () => {
    const first = firstView(graph, 'en')
    expect(hashOf(first, graph, first)).toBe('')
    expect(viewOf('', graph, first)).toEqual(first)
  })

  test('may be any text', () => {
    fc.assert(fc.property(fc.string(), (text) => { expect(hashOf(viewOf(text, graph), graph)).toBeTypeOf('string') }))
  })
})

describe('facts', () => {
  test('are grouped by predicate and direction, each with its sentences', () => {
    const groups = factsOf(graph, at('大云镇'), FIRST_VIEW)
    expect(groups.map(({ predicate, outgoing, facts, evidenceCount }) => [predicate, outgoing, facts.length, evidenceCount])).toEqual([
      ['holds_post', false, 1, 1], ['located_in', false, 1, 1], ['inspects', false, 2, 3], ['attends', true, 1, 1], ['invests_in', false, 1, 1],
    ])
  })

  test('posts and areas', () => {
    expect(postsOf(graph, at('解红梅')).map(({ title, at: place }) => [title, graph.nodes[place]?.name])).toEqual([['党委书记', '大云镇']])
    expect(areaChain(graph, at('云溪村史馆')).map((node) => graph.nodes[node]?.name)).toEqual(['云溪村', '大云镇', '青禾县'])
  })

  test('a measure with one unit makes a series, ordered by date', () => {
    const [series] = seriesOf(graph, graph.indicators)
    expect(series?.values).toEqual([12.5, 14.2])
    expect(seriesOf(graph, graph.indicators.map((figure, index) => ({ ...figure, value: index === 0 ? '3人' : figure.value })))[0]?.values).toEqual([])
  })
})

describe('time', () => {
  const bars = timeBars(graph)

  test('a bar for every month from the first to the last', () => {
    expect(bars).toHaveLength(15)
    expect(bars[0]).toEqual({ period: ['2023-03-01', '2023-03-31'], count: 7 })
    expect(bars.at(-1)).toEqual({ period: ['2024-05-01', '2024-05-31'], count: 8 })
  })

  test('the window moves and stops at the ends', () => {
    const window = periodOf(bars, 3, 1)
    expect(barsWithin(bars, window)).toEqual([1, 3])
    expect(barsWithin(bars, stepped(bars, window, 1))).toEqual([2, 4])
    expect(barsWithin(bars, stepped(bars, window, -9))).toEqual([0, 2])
    expect(barsWithin(bars, stepped(bars, window, 99))).toEqual([12, 14])
    expect(barsWithin(bars, stepped(bars, null, 1))).toEqual([0, 0])
  })

  test('the time before is as long', () => {
    expect(barsWithin(bars, earlierPeriod(bars, ['2024-04-01', '2024-05-31']))).toEqual([11, 12])
    expect(earlierPeriod(bars, ['2023-03-01', '2023-03-31'])).toBeNull()
  })

  test.for([
    [['2023-01-01', '2023-12-31'], '2023'], [['2022-01-01', '2023-12-31'], '2022 – 2023'], [['2023-03-01', '2023-03-31'], '2023-03'],
    [['2023-03-01', '2023-05-31'], '2023-03 – 2023-05'], [['2023-03-02', '2023-03-31'], '2023-03-02 – 2023-03-31'],
  ] as const)('%j is written %s', ([period, want]) => {
    expect(periodText(period)).toBe(want)
  })

  test('relations are new, no longer seen, or seen in both', () => {
    const [later, earlier] = [['2024-01-01', '2024-12-31'], ['2023-01-01', '2023-12-31']] as const
    const { added, ended, kept } = changesBetween(graph, graph.relations.map((_, place) => place), later, earlier)
    expect([added.length, ended.length, kept.length]).toEqual([8, 7, 0])
    const undated = graph.relations.find(({ predicate }) => predicate === 'invests_in')
    expect(undated && changeOf(graph, undated, later, earlier)).toBeNull()
  })

  test('one holder of a post follows another', () => {
    const relation = (subject: number, article: number) => ({
      id: `p${subject}`, subject, predicate: 'holds_post' as const, object: 0, titles: ['书记'], score: 1,
      evidence: [{ article, start: 0, end: 1, score: 1, title: '书记', frame: '', spans: [] }],
    })
    const changed: Graph = { ...graph, relations: [relation(1, 0), relation(2, 1)] }
    expect(successions(changed, ['2024-01-01', '2024-12-31'], ['2023-01-01', '2023-12-31'])).toEqual([{ at: 0, title: '书记', before: [1], after: [2] }])
  })
})

describe('an article in pieces', () => {
  test('is its text again, whatever is marked', () => {
    fc.assert(fc.property(fc.constantFrom(...graph.articles), fc.nat(120), fc.nat(120), (article, a, b) => {
      const marked = { start: Math.min(a, b), end: Math.max(a, b) }
      for (const { start, end } of article.blocks) {
        const segments = segmentsOf(article, start, end, marked)
        expect(segments.map(({ text }) => text).join('')).toBe(article.text.slice(start, end))
        const under = article.text.slice(Math.max(start, marked.start), Math.max(Math.max(start, marked.start), Math.min(end, marked.end)))
        expect(segments.filter((segment) => segment.marked).map(({ text }) => text).join('')).toBe(under)
      }
    }))
  })
})

describe('places on the map', () => {
  test('around one centre no two nodes share a place', () => {
    const view = after(focus(at('大云镇')))
    const places = [...placesOf(graph, shownBy(graph, view), view).values()].map(({ x, y }) => `${x.toFixed(3)} ${y.toFixed(3)}`)
    expect(new Set(places).size).toBe(places.length)
  })

  test('ways run from left to right', () => {
    const view = after(findWay(at('解红梅'), at('河湖清洁行动')))
    const shown = shownBy(graph, view)
    const places = placesOf(graph, shown, view)
    const xs = shown.ways[0]?.nodes.map((node) => places.get(node)?.x ?? NaN) ?? []
    expect(xs).toEqual(xs.toSorted((a, b) => a - b))
  })
})

test('citations', () => {
  const article = { byline: ['王小雨', '陈一', '丁二', '吴三'], headline: '标题', date: '2024-05-20', file: 'a.txt' }
  expect(citation(article)).toBe('王小雨, 陈一, 丁二, 等. 标题[N]. a.txt, 2024-05-20.')
  expect(citation({ ...article, byline: [], date: null })).toBe('标题[N]. a.txt.')
  expect(plainCitation({ ...article, byline: ['王小雨'] }, '原句。')).toBe('“原句。”——《标题》，王小雨，2024-05-20，a.txt')
})

test('a relation can be chosen', () => {
  expect(after(selectRelation(1)).selected).toEqual({ relation: 1 })
})
