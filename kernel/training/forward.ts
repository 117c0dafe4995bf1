// oxlint-disable-next-line import/extensions -- the compiler of AssemblyScript adds it
import { bias2, bias3, context, featureDropout, hidden, hiddenDropout, ids, kept, keptEnds, pooled, rows, scores, second, starts, states, weights2, weights3 } from './memory'
// oxlint-disable-next-line import/extensions -- the compiler of AssemblyScript adds it
import { addScaled, random } from './vectors'

/** Numbers in a row, bytes of a row, characters on either side that the second layer sees. */
export const WIDTH: i32 = 32
export const ROW_BYTES: usize = 128
export const REACH: i32 = 2
/** Inputs of the second layer that are characters'; those of the whole sentence follow. */
export const NEAR: usize = <usize>((2 * REACH + 1) * WIDTH)

/** The scores of all states of a sentence of `length` characters, with dropout. */
export function forward(length: i32): void {
  let count = 0
  memory.fill(hidden, 0, <usize>((length + 2 * REACH) * WIDTH * 4))
  for (let place = 0; place < length; place++) {
    const to = hidden + <usize>(place + REACH) * ROW_BYTES
    const last = load<i32>(starts + (<usize>(place + 1) << 2))
    for (let at = load<i32>(starts + (<usize>place << 2)); at < last; at++) {
      if (random() < featureDropout) continue
      const id = load<i32>(ids + (<usize>at << 2))
      store<i32>(kept + (<usize>count << 2), id)
      count++
      addScaled(to, rows + <usize>id * ROW_BYTES, 1, ROW_BYTES)
    }
    store<i32>(keptEnds + (<usize>place << 2), count)
    rectify(to)
  }
  pool(length)
  for (let place = 0; place < length; place++) {
    layer2(place)
    layer3(place)
  }
}

/** Cuts at 0, drops units, and makes up for what was dropped. */
function rectify(row: usize): void {
  const scale: f32 = 1 / ((1 - featureDropout) * (1 - hiddenDropout))
  for (let at = row; at < row + ROW_BYTES; at += 4) {
    const value = load<f32>(at)
    store<f32>(at, value > 0 && random() >= hiddenDropout ? value * scale : 0)
  }
}

/** The mean of the first layer over the sentence, and behind it what it adds to the second one. */
function pool(length: i32): void {
  memory.fill(pooled, 0, ROW_BYTES)
  for (let place = 0; place < length; place++) addScaled(pooled, hidden + <usize>(place + REACH) * ROW_BYTES, context / <f32>length, ROW_BYTES)
  const to = pooled + ROW_BYTES
  memory.copy(to, bias2, ROW_BYTES)
  for (let unit: usize = 0; unit < <usize>WIDTH; unit++) {
    const value = load<f32>(pooled + (unit << 2))
    if (value !== 0) addScaled(to, weights2 + (NEAR + unit) * ROW_BYTES, value, ROW_BYTES)
  }
}

function layer2(place: i32): void {
  const to = second + <usize>place * ROW_BYTES
  const from = hidden + <usize>place * ROW_BYTES
  memory.copy(to, pooled + ROW_BYTES, ROW_BYTES)
  for (let input: usize = 0; input < NEAR; input++) {
    const value = load<f32>(from + (input << 2))
    if (value !== 0) addScaled(to, weights2 + input * ROW_BYTES, value, ROW_BYTES)
  }
  for (let at: usize = 0; at < ROW_BYTES; at += 16) v128.store(to + at, f32x4.max(v128.load(to + at), f32x4.splat(0)))
}

function layer3(place: i32): void {
  const bytes = <usize>(states * 4)
  const to = scores + <usize>place * bytes
  memory.copy(to, bias3, bytes)
  const upper = second + <usize>place * ROW_BYTES
  const lower = hidden + <usize>(place + REACH) * ROW_BYTES
  for (let unit: usize = 0; unit < <usize>WIDTH; unit++) {
    const high = load<f32>(upper + (unit << 2))
    if (high !== 0) addScaled(to, weights3 + unit * bytes, high, bytes)
    const low = load<f32>(lower + (unit << 2))
    if (low !== 0) addScaled(to, weights3 + (unit + <usize>WIDTH) * bytes, low, bytes)
  }
}
