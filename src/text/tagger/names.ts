import { BEGIN, END, INSIDE, OUTSIDE, SINGLE, stateOf } from './labels.ts'
import type { Network } from './network.ts'

/** A possible name: characters [start, end) are of class `type` with probability `score`. */
export interface Marginal {
  readonly start: number
  readonly end: number
  readonly type: number
  readonly score: number
}

/** Nats added to those by which a name of the least probability trails OUTSIDE: for the moves, and for names that share a character. */
const SLACK = 1

/**
 * Names with a probability of at least `least` in the text whose patterns the network holds. Characters over which no name can
 * have that part the text into islands, each summed alone.
 */
export function namesIn(network: Network, length: number, least: number): readonly Marginal[] {
  const found: Marginal[] = []
  const sure = SLACK - Math.log(least)
  network.score(length)
  let from = network.openFrom(0, length, sure)
  while (from < length) {
    const to = network.sureFrom(from, length, sure)
    network.sum(from, to)
    collect(found, network, from, to, least)
    from = network.openFrom(to, length, sure)
  }
  return found
}

function collect(found: Marginal[], network: Network, from: number, to: number, least: number): void {
  const { forward, backward, states, group, head } = network
  const types = head.labels.length
  for (let place = from; place < to; place++) {
    const outside = place * states + OUTSIDE
    if ((forward[outside] as number) * (backward[outside] as number) > 1 - least) continue
    for (let type = 0; type < types; type++) {
      const single = place * states + stateOf(type, SINGLE, group)
      const begin = place * states + stateOf(type, BEGIN, group)
      const score = (forward[single] as number) * (backward[single] as number)
      if (score >= least) found.push({ start: place, end: place + 1, type, score })
      if ((forward[begin] as number) * (backward[begin] as number) >= least) follow(found, network, type, place, to, least)
    }
  }
}

/** The names of class `type` that begin at `place`. */
function follow(found: Marginal[], network: Network, type: number, place: number, to: number, least: number): void {
  const { forward, backward, scores, norms, moves, states, group } = network
  const inside = stateOf(type, INSIDE, group)
  const end = stateOf(type, END, group)
  let state = stateOf(type, BEGIN, group)
  let mass = forward[place * states + state] as number
  for (let at = place + 1; at < to && mass > 0; at++) {
    const row = at * states
    const share = mass / (norms[at] as number)
    const score = share * (moves[state * states + end] as number) * (scores[row + end] as number) * (backward[row + end] as number)
    if (score >= least) found.push({ start: place, end: at + 1, type, score: Math.min(score, 1) })
    mass = share * (moves[state * states + inside] as number) * (scores[row + inside] as number)
    state = inside
  }
}
