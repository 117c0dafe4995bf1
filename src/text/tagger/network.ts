import { groupOf, isUsed, mayFollow, stateOf, BEGIN, END, INSIDE } from './labels.ts'
import { instantiate, layOut } from './memory.ts'
import { CONTEXT, REACH, WIDTH, type Head, type TaggerModel } from './model.ts'
import { patternCapacity, Patterns, SLOTS } from './patterns.ts'

/** No text given to the network is longer. */
export const LONGEST_STRETCH = 400
/** Accumulator rows on either side; kernel/tagger.ts has the same. */
const PAD = SLOTS
/** What 1 is in the kernel's weights; kernel/layers.ts has the same. */
const WEIGHT_UNITS = 4096
/** The score of a state that is not used. */
const NEVER = -1e4

/** The functions of kernel/tagger.ts. */
interface Kernel {
  placeModel(table: number, mask: number, rows: number, scale: number, weights2: number, bias2: number, weights3: number, bias3: number): void
  placeMoves(group: number, context: number, moves: number, movesBack: number): void
  placeText(pointKeys: number, pointAt: number, spanKeys: number, spanBounds: number): void
  placeScratch(found: number, sums: number, hidden: number, second: number, pooled: number, scores: number, doubts: number, forward: number, backward: number, norms: number): void
  score(length: number, points: number, spans: number): void
  doubt(length: number): void
  openFrom(place: number, length: number, lead: number): number
  sureFrom(place: number, length: number, lead: number): number
  sum(from: number, to: number): void
}

/** A model laid out in the kernel's memory, with one head. Its arrays are used again for every text. */
export interface Network {
  readonly head: Head
  readonly group: number
  readonly states: number
  /** Filled by the caller before `score`. */
  readonly patterns: Patterns
  /** After `score`: scores of character p from p × states on; after `sum`: potentials. */
  readonly scores: Float32Array
  /** After `sum`: normalised forward and backward sums, and the norms of the forward sums. */
  readonly forward: Float32Array
  readonly backward: Float32Array
  readonly norms: Float32Array
  /** e to the power of the head's moves; 0 where a state may not follow. */
  readonly moves: Float32Array
  score(length: number): void
  /** The first character from `place` on where some name does not trail OUTSIDE by more than `lead` nats, or `length`. */
  openFrom(place: number, length: number, lead: number): number
  /** The first character from `place` on where every name trails OUTSIDE by more than `lead` nats, or `length`. */
  sureFrom(place: number, length: number, lead: number): number
  sum(from: number, to: number): void
}

/** Lays out `model` with its head called `name` for the kernel's `code`. Throws if it has no head of that name. */
export function networkOf(model: TaggerModel, name: string, code: Uint8Array): Network {
  const head = model.heads.find((one) => one.name === name)
  if (!head) throw new Error(`the model has no head ${name}`)
  const group = groupOf(head.labels.length)
  const states = 4 * group
  const table = tableOf(model)
  const capacity = patternCapacity(LONGEST_STRETCH)
  const memory = layOut({
    table, rows: model.rows, weights2: paired(model.weights2, WIDTH), bias2: model.bias2,
    weights3: paired(head.weights, states), bias3: head.bias.map((value, state) => (isUsed(state, head.labels.length) ? value : NEVER)),
    ...movesOf(head, group),
    pointKeys: new Uint32Array(capacity.points), pointAt: new Int32Array(capacity.points),
    spanKeys: new Uint32Array(capacity.spans), spanBounds: new Int32Array(4 * capacity.spans),
    found: new Uint32Array(Math.max(capacity.points, capacity.spans)),
    sums: new Int16Array((LONGEST_STRETCH + 2 * PAD) * WIDTH),
    hidden: new Int16Array((LONGEST_STRETCH + 2 * REACH) * WIDTH),
    second: new Int16Array(2 * WIDTH),
    pooled: new Int32Array(2 * WIDTH),
    scores: new Float32Array(LONGEST_STRETCH * states),
    doubts: new Float32Array(LONGEST_STRETCH),
    forward: new Float32Array(LONGEST_STRETCH * states), backward: new Float32Array(LONGEST_STRETCH * states),
    norms: new Float32Array(LONGEST_STRETCH),
  })
  const { at, views: { pointKeys, pointAt, spanKeys, spanBounds, scores, forward, backward, norms, moves } } = memory
  const kernel = instantiate(code, memory.memory) as Kernel
  kernel.placeModel(at.table, table.length / 2 - 1, at.rows, model.rowScale, at.weights2, at.bias2, at.weights3, at.bias3)
  kernel.placeMoves(group, head.context ? CONTEXT : 0, at.moves, at.movesBack)
  kernel.placeText(at.pointKeys, at.pointAt, at.spanKeys, at.spanBounds)
  kernel.placeScratch(at.found, at.sums, at.hidden, at.second, at.pooled, at.scores, at.doubts, at.forward, at.backward, at.norms)
  const patterns = new Patterns({ pointKeys, pointAt, spanKeys, spanBounds })
  return {
    head, group, states, patterns, scores, forward, backward, norms, moves,
    score: (length) => {
      kernel.score(length, patterns.points, patterns.spans)
      kernel.doubt(length)
    },
    openFrom: (place, length, lead) => kernel.openFrom(place, length, lead),
    sureFrom: (place, length, lead) => kernel.sureFrom(place, length, lead),
    sum: (from, to) => kernel.sum(from, to),
  }
}

/** A hash table of the patterns, open addressing: two numbers a place, the key (0 for none) and first row × 256 + slots. */
function tableOf({ keys, slots }: TaggerModel): Uint32Array {
  const size = 1 << Math.ceil(Math.log2(2 * keys.length + 1))
  const table = new Uint32Array(2 * size)
  let row = 0
  keys.forEach((key, index) => {
    let place = key & (size - 1)
    while (table[2 * place] !== 0) place = (place + 1) & (size - 1)
    const rowSlots = slots[index] as number
    table[2 * place] = key
    table[2 * place + 1] = row * 256 + rowSlots
    for (let left = rowSlots; left !== 0; left &= left - 1) row++
  })
  return table
}

/** Weights as 16-bit numbers, the rows two by two: those of inputs 0 and 1 for output 0, for output 1, and so on. */
function paired(weights: Float32Array, outputs: number): Int16Array {
  return Int16Array.from(weights, (_, index) => {
    const input = 2 * Math.floor(index / (2 * outputs)) + index % 2
    const output = Math.floor(index % (2 * outputs) / 2)
    return Math.max(-32767, Math.min(32767, Math.round((weights[input * outputs + output] as number) * WEIGHT_UNITS)))
  })
}

/** Moves as factors, row by row; the same by column, followed by the moves inside names, one lane a class: B→I, I→I, B→E, I→E. */
function movesOf({ moves, labels }: Head, group: number): { moves: Float32Array, movesBack: Float32Array } {
  const states = 4 * group
  const factors = new Float32Array(states * states)
  const back = new Float32Array(states * states + 4 * group)
  for (let from = 0; from < states; from++) {
    for (let to = 0; to < states; to++) {
      if (!isUsed(from, labels.length) || !isUsed(to, labels.length) || !mayFollow(from, to, group)) continue
      factors[from * states + to] = Math.exp(moves[from * states + to] as number)
      back[to * states + from] = factors[from * states + to] as number
    }
  }
  labels.forEach((_, type) => {
    [[BEGIN, INSIDE], [INSIDE, INSIDE], [BEGIN, END], [INSIDE, END]].forEach(([from, to], kind) => {
      back[states * states + kind * group + 1 + type] = factors[stateOf(type, from as number, group) * states + stateOf(type, to as number, group)] as number
    })
  })
  return { moves: factors, movesBack: back }
}
