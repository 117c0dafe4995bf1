import { readFileSync } from 'node:fs'
import { groupOf, isUsed, mayFollow } from '../../src/text/tagger/labels.ts'
import { instantiate, layOut } from '../../src/text/tagger/memory.ts'
import { CONTEXT, REACH, WIDTH, type Head } from '../../src/text/tagger/model.ts'
import { randomOf, type Random } from './random.ts'

/** The functions of kernel/training/training.ts. */
interface Kernel {
  placeLayers(rows: number, rowSquares: number, weights2: number, bias2: number, weights2Slope: number, bias2Slope: number): void
  placeSentence(ids: number, starts: number, targets: number): void
  placeActivity(kept: number, keptEnds: number, hidden: number, second: number, pooled: number, hiddenSlope: number, secondSlope: number, pooledSlope: number, scores: number, alpha: number, beta: number): void
  placeHead(group: number, context: number, weights3: number, bias3: number, weights3Slope: number, bias3Slope: number, factors: number, factorsBack: number, movesSlope: number): void
  setDropout(features: number, units: number): void
  seed(state: number): void
  forward(length: number): void
  chain(length: number, learnMoves: boolean): number
  backward(length: number, rate: number): void
  step(values: number, slopes: number, squares: number, count: number, rate: number): void
}

/** The sizes of what is trained: features, the heads, the longest sentence and its features. */
export interface Sizes {
  readonly features: number
  readonly heads: readonly Pick<Head, 'labels' | 'context'>[]
  readonly longest: number
  readonly mostFeatures: number
}

/** A head in training. */
export interface TrainedHead {
  readonly labels: readonly string[]
  readonly context: boolean
  readonly group: number
  readonly states: number
  readonly weights: Float32Array
  readonly bias: Float32Array
  readonly moves: Float32Array
  readonly movesSlope: Float32Array
  readonly factors: Float32Array
  readonly factorsBack: Float32Array
  /** Pairs of states, from and to, that may follow one another. */
  readonly pairs: Uint8Array
}

/** The network in training, in the memory of its kernel. */
export interface TrainedNetwork {
  readonly kernel: Kernel
  readonly rows: Float32Array
  readonly weights2: Float32Array
  readonly bias2: Float32Array
  readonly heads: readonly TrainedHead[]
  /** The sentence at hand: features of character i are ids[starts[i] … starts[i + 1]); targets by character and state. */
  readonly ids: Int32Array
  readonly starts: Int32Array
  readonly targets: Float32Array
  /** After `chain`: targets less probabilities. */
  readonly slopes: Float32Array
  /** Makes the kernel work on head number `index`. */
  useHead(index: number): void
  /** One step of AdaGrad for all but the rows. */
  step(head: number, rate: number): void
}

/** The spread of the rows at the start, and the first sum of squares of AdaGrad. */
const ROW_SPREAD = 0.05
const FIRST_SQUARE = 1e-6
const INPUTS = (2 * REACH + 2) * WIDTH

/** A network with small random weights. */
export function untrained({ features, heads, longest, mostFeatures }: Sizes, seed: number): TrainedNetwork {
  const random = randomOf(seed)
  const widest = Math.max(...heads.map(({ labels }) => 4 * groupOf(labels.length)))
  const arrays: Record<string, Float32Array | Int32Array> = {
    rows: spread(features * WIDTH, ROW_SPREAD, random),
    rowSquares: new Float32Array(features * WIDTH).fill(FIRST_SQUARE),
    ...learnt('weights2', spread(INPUTS * WIDTH, Math.sqrt(3 / INPUTS), random)),
    ...learnt('bias2', new Float32Array(WIDTH)),
    ids: new Int32Array(mostFeatures),
    starts: new Int32Array(longest + 1),
    targets: new Float32Array(longest * widest),
    kept: new Int32Array(mostFeatures),
    keptEnds: new Int32Array(longest),
    hidden: new Float32Array((longest + 2 * REACH) * WIDTH),
    second: new Float32Array(longest * WIDTH),
    pooled: new Float32Array(2 * WIDTH),
    hiddenSlope: new Float32Array((longest + 2 * REACH) * WIDTH),
    secondSlope: new Float32Array(WIDTH),
    pooledSlope: new Float32Array(2 * WIDTH),
    scores: new Float32Array(longest * widest),
    alpha: new Float32Array(longest * widest),
    beta: new Float32Array(longest * widest),
  }
  heads.forEach(({ labels }, index) => Object.assign(arrays, headArrays(index, 4 * groupOf(labels.length), random)))
  const { memory, at, views } = layOut(arrays)
  const kernel = instantiate(readFileSync(new URL('../../dist/training.wasm', import.meta.url)), memory) as Kernel
  kernel.placeLayers(at['rows']!, at['rowSquares']!, at['weights2']!, at['bias2']!, at['weights2Slope']!, at['bias2Slope']!)
  kernel.placeSentence(at['ids']!, at['starts']!, at['targets']!)
  kernel.placeActivity(at['kept']!, at['keptEnds']!, at['hidden']!, at['second']!, at['pooled']!, at['hiddenSlope']!, at['secondSlope']!, at['pooledSlope']!, at['scores']!, at['alpha']!, at['beta']!)
  const view = (name: string): Float32Array => views[name] as Float32Array
  const stepOf = (name: string, rate: number): void => kernel.step(at[name]!, at[`${name}Slope`]!, at[`${name}Squares`]!, view(name).length, rate)
  return {
    kernel, rows: view('rows'), weights2: view('weights2'), bias2: view('bias2'),
    heads: heads.map((head, index) => headOf(head, index, view)),
    ids: views['ids'] as Int32Array, starts: views['starts'] as Int32Array, targets: view('targets'), slopes: view('scores'),
    useHead: (index) => kernel.placeHead(groupOf(heads[index]!.labels.length), heads[index]!.context ? CONTEXT : 0, at[`weights3.${index}`]!, at[`bias3.${index}`]!,
      at[`weights3.${index}Slope`]!, at[`bias3.${index}Slope`]!, at[`factors.${index}`]!, at[`factorsBack.${index}`]!, at[`moves.${index}Slope`]!),
    step: (head, rate) => ['weights2', 'bias2', `weights3.${head}`, `bias3.${head}`, `moves.${head}`].forEach((name) => stepOf(name, rate)),
  }
}

function headArrays(index: number, states: number, random: Random): Record<string, Float32Array> {
  return {
    ...learnt(`weights3.${index}`, spread(2 * WIDTH * states, Math.sqrt(3 / WIDTH), random)),
    ...learnt(`bias3.${index}`, new Float32Array(states)),
    ...learnt(`moves.${index}`, new Float32Array(states * states)),
    [`factors.${index}`]: new Float32Array(states * states),
    [`factorsBack.${index}`]: new Float32Array(states * states),
  }
}

function headOf({ labels, context }: Pick<Head, 'labels' | 'context'>, index: number, view: (name: string) => Float32Array): TrainedHead {
  const group = groupOf(labels.length)
  return {
    labels, context, group, states: 4 * group,
    weights: view(`weights3.${index}`), bias: view(`bias3.${index}`), moves: view(`moves.${index}`), movesSlope: view(`moves.${index}Slope`),
    factors: view(`factors.${index}`), factorsBack: view(`factorsBack.${index}`), pairs: pairsOf(labels.length, group),
  }
}

function pairsOf(types: number, group: number): Uint8Array {
  const states = Array.from({ length: 4 * group }, (_, state) => state).filter((state) => isUsed(state, types))
  return Uint8Array.from(states.flatMap((from) => states.filter((to) => mayFollow(from, to, group)).flatMap((to) => [from, to])))
}

/** A parameter, its slope and AdaGrad's sums of squares. */
function learnt(name: string, values: Float32Array): Record<string, Float32Array> {
  return { [name]: values, [`${name}Slope`]: new Float32Array(values.length), [`${name}Squares`]: new Float32Array(values.length).fill(FIRST_SQUARE) }
}

function spread(length: number, width: number, random: Random): Float32Array {
  return Float32Array.from({ length }, () => (2 * random.unit() - 1) * width)
}
