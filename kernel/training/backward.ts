// oxlint-disable-next-line import/extensions -- the compiler of AssemblyScript adds it
import { bias2Slope, bias3Slope, context, featureDropout, hidden, hiddenDropout, hiddenSlope, kept, keptEnds, pooled, pooledSlope, rowSquares, rows, scores, second, secondSlope, states, weights2, weights2Slope, weights3, weights3Slope } from './memory'
// oxlint-disable-next-line import/extensions -- the compiler of AssemblyScript adds it
import { NEAR, REACH, ROW_BYTES, WIDTH } from './forward'
// oxlint-disable-next-line import/extensions -- the compiler of AssemblyScript adds it
import { addScaled, product } from './vectors'

/** Takes the slopes of the scores (which stand in their place) down through the layers; changes the rows at once. */
export function backward(length: i32, rate: f32): void {
  memory.fill(hiddenSlope, 0, <usize>((length + 2 * REACH) * WIDTH * 4))
  memory.fill(pooledSlope, 0, ROW_BYTES)
  for (let place = 0; place < length; place++) {
    throughLayer3(place)
    throughLayer2(place)
  }
  throughPool(length)
  let from = 0
  for (let place = 0; place < length; place++) {
    const to = load<i32>(keptEnds + (<usize>place << 2))
    throughLayer1(place, from, to, rate)
    from = to
  }
}

function throughLayer3(place: i32): void {
  const bytes = <usize>(states * 4)
  const slope = scores + <usize>place * bytes
  const upper = second + <usize>place * ROW_BYTES
  const lower = hidden + <usize>(place + REACH) * ROW_BYTES
  const down = hiddenSlope + <usize>(place + REACH) * ROW_BYTES
  addScaled(bias3Slope, slope, 1, bytes)
  memory.fill(secondSlope, 0, ROW_BYTES)
  for (let unit: usize = 0; unit < <usize>WIDTH; unit++) {
    const high = load<f32>(upper + (unit << 2))
    if (high !== 0) {
      store<f32>(secondSlope + (unit << 2), product(slope, weights3 + unit * bytes, bytes))
      addScaled(weights3Slope + unit * bytes, slope, high, bytes)
    }
    const low = load<f32>(lower + (unit << 2))
    if (low !== 0) {
      store<f32>(down + (unit << 2), load<f32>(down + (unit << 2)) + product(slope, weights3 + (unit + <usize>WIDTH) * bytes, bytes))
      addScaled(weights3Slope + (unit + <usize>WIDTH) * bytes, slope, low, bytes)
    }
  }
}

function throughLayer2(place: i32): void {
  const from = hidden + <usize>place * ROW_BYTES
  const down = hiddenSlope + <usize>place * ROW_BYTES
  addScaled(pooledSlope, secondSlope, 1, ROW_BYTES)
  for (let input: usize = 0; input < NEAR; input++) {
    const value = load<f32>(from + (input << 2))
    if (value === 0) continue
    store<f32>(down + (input << 2), load<f32>(down + (input << 2)) + product(secondSlope, weights2 + input * ROW_BYTES, ROW_BYTES))
    addScaled(weights2Slope + input * ROW_BYTES, secondSlope, value, ROW_BYTES)
  }
}

/** What the second layer takes from the whole sentence; its bias, too, is the same for all characters. */
function throughPool(length: i32): void {
  const share = pooledSlope + ROW_BYTES
  addScaled(bias2Slope, pooledSlope, 1, ROW_BYTES)
  if (context === 0) return
  for (let unit: usize = 0; unit < <usize>WIDTH; unit++) {
    const weights = (NEAR + unit) * ROW_BYTES
    store<f32>(share + (unit << 2), product(pooledSlope, weights2 + weights, ROW_BYTES))
    addScaled(weights2Slope + weights, pooledSlope, load<f32>(pooled + (unit << 2)), ROW_BYTES)
  }
  for (let place = 0; place < length; place++) addScaled(hiddenSlope + <usize>(place + REACH) * ROW_BYTES, share, context / <f32>length, ROW_BYTES)
}

/** AdaGrad on the rows kept[from, to). */
function throughLayer1(place: i32, from: i32, to: i32, rate: f32): void {
  const scale = f32x4.splat(1 / ((1 - featureDropout) * (1 - hiddenDropout)))
  const units = hidden + <usize>(place + REACH) * ROW_BYTES
  const slopes = hiddenSlope + <usize>(place + REACH) * ROW_BYTES
  for (let at: usize = 0; at < ROW_BYTES; at += 16) {
    const live = f32x4.ne(v128.load(units + at), f32x4.splat(0))
    v128.store(slopes + at, v128.and(live, f32x4.mul(v128.load(slopes + at), scale)))
  }
  const factor = f32x4.splat(rate)
  for (let which = from; which < to; which++) {
    const offset = <usize>load<i32>(kept + (<usize>which << 2)) * ROW_BYTES
    for (let at: usize = 0; at < ROW_BYTES; at += 16) {
      const slope = v128.load(slopes + at)
      if (!v128.any_true(slope)) continue
      const square = f32x4.add(v128.load(rowSquares + offset + at), f32x4.mul(slope, slope))
      v128.store(rowSquares + offset + at, square)
      v128.store(rows + offset + at, f32x4.add(v128.load(rows + offset + at), f32x4.div(f32x4.mul(factor, slope), f32x4.sqrt(square))))
    }
  }
}
