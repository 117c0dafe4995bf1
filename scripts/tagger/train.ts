import type { Instance } from './dataset.ts'
import { untrained, type TrainedNetwork } from './network.ts'
import { randomOf, shuffled } from './random.ts'

/** A corpus: sentences as numbers, for the head with its labels. */
export interface Task {
  readonly labels: readonly string[]
  /** See Head. */
  readonly context: boolean
  readonly instances: readonly Instance[]
}

export interface TrainingOptions {
  readonly epochs: number
  /** The weights of the last so many epochs are averaged. */
  readonly averaged: number
  /** The share of features, and of the first layer's units, left out at random. */
  readonly dropout: { readonly features: number, readonly units: number }
  readonly rates: { readonly rows: number, readonly layers: number }
  readonly seed: number
}

/** How much the opinion of teachers counts against the corpus. */
const OPINION = 0.7
/** The share of the rates that the last sentence learns with. */
const LAST_RATE = 0.1

/** Trains the network on all tasks, sentence by sentence in random order; `report` gets a line an epoch. */
export function train(tasks: readonly Task[], features: number, options: TrainingOptions, report: (line: string) => void): TrainedNetwork {
  const all = tasks.flatMap(({ instances }, task) => instances.map((instance) => ({ instance, task })))
  const network = untrained({
    features,
    heads: tasks,
    longest: all.reduce((most, { instance }) => Math.max(most, instance.length), 0),
    mostFeatures: all.reduce((most, { instance }) => Math.max(most, instance.ids.length), 0),
  }, options.seed)
  network.kernel.seed(options.seed + 1)
  network.kernel.setDropout(options.dropout.features, options.dropout.units)
  const parameters = [network.rows, network.weights2, network.bias2, ...network.heads.flatMap(({ weights, bias, moves }) => [weights, bias, moves])]
  const sums = parameters.map((values) => new Float32Array(values.length))
  const random = randomOf(options.seed + 2)
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    let loss = 0
    shuffled(all.length, random).forEach((which, done) => {
      const { instance, task } = all[which]!
      const share = 1 - (1 - LAST_RATE) * (epoch + done / all.length) / options.epochs
      loss += learn(network, instance, task, options.rates.rows * share, options.rates.layers * share)
    })
    if (epoch >= options.epochs - options.averaged) parameters.forEach((values, index) => addTo(sums[index]!, values, 1 / options.averaged))
    report(`epoch ${epoch + 1}: loss ${(loss / all.length).toFixed(3)} nats a sentence`)
  }
  parameters.forEach((values, index) => values.set(sums[index]!))
  return network
}

/** Learns from one sentence; answers its loss. */
function learn(network: TrainedNetwork, instance: Instance, task: number, rowRate: number, layerRate: number): number {
  const { kernel } = network
  const { states, moves, movesSlope } = network.heads[task]!
  const right = instance.states
  layOutSentence(network, instance, task)
  setTargets(network.targets, instance, states)
  kernel.forward(instance.length)
  let loss = kernel.chain(instance.length, right !== null)
  right?.subarray(1).forEach((to, index) => {
    const move = right[index]! * states + to
    loss -= moves[move]!
    movesSlope[move]! += 1
  })
  kernel.backward(instance.length, rowRate)
  network.step(task, layerRate)
  return loss
}

/** Copies a sentence to the kernel and makes it work on the head of `task`. */
function layOutSentence(network: TrainedNetwork, { ids, starts }: Instance, task: number): void {
  const { states, pairs, moves, factors, factorsBack } = network.heads[task]!
  network.ids.set(ids)
  network.starts.set(starts)
  for (let at = 0; at < pairs.length; at += 2) {
    const from = pairs[at]!
    const to = pairs[at + 1]!
    const factor = Math.exp(moves[from * states + to]!)
    factors[from * states + to] = factor
    factorsBack[to * states + from] = factor
  }
  network.useHead(task)
}

/** What the network should say: the right states, the opinion of teachers, or a mixture of both. */
function setTargets(targets: Float32Array, { length, states: right, opinion }: Instance, states: number): void {
  const trust = opinion === null ? 0 : right === null ? 1 : OPINION
  for (let at = 0; at < length * states; at++) targets[at] = opinion === null ? 0 : trust * opinion[at]!
  right?.forEach((state, place) => { targets[place * states + state]! += 1 - trust })
}

/** The probabilities of the states for each character of a sentence, by head number `task`. */
export function opinionOf(network: TrainedNetwork, instance: Instance, task: number): Float32Array {
  const { states } = network.heads[task]!
  network.kernel.setDropout(0, 0)
  layOutSentence(network, instance, task)
  network.targets.fill(0, 0, instance.length * states)
  network.kernel.forward(instance.length)
  network.kernel.chain(instance.length, false)
  return network.slopes.slice(0, instance.length * states).map((slope) => -slope)
}

function addTo(sum: Float32Array, values: Float32Array, factor: number): void {
  for (let at = 0; at < sum.length; at++) sum[at]! += factor * values[at]!
}
