import type { Kind } from '../../../src/ontology/kinds.ts'
import { predicates } from '../../../src/ontology/predicates.ts'
import { nodeOf, relationOf, type Graph } from '../data/graph.ts'
import { placesOf } from '../state/arrange.ts'
import { changeOf } from '../state/compare.ts'
import type { Shown } from '../state/shown.ts'
import type { View } from '../state/view.ts'
import { communityColour, kindColour, mix, predicateColour, type Palette } from './colours.ts'

export type Emphasis = 'normal' | 'chosen' | 'near' | 'faint'

/** A node as drawn. `key` is its place in the file; x, y in map units; radius in pixels before `growth`. */
export interface SceneNode {
  readonly key: number
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly kind: Kind
  readonly colour: string
  readonly label: string
  readonly emphasis: Emphasis
}

/** A relation as drawn. `bend` is 0 for a straight line; parallel relations bend apart. */
export interface SceneEdge {
  readonly key: number
  readonly source: number
  readonly target: number
  readonly colour: string
  readonly width: number
  readonly bend: number
  readonly directed: boolean
  readonly label: string
  readonly emphasis: Emphasis
}

export interface Scene {
  readonly nodes: readonly SceneNode[]
  readonly edges: readonly SceneEdge[]
  readonly palette: Palette
}

const BEND_STEP = 0.22
/** With more nodes than this, all are drawn smaller; with as many edges, fainter. */
const ROOMY = 350
const LABEL_CHARS = 16
/** Characters that turn text around or are not to be seen: they would disturb a canvas. */
// eslint-disable-next-line no-control-regex
const INVISIBLE = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g

/** What is to be drawn of a view. */
export function sceneOf(graph: Graph, shown: Shown, view: View, palette: Palette): Scene {
  const near = neighbourhoodOf(graph, shown, view)
  const places = placesOf(graph, shown, view)
  const crowding = Math.max(0.3, Math.min(1, Math.sqrt(ROOMY / shown.nodes.size)))
  const largest = Math.max(1e-9, ...[...shown.nodes].map((node) => importance(graph, node, view)))
  const nodes = [...shown.nodes].sort((a, b) => a - b).map((key): SceneNode => {
    const { kind, name, community } = nodeOf(graph, key)
    const { x, y } = places.get(key) ?? nodeOf(graph, key)
    const emphasis = near === null ? 'normal' : near.chosen.has(key) ? 'chosen' : near.nodes.has(key) ? 'near' : 'faint'
    const colour = view.colourBy === 'kind' ? kindColour(kind, palette) : communityColour(community, palette)
    return {
      key, x, y, kind, emphasis, label: label(name),
      radius: crowding * (4.5 + 9.5 * Math.sqrt(importance(graph, key, view) / largest)),
      colour: emphasis === 'faint' ? mix(colour, palette.paper, 0.78) : colour,
    }
  })
  const bends = bendsOf(graph, shown.relations)
  const quiet = mix(palette.line, palette.paper, Math.min(0.7, shown.relations.length / ROOMY / 12))
  const look: EdgeLook = { near, palette, quiet, faint: mix(quiet, palette.paper, 0.72) }
  const edges = shown.relations.map((key) => edgeOf(graph, key, view, look, bends.get(key) ?? 0))
  return { nodes, edges, palette }
}

/** A name fit for the map: one line, no characters that turn text around, at most sixteen characters. */
export function label(name: string): string {
  const letters = Array.from(name.slice(0, 4 * LABEL_CHARS).replace(INVISIBLE, '').trim())
  return letters.length > LABEL_CHARS ? `${letters.slice(0, LABEL_CHARS - 1).join('')}…` : letters.join('')
}

interface Near {
  readonly chosen: ReadonlySet<number>
  readonly nodes: ReadonlySet<number>
  readonly relations: ReadonlySet<number>
}

/** The chosen node or relation and what touches it; null if nothing is chosen. */
function neighbourhoodOf(graph: Graph, shown: Shown, view: View): Near | null {
  const { selected } = view
  if (selected === null) return null
  const touches = (place: number): boolean => {
    const { subject, object } = relationOf(graph, place)
    return 'relation' in selected ? place === selected.relation : subject === selected.node || object === selected.node
  }
  const relations = shown.relations.filter(touches)
  const nodes = new Set(relations.flatMap((place) => [relationOf(graph, place).subject, relationOf(graph, place).object]))
  const chosen = new Set('node' in selected ? [selected.node] : nodes)
  return { chosen, nodes, relations: new Set(relations) }
}

/** How edges of a scene look, worked out once for all. */
interface EdgeLook {
  readonly near: Near | null
  readonly palette: Palette
  readonly quiet: string
  readonly faint: string
}

function edgeOf(graph: Graph, key: number, view: View, { near, palette, quiet, faint }: EdgeLook, bend: number): SceneEdge {
  const relation = relationOf(graph, key)
  const { subject: source, object: target, predicate, evidence } = relation
  const { directed } = predicates[predicate]
  const emphasis = near === null ? (view.way ? 'near' : 'normal') : near.relations.has(key) ? 'near' : 'faint'
  const change = view.period && view.against ? changeOf(graph, relation, view.period, view.against) : null
  const changed = change === 'added' ? palette.added : change === 'ended' ? palette.ended : null
  return {
    key, source, target, directed, bend, emphasis,
    label: predicates[predicate][view.lang],
    width: Math.min(5, 1.4 + 0.7 * Math.log2(Math.max(1, evidence.length))) * (emphasis === 'near' ? 1.5 : 1),
    colour: emphasis === 'near' ? (changed ?? predicateColour(predicate, palette)) : emphasis === 'faint' ? faint : (changed ?? quiet),
  }
}

function importance(graph: Graph, node: number, view: View): number {
  return nodeOf(graph, node)[view.sizeBy]
}

/** Relations between the same two nodes bend apart, evenly to both sides. */
function bendsOf(graph: Graph, relations: readonly number[]): ReadonlyMap<number, number> {
  const pairs = new Map<number, number[]>()
  for (const key of relations) {
    const { subject, object } = relationOf(graph, key)
    const pair = Math.min(subject, object) * graph.nodes.length + Math.max(subject, object)
    const together = pairs.get(pair)
    if (together) together.push(key)
    else pairs.set(pair, [key])
  }
  const bends = new Map<number, number>()
  for (const together of pairs.values()) {
    if (together.length === 1) continue
    together.forEach((key, index) => {
      const side = relationOf(graph, key).subject < relationOf(graph, key).object ? 1 : -1
      bends.set(key, side * (index - (together.length - 1) / 2) * BEND_STEP)
    })
  }
  return bends
}
