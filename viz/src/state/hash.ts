import { isKind } from '../../../src/ontology/kinds.ts'
import { isPredicate } from '../../../src/ontology/predicates.ts'
import type { Graph } from '../data/graph.ts'
import { FIRST_VIEW, type Camera, type Period, type Reading, type View } from './view.ts'

type Pair = readonly [name: string, value: string]

/** The address of a view: what differs from the first view, as name=value pairs. Ids, never places in the file. */
export function hashOf(view: View, graph: Graph, first: View = FIRST_VIEW): string {
  const pairs = [...filterPairs(view), ...placePairs(view, graph), ...lookPairs(view, first)]
  return new URLSearchParams(pairs.filter(([, value]) => value !== '').map(([name, value]): [string, string] => [name, value])).toString()
}

function filterPairs({ kindsOff, predicatesOff, filesOff, minScore, period, against }: View): readonly Pair[] {
  return [
    ['no', [...kindsOff, ...predicatesOff].join('.')],
    ['nofile', filesOff.join('\n')],
    ['score', minScore === 0 ? '' : String(minScore)],
    ['time', period?.join('~') ?? ''],
    ['against', against?.join('~') ?? ''],
  ]
}

function placePairs({ centres, hidden, way, selected, reading }: View, graph: Graph): readonly Pair[] {
  const ids = (places: readonly number[]): string => places.map((place) => graph.nodes[place]?.id ?? '').join('.')
  return [
    ['around', ids(centres)],
    ['hide', ids(hidden)],
    ['way', ids(way ?? [])],
    ['node', selected && 'node' in selected ? ids([selected.node]) : ''],
    ['fact', selected && 'relation' in selected ? (graph.relations[selected.relation]?.id ?? '') : ''],
    ['read', reading ? readingText(reading, graph) : ''],
  ]
}

const LOOKS = ['lang', 'theme', 'page', 'top', 'sizeBy', 'colourBy'] as const

function lookPairs(view: View, first: View): readonly Pair[] {
  const { camera } = view
  return [
    ...LOOKS.map((name): Pair => [name, view[name] === first[name] ? '' : String(view[name])]),
    ['at', camera ? [camera.x, camera.y, camera.span].map((value) => Number(value.toPrecision(4))).join('~') : ''],
  ]
}

/** The ids of nodes that an address names, known or not. */
export function idsIn(hash: string): readonly string[] {
  const given = new URLSearchParams(hash.replace(/^#/, ''))
  return [...new Set(['around', 'hide', 'way', 'node'].flatMap((name) => (given.get(name) ?? '').split('.')).filter((id) => id !== ''))]
}

/** The view an address names. What it names wrongly, or what this file lacks, is as if it were not there. */
export function viewOf(hash: string, graph: Graph, first: View = FIRST_VIEW): View {
  const given = new URLSearchParams(hash.replace(/^#/, ''))
  const text = (name: string): string => given.get(name) ?? ''
  const off = text('no').split('.')
  const way = nodesIn(text('way'), graph)
  return {
    lang: oneOf(['zh', 'en'], text('lang'), first.lang),
    theme: oneOf(['auto', 'light', 'dark'], text('theme'), first.theme),
    page: oneOf(['map', 'list', 'tree'], text('page'), first.page),
    kindsOff: off.filter(isKind),
    predicatesOff: off.filter(isPredicate),
    filesOff: text('nofile').split('\n').filter((file) => graph.files.includes(file)),
    minScore: numberIn(text('score'), 0, 1) ?? 0,
    period: periodIn(text('time')),
    against: periodIn(text('against')),
    top: Math.round(numberIn(text('top'), 1, 1e6) ?? first.top),
    centres: nodesIn(text('around'), graph),
    hidden: nodesIn(text('hide'), graph),
    way: way[0] !== undefined && way[1] !== undefined ? [way[0], way[1]] : null,
    selected: selectedIn(text('node'), text('fact'), graph),
    reading: readingIn(text('read'), graph),
    sizeBy: oneOf(['evidence', 'degree', 'pagerank'], text('sizeBy'), first.sizeBy),
    colourBy: oneOf(['kind', 'community'], text('colourBy'), first.colourBy),
    camera: cameraIn(text('at')),
  }
}

function readingText({ article, start, end, relation }: Reading, graph: Graph): string {
  const fact = relation === null ? [] : [graph.relations[relation]?.id ?? '']
  return [graph.articles[article]?.id ?? '', start, end, ...fact].join('~')
}

function readingIn(text: string, graph: Graph): Reading | null {
  const [id = '', start = '', end = '', fact = ''] = text.split('~')
  const article = graph.articleAt.get(id)
  const length = article === undefined ? 0 : (graph.articles[article]?.text.length ?? 0)
  const from = numberIn(start, 0, length)
  const to = numberIn(end, 0, length)
  if (article === undefined || from === null || to === null) return null
  return { article, start: Math.round(from), end: Math.round(to), relation: graph.relationAt.get(fact) ?? null }
}

function selectedIn(nodeId: string, relationId: string, graph: Graph): View['selected'] {
  const node = graph.nodeAt.get(nodeId)
  if (node !== undefined) return { node }
  const relation = graph.relationAt.get(relationId)
  return relation === undefined ? null : { relation }
}

function nodesIn(text: string, graph: Graph): readonly number[] {
  return text.split('.').flatMap((id) => graph.nodeAt.get(id) ?? [])
}

function periodIn(text: string): Period | null {
  const found = /^(\d{4}-\d\d-\d\d)~(\d{4}-\d\d-\d\d)$/.exec(text)
  return found?.[1] && found[2] && found[1] <= found[2] ? [found[1], found[2]] : null
}

function cameraIn(text: string): Camera | null {
  const [x, y, span] = text === '' ? [] : text.split('~').map(Number)
  if (x === undefined || y === undefined || span === undefined) return null
  return Number.isFinite(x + y + span) && span > 0 ? { x, y, span } : null
}

function numberIn(text: string, least: number, most: number): number | null {
  const value = Number(text)
  return text !== '' && value >= least && value <= most ? value : null
}

function oneOf<T extends string>(allowed: readonly T[], text: string, otherwise: T): T {
  return allowed.find((each) => each === text) ?? otherwise
}
