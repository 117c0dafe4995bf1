import { distance, type Disc } from './disc.ts'
import { separated } from './separate.ts'

/** The share of its circle that the rooms of a part of the map fill at first: more is denser, and less like what the forces made. */
const FILL = 0.5

/**
 * The discs drawn together or apart until their rooms fill half of the circle around them, then separated. Crowded places spread,
 * empty ones stay: the whole becomes about as dense everywhere, which is what labels need.
 */
export function arranged(discs: readonly Disc[]): readonly Disc[] {
  const middle = { x: mean(discs.map(({ x }) => x)), y: mean(discs.map(({ y }) => y)) }
  const radius = discs.reduce((most, disc) => Math.max(most, distance(disc, middle)), 0)
  const wanted = Math.sqrt(discs.reduce((area, { room }) => area + room ** 2, 0) / FILL)
  const scale = radius === 0 ? 1 : wanted / radius
  return separated(discs.map((disc) => ({ ...disc, x: (disc.x - middle.x) * scale, y: (disc.y - middle.y) * scale })))
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
