import type { Scene } from './scene.ts'
import { curveOf, pointOn, spotsOf, type Projection } from './paint.ts'

const NODE_SLACK = 5
const EDGE_SLACK = 6
const STEPS = 12

/** The node under a point of the screen, the nearest of several; null if none is. */
export function nodeUnder(scene: Scene, projection: Projection, x: number, y: number): number | null {
  let best: { key: number; distance: number } | null = null
  for (const { node, x: nodeX, y: nodeY, radius } of spotsOf(scene, projection).values()) {
    const distance = Math.hypot(nodeX - x, nodeY - y)
    if (distance <= radius + NODE_SLACK && (!best || distance < best.distance)) best = { key: node.key, distance }
  }
  return best?.key ?? null
}

/** The edge under a point of the screen; faint ones cannot be hit. */
export function edgeUnder(scene: Scene, projection: Projection, x: number, y: number): number | null {
  const spots = spotsOf(scene, projection)
  let best: { key: number; distance: number } | null = null
  for (const edge of scene.edges) {
    const curve = edge.emphasis === 'faint' ? null : curveOf(edge, spots)
    if (!curve) continue
    let before = pointOn(curve, 0)
    for (let step = 1; step <= STEPS; step++) {
      const after = pointOn(curve, step / STEPS)
      const distance = toSegment(before, after, x, y)
      if (distance <= EDGE_SLACK && (!best || distance < best.distance)) best = { key: edge.key, distance }
      before = after
    }
  }
  return best?.key ?? null
}

function toSegment(from: readonly [number, number], to: readonly [number, number], x: number, y: number): number {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
  const part = Math.min(1, Math.max(0, ((x - from[0]) * dx + (y - from[1]) * dy) / (dx * dx + dy * dy || 1)))
  return Math.hypot(from[0] + part * dx - x, from[1] + part * dy - y)
}
