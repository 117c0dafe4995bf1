// oxlint-disable-next-line import/extensions -- the compiler of AssemblyScript adds it
import { group, states, moves, movesBack, scores, doubts, forward, backward, norms } from './memory'

/**
 * Says for each character by how many nats the best name over it leads OUTSIDE (state 0) all along, moves left out: `doubts`.
 * On the way, rows of `forward` hold the best name still open by class, rows of `backward` the best rest of a name.
 */
export function doubt(length: i32): void {
  const bytes = <usize>(states * 4)
  const lanes = <usize>(group * 4)
  const never = f32x4.splat(-1e4)
  for (let place = 0; place < length; place++) {
    const row = scores + <usize>place * bytes
    const open = forward + <usize>place * bytes
    const outside = v128.load32_splat(row)
    for (let at: usize = 0; at < lanes; at += 16) {
      const going = place === 0 ? never : f32x4.add(v128.load(open - bytes + at), v128.load(row + 2 * lanes + at))
      v128.store(open + at, f32x4.sub(f32x4.max(v128.load(row + lanes + at), going), outside))
    }
  }
  for (let place = length - 1; place >= 0; place--) {
    const row = scores + <usize>place * bytes
    const open = forward + <usize>place * bytes
    const rest = backward + <usize>place * bytes
    const outside = v128.load32_splat(row)
    let best = f32x4.sub(f32x4.replace_lane(v128.load(row), 0, -1e4), outside)
    for (let at: usize = 0; at < lanes; at += 16) {
      const last = f32x4.sub(v128.load(row + 3 * lanes + at), outside)
      const after = place === length - 1 ? never : v128.load(rest + bytes + at)
      const before = place === 0 ? never : v128.load(open - bytes + at)
      const single = at === 0 ? best : f32x4.sub(v128.load(row + at), outside)
      best = f32x4.max(f32x4.max(best, single), f32x4.max(f32x4.add(v128.load(open + at), after), f32x4.add(before, last)))
      v128.store(rest + at, f32x4.max(last, f32x4.sub(f32x4.add(v128.load(row + 2 * lanes + at), after), outside)))
    }
    store<f32>(doubts + (<usize>place << 2), largest(best))
  }
}

function largest(four: v128): f32 {
  return max(max(f32x4.extract_lane(four, 0), f32x4.extract_lane(four, 1)), max(f32x4.extract_lane(four, 2), f32x4.extract_lane(four, 3)))
}

/** The first character from `place` on at which some name trails OUTSIDE by `lead` or less, or `length`. */
export function openFrom(place: i32, length: i32, lead: f32): i32 {
  while (place < length && load<f32>(doubts + (<usize>place << 2)) < -lead) place++
  return place
}

/** The first character from `place` on at which every name trails OUTSIDE by more than `lead`, or `length`. */
export function sureFrom(place: i32, length: i32, lead: f32): i32 {
  while (place < length && load<f32>(doubts + (<usize>place << 2)) >= -lead) place++
  return place
}

/** e to the power of each of four numbers, which are 0 or less; relative error under 1e-4. */
function exponential(x: v128): v128 {
  const power = f32x4.max(f32x4.mul(x, f32x4.splat(Mathf.LOG2E)), f32x4.splat(-60))
  const whole = f32x4.floor(power)
  const part = f32x4.sub(power, whole)
  let value = f32x4.add(f32x4.mul(part, f32x4.splat(0.0135557)), f32x4.splat(0.0520323))
  value = f32x4.add(f32x4.mul(value, part), f32x4.splat(0.2413793))
  value = f32x4.add(f32x4.mul(value, part), f32x4.splat(0.6930321))
  value = f32x4.add(f32x4.mul(value, part), f32x4.splat(1))
  const exponent = i32x4.shl(i32x4.add(i32x4.trunc_sat_f32x4_s(whole), i32x4.splat(127)), 23)
  return f32x4.mul(value, exponent)
}

/** Turns the scores of character `place` into potentials: e to the power of score less the best score. */
function toPotentials(place: i32): void {
  const row = scores + <usize>(place * states * 4)
  const bytes = <usize>(states * 4)
  let top = v128.load(row)
  for (let at: usize = 16; at < bytes; at += 16) top = f32x4.max(top, v128.load(row + at))
  const best = f32x4.splat(largest(top))
  for (let at: usize = 0; at < bytes; at += 16) v128.store(row + at, exponential(f32x4.sub(v128.load(row + at), best)))
}

/**
 * Forward and backward sums over the island [from, to); OUTSIDE stands before and after it. States are in four groups of
 * `group` lanes: single and outside, first, inner, last. The scores become potentials.
 */
export function sum(from: i32, to: i32): void {
  const bytes = <usize>(states * 4)
  for (let place = from; place < to; place++) {
    toPotentials(place)
    stepForward(place, place === from)
  }
  const last = backward + <usize>(to - 1) * bytes
  let total: f32 = 0
  const row = forward + <usize>(to - 1) * bytes
  for (let state = 0; state < states; state++) {
    const closing = state < group || state >= 3 * group ? load<f32>(moves + <usize>(state * states * 4)) : 0
    store<f32>(last + <usize>(state * 4), closing)
    total += load<f32>(row + <usize>(state * 4)) * closing
  }
  const inverse: f32 = 1 / total
  for (let state = 0; state < states; state++) store<f32>(last + <usize>(state * 4), load<f32>(last + <usize>(state * 4)) * inverse)
  for (let place = to - 2; place >= from; place--) stepBackward(place)
}

function stepForward(place: i32, isFirst: bool): void {
  const bytes = <usize>(states * 4)
  const lanes = <usize>(group * 4)
  const row = forward + <usize>place * bytes
  const before = row - bytes
  memory.fill(row, 0, bytes)
  if (isFirst) memory.copy(row, moves, 2 * lanes)
  else {
    for (let state = 0; state < group; state++) addMoves(row, before, state, 2 * lanes)
    for (let state = 3 * group; state < states; state++) addMoves(row, before, state, 2 * lanes)
    for (let at: usize = 0; at < lanes; at += 16) {
      const begun = v128.load(before + lanes + at)
      const inner = v128.load(before + 2 * lanes + at)
      v128.store(row + 2 * lanes + at, f32x4.add(f32x4.mul(begun, v128.load(movesBack + bytes * <usize>states + at)), f32x4.mul(inner, v128.load(movesBack + bytes * <usize>states + lanes + at))))
      v128.store(row + 3 * lanes + at, f32x4.add(f32x4.mul(begun, v128.load(movesBack + bytes * <usize>states + 2 * lanes + at)), f32x4.mul(inner, v128.load(movesBack + bytes * <usize>states + 3 * lanes + at))))
    }
  }
  const potential = scores + <usize>place * bytes
  let total = f32x4.splat(0)
  for (let at: usize = 0; at < bytes; at += 16) {
    const value = f32x4.mul(v128.load(row + at), v128.load(potential + at))
    v128.store(row + at, value)
    total = f32x4.add(total, value)
  }
  const norm = f32x4.extract_lane(total, 0) + f32x4.extract_lane(total, 1) + f32x4.extract_lane(total, 2) + f32x4.extract_lane(total, 3)
  store<f32>(norms + <usize>(place << 2), norm)
  const inverse = f32x4.splat(1 / norm)
  for (let at: usize = 0; at < bytes; at += 16) v128.store(row + at, f32x4.mul(v128.load(row + at), inverse))
}

/** row += before[state] × the moves from `state` to the states that may open. */
function addMoves(row: usize, before: usize, state: i32, bytes: usize): void {
  const mass = load<f32>(before + <usize>(state << 2))
  if (mass < 1e-7) return
  const x = f32x4.splat(mass)
  const from = moves + <usize>(state * states * 4)
  for (let at: usize = 0; at < bytes; at += 16) v128.store(row + at, f32x4.add(v128.load(row + at), f32x4.mul(x, v128.load(from + at))))
}

function stepBackward(place: i32): void {
  const bytes = <usize>(states * 4)
  const lanes = <usize>(group * 4)
  const row = backward + <usize>place * bytes
  const after = row + bytes
  const potential = scores + <usize>(place + 1) * bytes
  const inverse: f32 = 1 / load<f32>(norms + <usize>((place + 1) << 2))
  memory.fill(row, 0, bytes)
  for (let state = 0; state < 2 * group; state++) {
    const at = <usize>(state << 2)
    const flow = load<f32>(potential + at) * load<f32>(after + at)
    if (flow < 1e-7) continue
    const x = f32x4.splat(flow)
    const into = movesBack + <usize>state * bytes
    for (let lane: usize = 0; lane < lanes; lane += 16) {
      v128.store(row + lane, f32x4.add(v128.load(row + lane), f32x4.mul(x, v128.load(into + lane))))
      v128.store(row + 3 * lanes + lane, f32x4.add(v128.load(row + 3 * lanes + lane), f32x4.mul(x, v128.load(into + 3 * lanes + lane))))
    }
  }
  const inside = movesBack + bytes * <usize>states
  for (let at: usize = 0; at < lanes; at += 16) {
    const inner = f32x4.mul(v128.load(potential + 2 * lanes + at), v128.load(after + 2 * lanes + at))
    const end = f32x4.mul(v128.load(potential + 3 * lanes + at), v128.load(after + 3 * lanes + at))
    v128.store(row + lanes + at, f32x4.add(f32x4.mul(inner, v128.load(inside + at)), f32x4.mul(end, v128.load(inside + 2 * lanes + at))))
    v128.store(row + 2 * lanes + at, f32x4.add(f32x4.mul(inner, v128.load(inside + lanes + at)), f32x4.mul(end, v128.load(inside + 3 * lanes + at))))
  }
  const scale = f32x4.splat(inverse)
  for (let at: usize = 0; at < bytes; at += 16) v128.store(row + at, f32x4.mul(v128.load(row + at), scale))
}
