// oxlint-disable-next-line import/extensions -- the compiler of AssemblyScript adds it
import { alpha, beta, factors, factorsBack, group, movesSlope, scores, states, targets } from './memory'
// oxlint-disable-next-line import/extensions -- the compiler of AssemblyScript adds it
import { addScaled, product, total } from './vectors'

const LEAST: f32 = 1e-30

/**
 * Turns the scores of a sentence into their slopes: targets less probabilities. With `learnMoves`, subtracts the expected
 * moves from the slopes of the moves; the host adds the right ones. Answers the logarithm of the sum over all ways to tag,
 * less the scores of the targets (moves apart).
 */
export function chain(length: i32, learnMoves: bool): f64 {
  const bytes = <usize>(states * 4)
  let loss: f64 = 0
  for (let place = 0; place < length; place++) {
    const row = scores + <usize>place * bytes
    const goal = product(row, targets + <usize>place * bytes, bytes)
    const top = toPotentials(row)
    loss += <f64>top + Math.log(stepForward(place, place === length - 1)) - <f64>goal
  }
  closeAll(beta + <usize>(length - 1) * bytes)
  for (let place = length - 2; place >= 0; place--) stepBackward(place, learnMoves)
  for (let place = 0; place < length; place++) toSlopes(place)
  return loss
}

function toPotentials(row: usize): f32 {
  let top: f32 = load<f32>(row)
  for (let state = 1; state < states; state++) top = max(top, load<f32>(row + (<usize>state << 2)))
  for (let state = 0; state < states; state++) {
    const at = row + (<usize>state << 2)
    store<f32>(at, max(<f32>Math.exp(load<f32>(at) - top), LEAST))
  }
  return top
}

/** 1 for the states in which a sentence may end (unused ones have no mass). */
function closeAll(row: usize): void {
  for (let state = 0; state < states; state++) store<f32>(row + (<usize>state << 2), state < group || state >= 3 * group ? 1 : 0)
}

function stepForward(place: i32, isLast: bool): f64 {
  const bytes = <usize>(states * 4)
  const lanes = <usize>(group * 4)
  const row = alpha + <usize>place * bytes
  const before = row - bytes
  memory.fill(row, 0, bytes)
  if (place === 0) for (let at: usize = 0; at < 2 * lanes; at += 4) store<f32>(row + at, load<f32>(factors + at) > 0 ? 1 : 0)
  else {
    for (let state = 0; state < states; state++) {
      const mass = load<f32>(before + (<usize>state << 2))
      if (mass > LEAST) addScaled(row, factors + <usize>state * bytes, mass, bytes)
    }
  }
  const potential = scores + <usize>place * bytes
  let sum = f32x4.splat(0)
  for (let at: usize = 0; at < bytes; at += 16) {
    let value = f32x4.mul(v128.load(row + at), v128.load(potential + at))
    if (isLast && at >= lanes && at < 3 * lanes) value = f32x4.splat(0)
    v128.store(row + at, value)
    sum = f32x4.add(sum, value)
  }
  const norm = total(sum)
  const inverse = f32x4.splat(<f32>1 / norm)
  for (let at: usize = 0; at < bytes; at += 16) v128.store(row + at, f32x4.mul(v128.load(row + at), inverse))
  return norm
}

function stepBackward(place: i32, learnMoves: bool): void {
  const bytes = <usize>(states * 4)
  const row = beta + <usize>place * bytes
  const flow = row + bytes
  const before = alpha + <usize>place * bytes
  const potential = scores + <usize>(place + 1) * bytes
  for (let at: usize = 0; at < bytes; at += 16) v128.store(flow + at, f32x4.mul(v128.load(flow + at), v128.load(potential + at)))
  memory.fill(row, 0, bytes)
  for (let state = 0; state < states; state++) {
    const mass = load<f32>(flow + (<usize>state << 2))
    if (mass > LEAST) addScaled(row, factorsBack + <usize>state * bytes, mass, bytes)
  }
  const inverse: f32 = <f32>1 / product(before, row, bytes)
  if (learnMoves) {
    for (let state = 0; state < states; state++) {
      const mass = load<f32>(before + (<usize>state << 2)) * inverse
      if (mass < 1e-9) continue
      const x = f32x4.splat(mass)
      const from = factors + <usize>state * bytes
      const to = movesSlope + <usize>state * bytes
      for (let at: usize = 0; at < bytes; at += 16) v128.store(to + at, f32x4.sub(v128.load(to + at), f32x4.mul(x, f32x4.mul(v128.load(from + at), v128.load(flow + at)))))
    }
  }
  for (let at: usize = 0; at < bytes; at += 16) {
    v128.store(flow + at, f32x4.div(v128.load(flow + at), f32x4.max(v128.load(potential + at), f32x4.splat(LEAST))))
    v128.store(row + at, f32x4.mul(v128.load(row + at), f32x4.splat(inverse)))
  }
}

function toSlopes(place: i32): void {
  const bytes = <usize>(states * 4)
  const row = scores + <usize>place * bytes
  const a = alpha + <usize>place * bytes
  const b = beta + <usize>place * bytes
  const inverse = f32x4.splat(<f32>1 / product(a, b, bytes))
  for (let at: usize = 0; at < bytes; at += 16) {
    const share = f32x4.mul(f32x4.mul(v128.load(a + at), v128.load(b + at)), inverse)
    v128.store(row + at, f32x4.sub(v128.load(targets + <usize>place * bytes + at), share))
  }
}
