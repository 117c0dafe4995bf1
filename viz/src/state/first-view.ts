import type { Graph } from '../data/graph.ts'
import { FIRST_VIEW, type View } from './view.ts'

/** In a graph this small the overview shows everything. */
const SMALL = 70

/** What a file opens with: in a small graph everything, else its most important nodes. */
export function firstView(graph: Graph, lang: View['lang']): View {
  return { ...FIRST_VIEW, lang, top: graph.nodes.length <= SMALL ? graph.nodes.length : FIRST_VIEW.top }
}
