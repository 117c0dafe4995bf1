import { predicates } from '../ontology/predicates.ts'
import type { EntityRecord, RelationRecord } from '../store/records.ts'

export interface Node {
  readonly id: string
  /** Number of sentences behind its relations and indicators. */
  readonly evidence: number
  /** False for bylines and private people, who are on no default map. */
  readonly isPublic: boolean
  /** Number of relations at either end. */
  readonly degree: number
}

/** Two nodes, by number, and how many sentences tie them: as communities and layout see it. */
export interface Tie {
  readonly a: number
  readonly b: number
  readonly weight: number
}

/** A tie with what leads from a to b and back; what has no direction leads both ways, but weighs once. */
export interface Link extends Tie {
  readonly there: number
  readonly back: number
}

/** What is known of a workspace's graph: small enough for a million relations, since sentences, names and ids of relations stay behind. */
export interface Network {
  /** In the order of their ids; a node's number is its place in this list. */
  readonly nodes: readonly Node[]
  /** One for each two nodes with a relation, a < b, in order. */
  readonly links: readonly Link[]
}

type Growing<T> = { -readonly [Key in keyof T]: T[Key] }

/** The graph of a workspace. The same records give the same network, in whatever order they come. */
export function networkOf(entities: Iterable<EntityRecord>, relations: Iterable<RelationRecord>): Network {
  const nodes: Growing<Node>[] = []
  for (const { id, role, evidenceCount } of entities) {
    nodes.push({ id, evidence: evidenceCount, isPublic: role !== 'byline' && role !== 'private', degree: 0 })
  }
  nodes.sort((one, other) => (one.id < other.id ? -1 : 1))
  const numbers = new Map(nodes.map(({ id }, number) => [id, number]))
  const links = new Map<number, Growing<Link>>()
  for (const { id, subject, predicate, object, weight } of relations) {
    const [from, to] = [numbers.get(subject), numbers.get(object)]
    const [one, other] = [nodes[from ?? -1], nodes[to ?? -1]]
    if (from === undefined || to === undefined || !one || !other) throw new Error(`relation ${id} has no entity at an end`)
    one.degree += 1
    other.degree += 1
    join(links, nodes.length, { from, to, weight, bothWays: !predicates[predicate].directed })
  }
  return { nodes, links: [...links.values()].sort((one, other) => one.a - other.a || one.b - other.b) }
}

interface Said {
  readonly from: number
  readonly to: number
  readonly weight: number
  readonly bothWays: boolean
}

function join(links: Map<number, Growing<Link>>, order: number, { from, to, weight, bothWays }: Said): void {
  const [a, b] = from < to ? [from, to] : [to, from]
  const link = links.get(a * order + b) ?? { a, b, weight: 0, there: 0, back: 0 }
  link.weight += weight
  if (bothWays || from === a) link.there += weight
  if (bothWays || from === b) link.back += weight
  links.set(a * order + b, link)
}
