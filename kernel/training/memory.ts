/** Where the host laid out the arrays of training (scripts/tagger/network.ts says what they hold), and sizes. */
export let rows: usize = 0
export let rowSquares: usize = 0
export let weights2: usize = 0
export let bias2: usize = 0
export let weights2Slope: usize = 0
export let bias2Slope: usize = 0
export let ids: usize = 0
export let starts: usize = 0
export let kept: usize = 0
export let keptEnds: usize = 0
export let hidden: usize = 0
export let second: usize = 0
export let pooled: usize = 0
export let hiddenSlope: usize = 0
export let secondSlope: usize = 0
export let pooledSlope: usize = 0
export let scores: usize = 0
export let targets: usize = 0
export let alpha: usize = 0
export let beta: usize = 0
export let weights3: usize = 0
export let bias3: usize = 0
export let weights3Slope: usize = 0
export let bias3Slope: usize = 0
export let factors: usize = 0
export let factorsBack: usize = 0
export let movesSlope: usize = 0
/** What the mean over the sentence is multiplied by; 0 for heads that do without. */
export let context: f32 = 0
export let group: i32 = 0
export let states: i32 = 0
export let featureDropout: f32 = 0
export let hiddenDropout: f32 = 0

export function placeLayers(rowsAt: usize, rowSquaresAt: usize, weights2At: usize, bias2At: usize, weights2SlopeAt: usize, bias2SlopeAt: usize): void {
  rows = rowsAt
  rowSquares = rowSquaresAt
  weights2 = weights2At
  bias2 = bias2At
  weights2Slope = weights2SlopeAt
  bias2Slope = bias2SlopeAt
}

export function placeSentence(idsAt: usize, startsAt: usize, targetsAt: usize): void {
  ids = idsAt
  starts = startsAt
  targets = targetsAt
}

export function placeActivity(keptAt: usize, keptEndsAt: usize, hiddenAt: usize, secondAt: usize, pooledAt: usize, hiddenSlopeAt: usize, secondSlopeAt: usize, pooledSlopeAt: usize, scoresAt: usize, alphaAt: usize, betaAt: usize): void {
  kept = keptAt
  keptEnds = keptEndsAt
  hidden = hiddenAt
  second = secondAt
  pooled = pooledAt
  hiddenSlope = hiddenSlopeAt
  secondSlope = secondSlopeAt
  pooledSlope = pooledSlopeAt
  scores = scoresAt
  alpha = alphaAt
  beta = betaAt
}

export function placeHead(groupWidth: i32, contextFactor: f32, weights3At: usize, bias3At: usize, weights3SlopeAt: usize, bias3SlopeAt: usize, factorsAt: usize, factorsBackAt: usize, movesSlopeAt: usize): void {
  group = groupWidth
  states = 4 * groupWidth
  context = contextFactor
  weights3 = weights3At
  bias3 = bias3At
  weights3Slope = weights3SlopeAt
  bias3Slope = bias3SlopeAt
  factors = factorsAt
  factorsBack = factorsBackAt
  movesSlope = movesSlopeAt
}

export function setDropout(features: f32, units: f32): void {
  featureDropout = features
  hiddenDropout = units
}
