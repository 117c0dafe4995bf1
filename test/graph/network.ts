import { networkOf, type Network } from '../../src/graph/network.ts'
import type { EntityRecord, RelationRecord } from '../../src/store/records.ts'
import { sampleGraph } from '../support/sample-graph.ts'

const sample = sampleGraph(10, 10)

export function entities(ids: string): readonly EntityRecord[] {
  return Array.from(ids, (id) => ({ ...sample.entities[0]!, id }))
}

/** Relations written as ab or, with weight, ab3; a-b is mutual. */
export function relations(...pairs: readonly string[]): readonly RelationRecord[] {
  return pairs.map((pair) => {
    const [, subject, mutual, object, weight] = /^(.)(-?)(.)(\d*)$/.exec(pair) ?? []
    return { ...sample.relations[0]!, predicate: mutual === '-' ? 'cooperates' : 'inspects', id: pair, subject: subject!, object: object!, weight: Number(weight || 1) }
  })
}

export function network(ids: string, ...pairs: readonly string[]): Network {
  return networkOf(entities(ids), relations(...pairs))
}
