import { seededRandom } from '../../src/graph/random.ts'
import { kindNames } from '../../src/ontology/kinds.ts'
import { predicateNames } from '../../src/ontology/predicates.ts'
import type { EntityRecord, RelationRecord } from '../../src/store/records.ts'

export interface SampleGraph {
  readonly entities: readonly EntityRecord[]
  readonly relations: readonly RelationRecord[]
}

/** Shares of a news graph: nodes that nothing is said of, and nodes in small groups apart from the rest. */
const ALONE = 0.1
const APART = 0.1
const GROUP = 5
const OWN_COMMUNITY = 0.8

/**
 * A made-up graph of the shape of news, the same for the same arguments: communities of uneven size, a few nodes with very many
 * relations, small groups apart, nodes alone. Kinds and predicates follow no ontology.
 */
export function sampleGraph(nodes: number, edges: number, seed = 1): SampleGraph {
  const random = seededRandom(seed)
  const main = Math.floor(nodes * (1 - ALONE - APART))
  const starts = communityStarts(main, random)
  const pairs = Array.from({ length: edges }, (_, index): readonly [number, number] =>
    index < nodes * APART ? pairApart(main, index, nodes) : pairInside(main, starts, random))
  return { entities: Array.from({ length: nodes }, (_, index) => entity(index, main, random)), relations: pairs.map(([a, b], index) => relation(index, a, b, random)) }
}

/** First node of each community; sizes fall as 1/rank. */
function communityStarts(main: number, random: () => number): readonly number[] {
  const count = Math.max(2, Math.round(Math.sqrt(main) / 2))
  const weights = Array.from({ length: count }, (_, rank) => 1 / (rank + 1 + random()))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  let start = 0
  return weights.map((weight) => {
    const own = Math.floor(start)
    start += (weight / total) * main
    return own
  })
}

function pairInside(main: number, starts: readonly number[], random: () => number): readonly [number, number] {
  const subject = Math.floor(random() * main)
  const place = starts.findLastIndex((start) => start <= subject)
  const [from, to] = random() < OWN_COMMUNITY ? [starts[place]!, starts[place + 1] ?? main] : [0, main]
  const object = from + Math.floor(random() ** 3 * (to - from))
  return [subject, object === subject ? (object + 1) % main : object]
}

function pairApart(main: number, index: number, nodes: number): readonly [number, number] {
  const first = main + (index % Math.floor(nodes * APART))
  const group = first - ((first - main) % GROUP)
  return [group, first === group ? group + 1 : first]
}

function entity(index: number, main: number, random: () => number): EntityRecord {
  const evidenceCount = 1 + Math.floor((index < main ? 60 : 3) * random() ** 8)
  return {
    id: `n${String(index).padStart(7, '0')}`, kind: kindNames[index % kindNames.length]!, name: `第${index}号`, aliases: [], code: null, role: null,
    mentionCount: evidenceCount * 2, evidenceCount, degree: 0, pagerank: 0, community: 0, x: 0, y: 0, size: 1,
  }
}

function relation(index: number, subject: number, object: number, random: () => number): RelationRecord {
  const id = (node: number): string => `n${String(node).padStart(7, '0')}`
  return {
    id: `r${String(index).padStart(7, '0')}`, subject: id(subject), predicate: predicateNames[index % predicateNames.length]!, object: id(object),
    titles: [], score: 0.8, weight: 1 + Math.floor(random() ** 6 * 8), firstSeen: null, lastSeen: null,
  }
}
