import { squareAround, type World } from '../data/graph.ts'
import type { Camera } from '../state/view.ts'

export interface Size {
  readonly width: number
  readonly height: number
}

/** Space around what is framed, as a part of the shorter side. */
const MARGIN = 0.1

/** Pixels per map unit. */
export function scaleOf(camera: Camera, { width, height }: Size): number {
  return Math.min(width, height) / camera.span
}

/** Where a point of the map (y upwards) lies on the screen (y downwards, pixels). */
export function toScreen(camera: Camera, size: Size, x: number, y: number): readonly [number, number] {
  const scale = scaleOf(camera, size)
  return [size.width / 2 + (x - camera.x) * scale, size.height / 2 - (y - camera.y) * scale]
}

/** The reverse of `toScreen`. */
export function toMap(camera: Camera, size: Size, left: number, top: number): readonly [number, number] {
  const scale = scaleOf(camera, size)
  return [camera.x + (left - size.width / 2) / scale, camera.y - (top - size.height / 2) / scale]
}

/** The camera that shows all `points`, whatever the picture's proportions. `least`: the smallest span worth having. */
export function framing(points: readonly { readonly x: number; readonly y: number }[], size: Size, least: number): Camera {
  const { x, y } = squareAround(points)
  const shorter = Math.min(size.width, size.height) || 1
  let span = least
  for (const point of points) {
    span = Math.max(span, 2 * Math.abs(point.x - x) * shorter / (size.width || 1), 2 * Math.abs(point.y - y) * shorter / (size.height || 1))
  }
  return { x, y, span: span * (1 + 2 * MARGIN) }
}

/** Nearer by `factor` (> 1) or farther, holding the point under (left, top) where it is. */
export function zoomed(camera: Camera, size: Size, factor: number, left: number, top: number): Camera {
  const [x, y] = toMap(camera, size, left, top)
  return { x: x + (camera.x - x) / factor, y: y + (camera.y - y) / factor, span: camera.span / factor }
}

/** In a picture with a shorter side than this, nodes are drawn smaller. */
const ROOMY_SIDE = 640

/** How much larger than their natural size nodes are drawn: they grow slower than the distances between them, and fit small screens. */
export function growth(span: number, world: World, { width, height }: Size): number {
  const zoom = Math.min(1.6, Math.max(0.45, Math.pow(world.side / span, 0.3)))
  return zoom * Math.min(1, Math.max(0.6, Math.min(width, height) / ROOMY_SIDE))
}
