import type { ViewerEvidence } from '../../../src/facts/viewer-file.ts'
import { predicateNames, type Predicate } from '../../../src/ontology/predicates.ts'
import { otherEnd, relationOf, type Graph } from '../data/graph.ts'
import { evidenceShown } from './filter.ts'
import type { View } from './view.ts'

/** One fact about a node: the relation, its other end, and the sentences the filters let through. */
export interface Fact {
  readonly relation: number
  readonly other: number
  readonly titles: readonly string[]
  readonly evidence: readonly ViewerEvidence[]
}

/** The facts of one predicate in one direction. `outgoing`: the node is the subject. */
export interface FactGroup {
  readonly predicate: Predicate
  readonly outgoing: boolean
  readonly facts: readonly Fact[]
  /** Sentences behind all of them. */
  readonly evidenceCount: number
}

/** A node's facts grouped by predicate and direction, in the ontology's order; facts with more evidence first. */
export function factsOf(graph: Graph, node: number, view: View): readonly FactGroup[] {
  const facts = (graph.touching[node] ?? []).map((relation) => factOf(graph, node, relation, view)).filter((fact) => fact.evidence.length > 0)
  return predicateNames.flatMap((predicate) => [true, false].flatMap((outgoing) => {
    const group = facts.filter((fact) => {
      const relation = relationOf(graph, fact.relation)
      return relation.predicate === predicate && (relation.subject === node) === outgoing
    }).sort((a, b) => b.evidence.length - a.evidence.length || a.other - b.other)
    const evidenceCount = group.reduce((sum, fact) => sum + fact.evidence.length, 0)
    return group.length === 0 ? [] : [{ predicate, outgoing, facts: group, evidenceCount }]
  }))
}

function factOf(graph: Graph, node: number, place: number, view: View): Fact {
  const relation = relationOf(graph, place)
  return { relation: place, other: otherEnd(relation, node), titles: relation.titles, evidence: evidenceShown(graph, relation, view) }
}

/** Every post of a person: the title, where, and the relation that says so. */
export function postsOf(graph: Graph, node: number): readonly { readonly title: string; readonly at: number; readonly relation: number }[] {
  return (graph.touching[node] ?? []).flatMap((place) => {
    const { predicate, subject, object, titles } = relationOf(graph, place)
    return predicate === 'holds_post' && subject === node ? titles.map((title) => ({ title, at: object, relation: place })) : []
  })
}

/** The areas a node lies in, the smallest first, along located_in; a place's division code finds what no sentence says. */
export function areaChain(graph: Graph, node: number): readonly number[] {
  const chain: number[] = []
  let next = parentArea(graph, node)
  while (next !== null && next !== node && !chain.includes(next)) {
    chain.push(next)
    next = parentArea(graph, next)
  }
  return chain
}

const PARENT_CODE_LENGTHS = [9, 6, 4, 2]

function parentArea(graph: Graph, node: number): number | null {
  const code = graph.nodes[node]?.code ?? ''
  for (const length of PARENT_CODE_LENGTHS) {
    const parent = length < code.length ? graph.nodeAt.get(code.slice(0, length).padEnd(6, '0')) ?? graph.nodeAt.get(code.slice(0, length)) : undefined
    if (parent !== undefined && parent !== node) return parent
  }
  const stated = (graph.touching[node] ?? []).find((place) => {
    const { predicate, subject } = relationOf(graph, place)
    return predicate === 'located_in' && subject === node
  })
  return stated === undefined ? null : relationOf(graph, stated).object
}
