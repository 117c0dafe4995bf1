import { kindNames, type Kind } from '../../../src/ontology/kinds.ts'
import type { Predicate } from '../../../src/ontology/predicates.ts'
import { nodeOf, type Graph } from '../data/graph.ts'
import { factsOf, type Fact } from './facts.ts'
import type { Shown } from './shown.ts'
import type { View } from './view.ts'

/** A line of the tree: a kind, under it its nodes, under each of them its facts. `key` names it, `parent` the line it lies under. */
export type TreeLine = { readonly key: string; readonly parent: string | null; readonly open: boolean | null } & (
  | { readonly what: 'kind'; readonly level: 1; readonly kind: Kind; readonly count: number }
  | { readonly what: 'node'; readonly level: 2; readonly node: number }
  | { readonly what: 'fact'; readonly level: 3; readonly predicate: Predicate; readonly outgoing: boolean; readonly fact: Fact }
)

/** The lines to be seen of what the view shows, from top to bottom; `opened` are the keys of lines whose children are seen. */
export function treeLines(graph: Graph, shown: Shown, view: View, opened: ReadonlySet<string>): readonly TreeLine[] {
  const nodes = [...shown.nodes].sort((a, b) => a - b)
  return kindNames.flatMap((kind): readonly TreeLine[] => {
    const members = nodes.filter((node) => nodeOf(graph, node).kind === kind)
    if (members.length === 0) return []
    const open = opened.has(kind)
    const line: TreeLine = { what: 'kind', level: 1, key: kind, parent: null, open, kind, count: members.length }
    return open ? [line, ...members.flatMap((node) => nodeLines(graph, node, view, opened))] : [line]
  })
}

function nodeLines(graph: Graph, node: number, view: View, opened: ReadonlySet<string>): readonly TreeLine[] {
  const { id, kind } = nodeOf(graph, node)
  const groups = factsOf(graph, node, view)
  const open = groups.length === 0 ? null : opened.has(id)
  const line: TreeLine = { what: 'node', level: 2, key: id, parent: kind, open, node }
  if (open !== true) return [line]
  return [line, ...groups.flatMap(({ predicate, outgoing, facts }) => facts.map((fact): TreeLine => (
    { what: 'fact', level: 3, key: `${id} ${fact.relation}`, parent: id, open: null, predicate, outgoing, fact }
  )))]
}

/** What a key does on a line: what Enter does, opening or shutting it, or going to another line. */
export type TreeStep = 'activate' | 'toggle' | { readonly to: TreeLine }

type Step = (lines: readonly TreeLine[], at: number, line: TreeLine) => TreeStep

const down: Step = (lines, at, line) => ({ to: lines[at + 1] ?? line })

/** The keys of a tree, as the ARIA practices have them. */
export const treeSteps: Readonly<Record<string, Step>> = {
  Enter: () => 'activate',
  ' ': () => 'activate',
  ArrowDown: down,
  ArrowUp: (lines, at, line) => ({ to: lines[at - 1] ?? line }),
  ArrowRight: (lines, at, line) => (line.open === false ? 'toggle' : down(lines, at, line)),
  ArrowLeft: (lines, _at, line) => (line.open === true ? 'toggle' : { to: lines.find(({ key }) => key === line.parent) ?? line }),
  Home: (lines, _at, line) => ({ to: lines[0] ?? line }),
  End: (lines, _at, line) => ({ to: lines.at(-1) ?? line }),
}
