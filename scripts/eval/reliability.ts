import type { ArticleFacts } from '../../src/facts/fact.ts'
import { toFound } from '../../src/facts/scoring/found.ts'
import { relationKeys } from '../../src/facts/scoring/match.ts'
import type { Sample } from './swap.ts'

/** One relation found on gold: its frame and score, and whether the gold has it. */
export interface Judged {
  readonly frame: string
  readonly score: number
  readonly right: boolean
}

/** Relations of one range of scores [from, to). */
export interface Band {
  readonly from: number
  readonly to: number
  readonly right: number
  readonly found: number
}

const EDGES = [0, 0.6, 0.7, 0.8, 0.9, Infinity]

/** Every relation found in the samples once, with its highest score, against the gold. */
export function judgedRelations(samples: readonly Sample[], facts: readonly ArticleFacts[]): readonly Judged[] {
  const found = toFound(facts)
  return samples.flatMap(({ gold }) => {
    const own = found.get(gold.doc)
    if (!own) return []
    const keys = relationKeys(gold, own)
    const right = new Set(gold.relations.map((relation) => keys.ofGold(relation)))
    const best = new Map<string, Judged>()
    for (const relation of own.relations) {
      const key = keys.ofFound(relation)
      if ((best.get(key)?.score ?? -1) < relation.score) best.set(key, { frame: relation.frame, score: relation.score, right: right.has(key) })
    }
    return [...best.values()]
  })
}

/** The share right by score, the highest band first. */
export function bandsOf(judged: readonly Judged[]): readonly Band[] {
  return EDGES.slice(0, -1).map((from, index) => {
    const to = EDGES[index + 1] ?? Infinity
    const own = judged.filter(({ score }) => score >= from && score < to)
    return { from, to, right: own.filter(({ right }) => right).length, found: own.length }
  }).toReversed()
}
