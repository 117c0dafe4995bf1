import { distance, type Disc } from './disc.ts'
import { seededRandom } from './random.ts'

interface Moving {
  x: number
  y: number
  readonly room: number
}

const SEED = 11
/** Passes of pushing after which everything is also drawn apart a little, so that a crowd too dense for pushing comes to an end. */
const PASSES = 40
const GROWTH = 1.04
/** A square of the map and the eight around it. */
const AROUND = [-1, 0, 1].flatMap((down) => [-1, 0, 1].map((right) => [right, down] as const))
/** Rooms that meet by less than this do not count as meeting, lest pushing go on for ever. */
const TOUCH = 1e-3

/**
 * The discs moved so that no room meets another: those that do push one another away until none is left. The same discs in the
 * same order get the same places.
 */
export function separated(discs: readonly Disc[]): readonly Disc[] {
  const moving: readonly Moving[] = discs.map(({ x, y, room }) => ({ x, y, room }))
  const random = seededRandom(SEED)
  for (let pass = 1; pushApart(moving, random); pass++) {
    if (pass % PASSES === 0) grow(moving)
  }
  return discs.map((disc, index) => ({ ...disc, x: moving[index]?.x ?? disc.x, y: moving[index]?.y ?? disc.y }))
}

/** Moves every two rooms that meet apart, each by half; true if there were any. */
function pushApart(discs: readonly Moving[], random: () => number): boolean {
  let met = false
  for (const [a, b] of nearPairs(discs)) {
    const least = a.room + b.room
    if (distance(a, b) >= least - TOUCH) continue
    met = true
    if (distance(a, b) < TOUCH) b.x += TOUCH * (1 + random())
    const share = (least / distance(a, b) - 1) / 2
    const [dx, dy] = [(b.x - a.x) * share, (b.y - a.y) * share]
    a.x -= dx
    a.y -= dy
    b.x += dx
    b.y += dy
  }
  return met
}

/** Every pair whose rooms may meet, found by squares of the map as wide as the widest room. */
function* nearPairs(discs: readonly Moving[]): Generator<readonly [Moving, Moving], void> {
  const side = 2 * discs.reduce((widest, { room }) => Math.max(widest, room), TOUCH)
  const squares = new Map<string, Moving[]>()
  for (const disc of discs) {
    const [column, row] = [Math.floor(disc.x / side), Math.floor(disc.y / side)]
    for (const [right, down] of AROUND) {
      for (const other of squares.get(`${column + right} ${row + down}`) ?? []) yield [other, disc]
    }
    const square = squares.get(`${column} ${row}`)
    if (square) square.push(disc)
    else squares.set(`${column} ${row}`, [disc])
  }
}

function grow(discs: readonly Moving[]): void {
  for (const disc of discs) {
    disc.x *= GROWTH
    disc.y *= GROWTH
  }
}
