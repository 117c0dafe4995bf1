/** to += x × from, over `bytes` bytes (a multiple of 16). */
export function addScaled(to: usize, from: usize, x: f32, bytes: usize): void {
  const factor = f32x4.splat(x)
  for (let at: usize = 0; at < bytes; at += 16) v128.store(to + at, f32x4.add(v128.load(to + at), f32x4.mul(factor, v128.load(from + at))))
}

/** The sum of the products of two vectors of `bytes` bytes. */
export function product(a: usize, b: usize, bytes: usize): f32 {
  let sum = f32x4.splat(0)
  for (let at: usize = 0; at < bytes; at += 16) sum = f32x4.add(sum, f32x4.mul(v128.load(a + at), v128.load(b + at)))
  return total(sum)
}

/** The sum of four numbers. */
export function total(four: v128): f32 {
  return f32x4.extract_lane(four, 0) + f32x4.extract_lane(four, 1) + f32x4.extract_lane(four, 2) + f32x4.extract_lane(four, 3)
}

let randomState: u32 = 1

/** Starts the random numbers anew. */
export function seed(state: u32): void {
  randomState = state | 1
}

/** A random number in [0, 1): xorshift. */
export function random(): f32 {
  randomState ^= randomState << 13
  randomState ^= randomState >> 17
  randomState ^= randomState << 5
  return <f32>(randomState >> 8) * (1.0 / 16777216.0)
}

/** One step of AdaGrad on `count` numbers (a multiple of 4); the slopes become 0. */
export function step(values: usize, slopes: usize, squares: usize, count: i32, rate: f32): void {
  const factor = f32x4.splat(rate)
  for (let at: usize = 0; at < <usize>count * 4; at += 16) {
    const slope = v128.load(slopes + at)
    if (!v128.any_true(slope)) continue
    const square = f32x4.add(v128.load(squares + at), f32x4.mul(slope, slope))
    v128.store(squares + at, square)
    v128.store(values + at, f32x4.add(v128.load(values + at), f32x4.div(f32x4.mul(factor, slope), f32x4.sqrt(square))))
    v128.store(slopes + at, f32x4.splat(0))
  }
}
