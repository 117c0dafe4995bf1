import type { Disc } from './disc.ts'
import { seededRandom } from './random.ts'

/** Discs in columns, which a pass of pushing reads and writes hundreds of times. */
interface Moving {
  readonly x: Float64Array
  readonly y: Float64Array
  readonly room: Float64Array
}

/** The discs by squares of the map: those of square s are `discs` from `firsts[s]` to `firsts[s + 1]`. */
interface Squares {
  readonly columns: number
  readonly rows: number
  readonly firsts: Int32Array
  readonly discs: Int32Array
}

const SEED = 11
/** Passes of pushing after which everything is also drawn apart a little, so that a crowd too dense for pushing comes to an end. */
const PASSES = 40
const GROWTH = 1.04
/** Rooms that meet by less than this do not count as meeting, lest pushing go on for ever. */
const TOUCH = 1e-3
/** Of a square, those around it whose pairs with it are looked at: the other four look at theirs with it. */
const AHEAD = [[1, 0], [-1, 1], [0, 1], [1, 1]] as const
/** However far apart discs lie, there are no more squares than this in a row or column. */
const MOST_SQUARES = 2048

/**
 * The discs moved so that no room meets another: those that do push one another away until none is left. The same discs in the
 * same order get the same places.
 */
export function separated(discs: readonly Disc[]): readonly Disc[] {
  if (discs.length < 2) return discs
  const moving: Moving = { x: columnOf(discs, ({ x }) => x), y: columnOf(discs, ({ y }) => y), room: columnOf(discs, ({ room }) => room) }
  const random = seededRandom(SEED)
  for (let pass = 1; pushApart(moving, random); pass++) {
    if (pass % PASSES === 0) grow(moving)
  }
  return discs.map((disc, index) => ({ ...disc, x: moving.x[index] ?? disc.x, y: moving.y[index] ?? disc.y }))
}

function columnOf(discs: readonly Disc[], of: (disc: Disc) => number): Float64Array {
  return Float64Array.from(discs, of)
}

/** Moves every two rooms that meet apart, each by half; true if there were any. */
function pushApart(moving: Moving, random: () => number): boolean {
  const { columns, rows, firsts, discs } = squaresOf(moving)
  let met = false
  for (let square = 0; square < columns * rows; square++) {
    const [first, end] = [firsts[square] ?? 0, firsts[square + 1] ?? 0]
    for (let at = first; at < end; at++) met = pushFrom(moving, random, discs, at, at + 1, end) || met
    for (const [right, down] of AHEAD) {
      const [column, row] = [(square % columns) + right, Math.floor(square / columns) + down]
      if (column < 0 || column >= columns || row >= rows) continue
      const other = row * columns + column
      for (let at = first; at < end; at++) met = pushFrom(moving, random, discs, at, firsts[other] ?? 0, firsts[other + 1] ?? 0) || met
    }
  }
  return met
}

/** Pushes the disc that stands at `at` and those from `first` to `end` apart. */
function pushFrom({ x, y, room }: Moving, random: () => number, discs: Int32Array, at: number, first: number, end: number): boolean {
  const a = discs[at] as number
  let met = false
  for (let other = first; other < end; other++) {
    const b = discs[other] as number
    const least = (room[a] as number) + (room[b] as number)
    let dx = (x[b] as number) - (x[a] as number)
    const dy = (y[b] as number) - (y[a] as number)
    if (dx * dx + dy * dy >= (least - TOUCH) ** 2) continue
    met = true
    if (dx * dx + dy * dy < TOUCH ** 2) dx += TOUCH * (1 + random())
    const share = (least / Math.sqrt(dx * dx + dy * dy) - 1) / 2
    const middle = (x[a] as number) + dx / 2
    x[a] = middle - dx * (0.5 + share)
    x[b] = middle + dx * (0.5 + share)
    y[a] = (y[a] as number) - dy * share
    y[b] = (y[b] as number) + dy * share
  }
  return met
}

/** Squares as wide as the widest room, so that rooms that meet stand in the same square or in two that touch; sorted by counting. */
function squaresOf({ x, y, room }: Moving): Squares {
  const [left, right] = extentOf(x)
  const [top, bottom] = extentOf(y)
  const widest = room.reduce((most, each) => Math.max(most, each), TOUCH)
  const side = Math.max(2 * widest, (right - left) / MOST_SQUARES, (bottom - top) / MOST_SQUARES)
  const columns = Math.floor((right - left) / side) + 1
  const rows = Math.floor((bottom - top) / side) + 1
  const squares = Int32Array.from(x, (_, disc) => Math.floor(((y[disc] as number) - top) / side) * columns + Math.floor(((x[disc] as number) - left) / side))
  const firsts = new Int32Array(columns * rows + 1)
  for (const square of squares) firsts[square + 1] = (firsts[square + 1] ?? 0) + 1
  for (let square = 0; square < columns * rows; square++) firsts[square + 1] = (firsts[square + 1] ?? 0) + (firsts[square] ?? 0)
  const next = firsts.slice()
  const discs = new Int32Array(x.length)
  squares.forEach((square, disc) => {
    discs[next[square] ?? 0] = disc
    next[square] = (next[square] ?? 0) + 1
  })
  return { columns, rows, firsts, discs }
}

function extentOf(values: Float64Array): readonly [least: number, most: number] {
  let [lowest, highest] = [Infinity, -Infinity]
  for (const value of values) {
    lowest = Math.min(lowest, value)
    highest = Math.max(highest, value)
  }
  return [lowest, highest]
}

function grow({ x, y }: Moving): void {
  for (let disc = 0; disc < x.length; disc++) {
    x[disc] = (x[disc] ?? 0) * GROWTH
    y[disc] = (y[disc] ?? 0) * GROWTH
  }
}
