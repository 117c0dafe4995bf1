// oxlint-disable-next-line import/extensions -- the compiler of AssemblyScript adds it
import { table, mask, rows, rowScale, weights2, bias2, weights3, bias3, states, context, pooled, pointKeys, pointAt, spanKeys, spanBounds, found, sums, hidden, second, scores } from './memory'

/** Numbers in a row: the width of both hidden layers. */
const WIDTH: i32 = 32
/** Bytes of a layer's output for a character. */
const ROW_BYTES: usize = 64
/** What 1 is in the layers' outputs and in their weights; src/text/tagger/network.ts has the latter too. */
const UNITS: f32 = 512
const WEIGHT_UNITS: f32 = 4096
/** Characters on either side that the second layer sees. */
const REACH: i32 = 2
/** Accumulator rows before the first and after the last character. */
const PAD: i32 = 8
/** A point pattern at `at` speaks through slot s for character at + s - POINT_REACH. */
const POINT_REACH: i32 = 3

/**
 * Notes in `found`, for each of `count` keys, its first row × 256 + the slots that have one; 0 if it has none. The first look
 * at each place depends on nothing, so that many are under way at a time: most of them miss the cache.
 */
function findAll(keys: usize, count: i32): void {
  const bytes = <usize>count << 2
  let touched: u32 = 0
  for (let at: usize = 0; at < bytes; at += 4) touched |= load<u32>(table + (<usize>(load<u32>(keys + at) & mask) << 3))
  for (let at: usize = 0; at < bytes; at += 4) store<u32>(found + at, find(load<u32>(keys + at)))
  for (let at: usize = 0; at < bytes; at += 4) {
    const row = rows + <usize>(load<u32>(found + at) >> 8) * WIDTH
    touched |= load<u32>(row) | load<u32>(row, 64)
  }
  store<u32>(second, touched)
}

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
    const there = load<u32>(found + (<usize>index << 2))
    let row = rows + <usize>(there >> 8) * WIDTH
    let slots = there & 0xff
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
    const there = load<u32>(found + (<usize>index << 2))
    if (there === 0) continue
    let row = rows + <usize>(there >> 8) * WIDTH
    let slots = there & 0xff
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

/** First layer: the sums to scale, cut at 0, as 16-bit numbers in units of 1 / UNITS. */
function layer1(length: i32): void {
  memory.fill(hidden, 0, <usize>((length + 2 * REACH) * WIDTH * 2))
  const scale = f32x4.splat(rowScale * UNITS)
  const zero = f32x4.splat(0)
  for (let place = 0; place < length; place++) {
    const from = sums + <usize>((place + PAD) * WIDTH * 2)
    const to = hidden + <usize>((place + REACH) * WIDTH * 2)
    for (let at: usize = 0; at < ROW_BYTES; at += 16) {
      const low = f32x4.convert_i32x4_s(v128.load16x4_s(from + at))
      const high = f32x4.convert_i32x4_s(v128.load16x4_s(from + at, 8))
      v128.store(to + at, i16x8.narrow_i32x4_s(whole(f32x4.max(f32x4.mul(low, scale), zero)), whole(f32x4.max(f32x4.mul(high, scale), zero))))
    }
  }
}

function whole(value: v128): v128 {
  return i32x4.trunc_sat_f32x4_s(f32x4.nearest(value))
}

/** Four sums in units of 1 / (UNITS × WEIGHT_UNITS) and a bias, cut at 0, in units of 1 / UNITS. */
function cut(sum: v128, bias: usize): v128 {
  const value = f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(sum), f32x4.splat(1 / WEIGHT_UNITS)), f32x4.mul(v128.load(bias), f32x4.splat(UNITS)))
  return whole(f32x4.max(value, f32x4.splat(0)))
}

/** The mean of the first layer over the text, and from it what each unit of the second layer starts with. */
function pool(length: i32): void {
  const mean = pooled + 2 * ROW_BYTES
  const share = f32x4.splat(context / <f32>length)
  for (let at: usize = 0; at < ROW_BYTES; at += 16) {
    let low = i32x4.splat(0)
    let high = low
    for (let place = 0; place < length; place++) {
      const units = v128.load(hidden + <usize>((place + REACH) * WIDTH * 2) + at)
      low = i32x4.add(low, i32x4.extend_low_i16x8_s(units))
      high = i32x4.add(high, i32x4.extend_high_i16x8_s(units))
    }
    v128.store(mean + at, i16x8.narrow_i32x4_s(whole(f32x4.mul(f32x4.convert_i32x4_s(low), share)), whole(f32x4.mul(f32x4.convert_i32x4_s(high), share))))
  }
  memory.fill(pooled, 0, 2 * ROW_BYTES)
  let w = weights2 + 2 * (2 * REACH + 1) * WIDTH * WIDTH
  for (let at: usize = 0; at < ROW_BYTES; at += 4) {
    const pair = v128.load32_splat(mean + at)
    for (let lane: usize = 0; lane < 2 * ROW_BYTES; lane += 16) v128.store(pooled + lane, i32x4.add(v128.load(pooled + lane), i32x4.dot_i16x8_s(pair, v128.load(w + lane))))
    w += 2 * ROW_BYTES
  }
}

/** Second layer of character `place`, to `second`. Inputs go two by two: their weights stand side by side. */
function layer2(place: i32): void {
  let a0 = v128.load(pooled)
  let a1 = v128.load(pooled, 16)
  let a2 = v128.load(pooled, 32)
  let a3 = v128.load(pooled, 48)
  let a4 = v128.load(pooled, 64)
  let a5 = v128.load(pooled, 80)
  let a6 = v128.load(pooled, 96)
  let a7 = v128.load(pooled, 112)
  const from = hidden + <usize>(place * WIDTH * 2)
  let w = weights2
  for (let at: usize = 0; at < (2 * REACH + 1) * ROW_BYTES; at += 4) {
    const pair = v128.load32_splat(from + at)
    a0 = i32x4.add(a0, i32x4.dot_i16x8_s(pair, v128.load(w)))
    a1 = i32x4.add(a1, i32x4.dot_i16x8_s(pair, v128.load(w, 16)))
    a2 = i32x4.add(a2, i32x4.dot_i16x8_s(pair, v128.load(w, 32)))
    a3 = i32x4.add(a3, i32x4.dot_i16x8_s(pair, v128.load(w, 48)))
    a4 = i32x4.add(a4, i32x4.dot_i16x8_s(pair, v128.load(w, 64)))
    a5 = i32x4.add(a5, i32x4.dot_i16x8_s(pair, v128.load(w, 80)))
    a6 = i32x4.add(a6, i32x4.dot_i16x8_s(pair, v128.load(w, 96)))
    a7 = i32x4.add(a7, i32x4.dot_i16x8_s(pair, v128.load(w, 112)))
    w += 2 * ROW_BYTES
  }
  v128.store(second, i16x8.narrow_i32x4_s(cut(a0, bias2), cut(a1, bias2 + 16)))
  v128.store(second, i16x8.narrow_i32x4_s(cut(a2, bias2 + 32), cut(a3, bias2 + 48)), 16)
  v128.store(second, i16x8.narrow_i32x4_s(cut(a4, bias2 + 64), cut(a5, bias2 + 80)), 32)
  v128.store(second, i16x8.narrow_i32x4_s(cut(a6, bias2 + 96), cut(a7, bias2 + 112)), 48)
}

/** Scores of the states of character `place`, 16 at a time, from `second` and the first layer, whose row follows it. */
function layer3(place: i32): void {
  memory.copy(second + ROW_BYTES, hidden + <usize>((place + REACH) * WIDTH * 2), ROW_BYTES)
  const to = scores + <usize>(place * states * 4)
  const scale = f32x4.splat(1 / (UNITS * WEIGHT_UNITS))
  for (let block: usize = 0; block < <usize>(states * 4); block += 64) {
    let a0 = i32x4.splat(0)
    let a1 = a0
    let a2 = a0
    let a3 = a0
    let w = weights3 + block
    for (let at: usize = 0; at < 2 * ROW_BYTES; at += 4) {
      const pair = v128.load32_splat(second + at)
      a0 = i32x4.add(a0, i32x4.dot_i16x8_s(pair, v128.load(w)))
      a1 = i32x4.add(a1, i32x4.dot_i16x8_s(pair, v128.load(w, 16)))
      a2 = i32x4.add(a2, i32x4.dot_i16x8_s(pair, v128.load(w, 32)))
      a3 = i32x4.add(a3, i32x4.dot_i16x8_s(pair, v128.load(w, 48)))
      w += <usize>(states * 4)
    }
    v128.store(to + block, f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(a0), scale), v128.load(bias3 + block)))
    v128.store(to + block, f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(a1), scale), v128.load(bias3 + block, 16)), 16)
    v128.store(to + block, f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(a2), scale), v128.load(bias3 + block, 32)), 32)
    v128.store(to + block, f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(a3), scale), v128.load(bias3 + block, 48)), 48)
  }
}

/** Scores of all states for a text of `length` characters with so many patterns. */
export function score(length: i32, points: i32, spans: i32): void {
  memory.fill(sums, 0, <usize>((length + 2 * PAD) * WIDTH * 2))
  findAll(pointKeys, points)
  addPoints(points)
  findAll(spanKeys, spans)
  addSpans(spans)
  layer1(length)
  pool(length)
  for (let place = 0; place < length; place++) {
    layer2(place)
    layer3(place)
  }
}
