// oxlint-disable-next-line import/extensions -- the compiler of AssemblyScript adds it
import { table, mask, rows, rowScale, weights2, bias2, weights3, bias3, states, pointKeys, pointAt, spanKeys, spanBounds, sums, hidden, scores, forward } from './memory'

/** Numbers in a row: the width of both hidden layers. */
const WIDTH: i32 = 32
/** Bytes of a layer's output for a character. */
const ROW_BYTES: usize = 128
/** Characters on either side that the second layer sees. */
const REACH: i32 = 2
/** Accumulator rows before the first and after the last character. */
const PAD: i32 = 8
/** A point pattern at `at` speaks through slot s for character at + s - POINT_REACH. */
const POINT_REACH: i32 = 3

/** First row × 256 + the slots that have one, of the pattern `key`; 0 if it has none. */
function find(key: u32): u32 {
  let place = key & mask
  while (true) {
    const there = load<u32>(table + (<usize>place << 3))
    if (there === key) return load<u32>(table + (<usize>place << 3), 4)
    if (there === 0) return 0
    place = (place + 1) & mask
  }
}

/** Adds the row to the sums of character `place`. */
function add(row: usize, place: i32): void {
  const at = sums + <usize>((place + PAD) * WIDTH * 2)
  v128.store(at, i16x8.add(v128.load(at), v128.load8x8_s(row)))
  v128.store(at, i16x8.add(v128.load(at, 16), v128.load8x8_s(row, 8)), 16)
  v128.store(at, i16x8.add(v128.load(at, 32), v128.load8x8_s(row, 16)), 32)
  v128.store(at, i16x8.add(v128.load(at, 48), v128.load8x8_s(row, 24)), 48)
}

function addPoints(count: i32): void {
  for (let index = 0; index < count; index++) {
    const found = find(load<u32>(pointKeys + (<usize>index << 2)))
    if (found === 0) continue
    let row = rows + <usize>(found >> 8) * WIDTH
    let slots = found & 0xff
    const at = load<i32>(pointAt + (<usize>index << 2)) - POINT_REACH
    while (slots !== 0) {
      add(row, at + ctz(slots))
      row += WIDTH
      slots &= slots - 1
    }
  }
}

function addSpans(count: i32): void {
  for (let index = 0; index < count; index++) {
    const found = find(load<u32>(spanKeys + (<usize>index << 2)))
    if (found === 0) continue
    let row = rows + <usize>(found >> 8) * WIDTH
    let slots = found & 0xff
    const bounds = spanBounds + (<usize>index << 4)
    const previous = load<i32>(bounds)
    const start = load<i32>(bounds, 4)
    const end = load<i32>(bounds, 8)
    const next = load<i32>(bounds, 12)
    const single = end - start === 1
    while (slots !== 0) {
      const slot = ctz(slots)
      let from = start
      let to = start
      if (slot === 0) { if (!single) to = start + 1 }
      else if (slot === 1) { from = start + 1; to = end - 1 }
      else if (slot === 2) { if (!single) { from = end - 1; to = end } }
      else if (slot === 3) { if (single) to = end }
      else if (slot === 4) { from = end; to = min(end + 1, next) }
      else if (slot === 5) { from = end + 1; to = next }
      else if (slot === 6) from = max(start - 1, previous)
      else { from = previous; to = start - 1 }
      for (let place = from; place < to; place++) add(row, place)
      row += WIDTH
      slots &= slots - 1
    }
  }
}

/** First layer: the sums to scale, cut at 0. */
function layer1(length: i32): void {
  memory.fill(hidden, 0, <usize>((length + 2 * REACH) * WIDTH * 4))
  const scale = f32x4.splat(rowScale)
  const zero = f32x4.splat(0)
  for (let place = 0; place < length; place++) {
    const from = sums + <usize>((place + PAD) * WIDTH * 2)
    const to = hidden + <usize>((place + REACH) * WIDTH * 4)
    for (let four = 0; four < WIDTH / 4; four++) {
      const four32 = f32x4.convert_i32x4_s(v128.load16x4_s(from + <usize>(four << 3)))
      v128.store(to + <usize>(four << 4), f32x4.max(f32x4.mul(four32, scale), zero))
    }
  }
}

/** Second and third layer of character `place`: scores of its states. */
function layers23(place: i32): void {
  let a0 = v128.load(bias2)
  let a1 = v128.load(bias2, 16)
  let a2 = v128.load(bias2, 32)
  let a3 = v128.load(bias2, 48)
  let a4 = v128.load(bias2, 64)
  let a5 = v128.load(bias2, 80)
  let a6 = v128.load(bias2, 96)
  let a7 = v128.load(bias2, 112)
  const from = hidden + <usize>(place * WIDTH * 4)
  let w = weights2
  for (let k: usize = 0; k < (2 * REACH + 1) * ROW_BYTES; k += 4) {
    const value = load<f32>(from + k)
    if (value !== 0) {
      const x = f32x4.splat(value)
      a0 = f32x4.add(a0, f32x4.mul(x, v128.load(w)))
      a1 = f32x4.add(a1, f32x4.mul(x, v128.load(w, 16)))
      a2 = f32x4.add(a2, f32x4.mul(x, v128.load(w, 32)))
      a3 = f32x4.add(a3, f32x4.mul(x, v128.load(w, 48)))
      a4 = f32x4.add(a4, f32x4.mul(x, v128.load(w, 64)))
      a5 = f32x4.add(a5, f32x4.mul(x, v128.load(w, 80)))
      a6 = f32x4.add(a6, f32x4.mul(x, v128.load(w, 96)))
      a7 = f32x4.add(a7, f32x4.mul(x, v128.load(w, 112)))
    }
    w += ROW_BYTES
  }
  const zero = f32x4.splat(0)
  const second = forward
  v128.store(second, f32x4.max(a0, zero))
  v128.store(second, f32x4.max(a1, zero), 16)
  v128.store(second, f32x4.max(a2, zero), 32)
  v128.store(second, f32x4.max(a3, zero), 48)
  v128.store(second, f32x4.max(a4, zero), 64)
  v128.store(second, f32x4.max(a5, zero), 80)
  v128.store(second, f32x4.max(a6, zero), 96)
  v128.store(second, f32x4.max(a7, zero), 112)
  const to = scores + <usize>(place * states * 4)
  const bytes = <usize>(states * 4)
  memory.copy(to, bias3, bytes)
  addProduct(to, second, weights3, bytes)
  addProduct(to, hidden + <usize>((place + REACH) * WIDTH * 4), weights3 + <usize>WIDTH * bytes, bytes)
}

/** to += vector (WIDTH numbers at `from`) × matrix (rows of `bytes` bytes at `matrix`). */
function addProduct(to: usize, from: usize, matrix: usize, bytes: usize): void {
  for (let k: usize = 0; k < ROW_BYTES; k += 4) {
    const value = load<f32>(from + k)
    if (value !== 0) {
      const x = f32x4.splat(value)
      for (let at: usize = 0; at < bytes; at += 16) {
        v128.store(to + at, f32x4.add(v128.load(to + at), f32x4.mul(x, v128.load(matrix + at))))
      }
    }
    matrix += bytes
  }
}

/** Scores of all states for a text of `length` characters with so many patterns. */
export function score(length: i32, points: i32, spans: i32): void {
  memory.fill(sums, 0, <usize>((length + 2 * PAD) * WIDTH * 2))
  addPoints(points)
  addSpans(spans)
  layer1(length)
  for (let place = 0; place < length; place++) layers23(place)
}
