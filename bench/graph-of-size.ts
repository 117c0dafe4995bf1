import type { Edge, End, GraphSource } from '../src/export/source.ts'
import { kindNames } from '../src/ontology/kinds.ts'
import { predicateNames } from '../src/ontology/predicates.ts'
import type { EntityRecord } from '../src/store/records.ts'

/** Numbers in [0, 1) from a seed (mulberry32): the same in every run. */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A made-up graph that is never in memory as a whole: names of four characters, a sentence of forty behind each edge. */
export function graphOfSize(nodes: number, edges: number): GraphSource {
  return {
    *entities() {
      const random = seeded(1)
      for (let index = 0; index < nodes; index += 1) yield entity(index, random)
    },
    *edges() {
      const random = seeded(2)
      for (let index = 0; index < edges; index += 1) yield edge(index, nodes, random)
    },
    figures: () => [],
  }
}

function entity(index: number, random: () => number): EntityRecord {
  return {
    ...end(index), aliases: [hanzi(2, random)], code: null, mentionCount: 3, evidenceCount: 2, degree: 10, pagerank: random() / 1000,
    community: index % 50, x: random() * 1000, y: random() * 1000, size: 4,
  }
}

function end(index: number): End {
  return { id: `n${index}`, kind: kindNames[index % kindNames.length] ?? 'place', name: hanzi(4, seeded(index)), role: null }
}

function edge(index: number, nodes: number, random: () => number): Edge {
  const [subject, object] = [end(Math.floor(random() * nodes)), end(Math.floor(random() * nodes))]
  const predicate = predicateNames[index % predicateNames.length] ?? 'inspects'
  const date = '2026-03-02'
  const relation = {
    id: `r${index}`, subject: subject.id, predicate, object: object.id, titles: [], score: 0.9, weight: 1, firstSeen: date, lastSeen: date,
  }
  const evidence = {
    relation: relation.id, article: 'a1', file: 'page.txt', headline: hanzi(12, random), date, title: null, frame: 'x', score: 0.9,
    text: hanzi(40, random), spans: [[0, 40]] as const, start: 0, end: 40,
  }
  return { relation, subject, object, evidence: [evidence] }
}

export function hanzi(length: number, random: () => number): string {
  let text = ''
  for (let index = 0; index < length; index += 1) text += String.fromCharCode(0x4e00 + Math.floor(random() * 6000))
  return text
}
