/** Where the host laid out the arrays (src/text/tagger/network.ts says what they hold), and how many states there are. */

export let table: usize = 0
export let mask: u32 = 0
export let rows: usize = 0
export let rowScale: f32 = 0
export let weights2: usize = 0
export let bias2: usize = 0
export let weights3: usize = 0
export let bias3: usize = 0
export let group: i32 = 0
export let states: i32 = 0
/** What the mean over the text is multiplied by; 0 for heads that do without. */
export let context: f32 = 0
export let moves: usize = 0
export let movesBack: usize = 0
export let pointKeys: usize = 0
export let pointAt: usize = 0
export let spanKeys: usize = 0
export let spanBounds: usize = 0
export let found: usize = 0
export let sums: usize = 0
export let hidden: usize = 0
export let second: usize = 0
export let pooled: usize = 0
export let scores: usize = 0
export let doubts: usize = 0
export let forward: usize = 0
export let backward: usize = 0
export let norms: usize = 0

export function placeModel(tableAt: usize, tableMask: u32, rowsAt: usize, scale: f32, weights2At: usize, bias2At: usize, weights3At: usize, bias3At: usize): void {
  table = tableAt
  mask = tableMask
  rows = rowsAt
  rowScale = scale
  weights2 = weights2At
  bias2 = bias2At
  weights3 = weights3At
  bias3 = bias3At
}

export function placeMoves(groupWidth: i32, contextFactor: f32, movesAt: usize, movesBackAt: usize): void {
  group = groupWidth
  states = 4 * groupWidth
  context = contextFactor
  moves = movesAt
  movesBack = movesBackAt
}

export function placeText(pointKeysAt: usize, pointAtAt: usize, spanKeysAt: usize, spanBoundsAt: usize): void {
  pointKeys = pointKeysAt
  pointAt = pointAtAt
  spanKeys = spanKeysAt
  spanBounds = spanBoundsAt
}

export function placeScratch(foundAt: usize, sumsAt: usize, hiddenAt: usize, secondAt: usize, pooledAt: usize, scoresAt: usize, doubtsAt: usize, forwardAt: usize, backwardAt: usize, normsAt: usize): void {
  found = foundAt
  sums = sumsAt
  hidden = hiddenAt
  second = secondAt
  pooled = pooledAt
  scores = scoresAt
  doubts = doubtsAt
  forward = forwardAt
  backward = backwardAt
  norms = normsAt
}
