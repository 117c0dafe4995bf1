import type { Scene, SceneNode } from './scene.ts'

export type Direction = 'left' | 'right' | 'up' | 'down'

const ANGLES: Readonly<Record<Direction, number>> = { right: 0, up: Math.PI / 2, left: Math.PI, down: -Math.PI / 2 }
/** Beyond this angle to either side a node does not lie in a direction. */
const HALF_VIEW = Math.PI / 3.2

/**
 * The node to which an arrow key leads from `from`: among those connected with it, the nearest in that direction; if there is none,
 * among all others. Without a start, the weightiest node. Null if nothing lies there.
 */
export function nodeTowards(scene: Scene, from: number | null, direction: Direction): number | null {
  const start = scene.nodes.find(({ key }) => key === from)
  if (!start) return scene.nodes.reduce<SceneNode | null>((best, node) => (best === null || node.radius > best.radius ? node : best), null)?.key ?? null
  const tied = new Set(scene.edges.flatMap(({ source, target }) => (source === start.key ? [target] : target === start.key ? [source] : [])))
  const others = scene.nodes.filter(({ key }) => key !== start.key)
  return nearest(start, others.filter(({ key }) => tied.has(key)), direction) ?? nearest(start, others, direction)
}

function nearest(start: SceneNode, candidates: readonly SceneNode[], direction: Direction): number | null {
  let best: { key: number; cost: number } | null = null
  for (const { key, x, y } of candidates) {
    const [dx, dy] = [x - start.x, y - start.y]
    const turn = Math.abs(((Math.atan2(dy, dx) - ANGLES[direction] + 3 * Math.PI) % (2 * Math.PI)) - Math.PI)
    const cost = Math.hypot(dx, dy) * (1 + turn)
    if (turn <= HALF_VIEW && (!best || cost < best.cost)) best = { key, cost }
  }
  return best?.key ?? null
}
