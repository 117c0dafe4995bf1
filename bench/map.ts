/**
 * Our map against the usual recipe (ForceAtlas2 from random starts for a fixed number of steps, then noverlap) on the same made-up
 * graph in the same process, in processor time: `npx tsx bench/map.ts [NODES EDGES]`. Besides time it tells what the maps are worth: pairs of nodes that
 * overlap, how many labels fit on a screen, and how long ties are against chance (less: what belongs together lies together).
 */
import { MultiGraph } from 'graphology'
import forceAtlas2 from 'graphology-layout-forceatlas2'
import noverlap from 'graphology-layout-noverlap'
import { mapOf } from '../src/graph/index.ts'
import type { LayoutListener } from '../src/graph/layout.ts'
import { seededRandom } from '../src/graph/random.ts'
import { report } from './figures.ts'
import { sampleGraph, type SampleGraph } from '../test/support/sample-graph.ts'

interface Node {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly size: number
}

const STEPS = 300
const SCREEN = { width: 1400, height: 1000 } as const
const LABEL = { width: 60, height: 14 } as const

/** How the largest part came to rest, once it has been laid out. */
let rest: Parameters<LayoutListener>[0] | undefined

function ours({ entities, relations }: SampleGraph): readonly Node[] {
  return mapOf(entities, relations, (part) => { if (part.nodes > (rest?.nodes ?? 0)) rest = part })
}

function recipe({ entities, relations }: SampleGraph): readonly Node[] {
  const random = seededRandom(3)
  const graph = new MultiGraph<{ x: number; y: number; size: number }>()
  const most = Math.max(...entities.map(({ evidenceCount }) => evidenceCount))
  for (const { id, evidenceCount } of entities) graph.addNode(id, { x: random() * 1000, y: random() * 1000, size: 4 + 18 * Math.sqrt(evidenceCount / most) })
  for (const { subject, object, weight } of relations) graph.addEdge(subject, object, { weight })
  forceAtlas2.assign(graph, { iterations: STEPS, settings: forceAtlas2.inferSettings(graph) })
  noverlap.assign(graph, { maxIterations: 100 })
  return graph.mapNodes((id, { x, y, size }) => ({ id, x, y, size }))
}

function overlaps(nodes: readonly Node[]): number {
  const sorted = nodes.toSorted((a, b) => a.x - b.x)
  const widest = Math.max(...nodes.map(({ size }) => size))
  let count = 0
  sorted.forEach((a, index) => {
    for (let next = index + 1; next < sorted.length && sorted[next]!.x - a.x < 2 * widest; next += 1) {
      const b = sorted[next]!
      if (Math.hypot(a.x - b.x, a.y - b.y) < a.size + b.size) count += 1
    }
  })
  return count
}

/** How many labels of five hanzi lie beside their nodes without meeting, larger nodes first, when the whole map fills a screen. */
function labelsThatFit(nodes: readonly Node[]): number {
  const extent = (of: (node: Node) => number): readonly [number, number] => nodes.reduce(([least, most], node) => [Math.min(least, of(node)), Math.max(most, of(node))], [Infinity, -Infinity])
  const [left, right] = extent(({ x }) => x)
  const [top, bottom] = extent(({ y }) => y)
  const scale = Math.min(SCREEN.width / (right - left), SCREEN.height / (bottom - top))
  const placed: { readonly x: number; readonly y: number }[] = []
  for (const { x, y } of nodes.toSorted((a, b) => b.size - a.size).map((node) => ({ x: node.x * scale, y: node.y * scale }))) {
    if (placed.every((other) => Math.abs(other.x - x) >= LABEL.width || Math.abs(other.y - y) >= LABEL.height)) placed.push({ x, y })
  }
  return placed.length
}

/** The mean length of the relations over that of as many pairs drawn by chance. */
function tieLength(nodes: readonly Node[], { relations }: SampleGraph): number {
  const places = new Map(nodes.map((node) => [node.id, node]))
  const random = seededRandom(4)
  const length = (a: string, b: string): number => Math.hypot(places.get(a)!.x - places.get(b)!.x, places.get(a)!.y - places.get(b)!.y)
  const sum = (ends: (index: number) => string): number => relations.reduce((total, { subject }, index) => total + length(subject, ends(index)), 0)
  return sum((index) => relations[index]!.object) / sum(() => relations[Math.floor(random() * relations.length)]!.object)
}

const [nodes = '10000', edges = '50000'] = process.argv.slice(2)
const graph = sampleGraph(Number(nodes), Number(edges))

/** Of all threads, that of the garbage collector too. */
function processorSeconds(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

function measured(layout: (graph: SampleGraph) => readonly Node[]): { readonly seconds: number; readonly overlaps: number; readonly labels: number; readonly ties: number } {
  const start = processorSeconds()
  const map = layout(graph)
  const seconds = processorSeconds() - start
  return { seconds, overlaps: overlaps(map), labels: labelsThatFit(map), ties: tieLength(map, graph) }
}

const [map, usual] = [measured(ours), measured(recipe)]
report('map', [
  { what: 'measures, communities and layout until stable, processor time', value: map.seconds, unit: 's', target: { most: 30 } },
  { what: 'stable: movement of the mean node in the last 20 steps, of the map\'s radius', value: (rest?.moved ?? Infinity) * 100, unit: '%', target: { most: 1 } },
  { what: 'steps until then', value: rest?.steps ?? 0, unit: '' },
  { what: 'the usual recipe (layout only) against it', value: usual.seconds / map.seconds, unit: '×' },
  { what: 'pairs of nodes that overlap', value: map.overlaps, unit: '', target: { most: 0 } },
  { what: 'the same, of the usual recipe', value: usual.overlaps, unit: '' },
  { what: 'labels that fit on a screen', value: map.labels, unit: '' },
  { what: 'the same, of the usual recipe', value: usual.labels, unit: '' },
  { what: 'length of ties, against chance', value: map.ties, unit: '×' },
  { what: 'the same, of the usual recipe', value: usual.ties, unit: '×' },
])
