import type { Kind } from '../../../src/ontology/kinds.ts'
import { kinds } from '../../../src/ontology/kinds.ts'

export type Point = readonly [x: number, y: number]

/** A node's outline in units of its radius, y upwards. `circle` has no corners; a `star` is drawn by its tips and notches. */
export type Shape = { readonly form: 'circle' } | { readonly form: 'convex' | 'star'; readonly points: readonly Point[] }

const STAR_NOTCH = 0.46

/** The outlines that the ontology names, of about equal weight to the eye. */
export const shapes: Readonly<Record<(typeof kinds)[Kind]['shape'], Shape>> = {
  circle: { form: 'circle' },
  square: { form: 'convex', points: regular(4, 1.2, Math.PI / 4) },
  diamond: { form: 'convex', points: regular(4, 1.28, 0) },
  triangle: { form: 'convex', points: regular(3, 1.38, Math.PI / 2) },
  pentagon: { form: 'convex', points: regular(5, 1.15, Math.PI / 2) },
  hexagon: { form: 'convex', points: regular(6, 1.12, 0) },
  star: { form: 'star', points: star(5, 1.4, STAR_NOTCH) },
  page: { form: 'convex', points: [[-0.78, -1.08], [0.78, -1.08], [0.78, 0.5], [0.2, 1.08], [-0.78, 1.08]] },
}

/** The farthest any outline reaches from the middle. */
export const REACH = 1.45

/** The order in which shapes are numbered for the graphics card. */
export const shapeNames = Object.keys(shapes) as readonly (keyof typeof shapes)[]

export function shapeOf(kind: Kind): Shape {
  return shapes[kinds[kind].shape]
}

/** An SVG path of a shape around (x, y), y downwards as on screens. */
export function shapePath(shape: Shape, x: number, y: number, radius: number): string {
  if (shape.form === 'circle') {
    const r = round(radius)
    return `M${round(x - radius)} ${round(y)}a${r} ${r} 0 1 0 ${round(2 * radius)} 0a${r} ${r} 0 1 0 ${round(-2 * radius)} 0z`
  }
  return `M${shape.points.map(([px, py]) => `${round(x + px * radius)} ${round(y - py * radius)}`).join('L')}z`
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}

function regular(corners: number, radius: number, turn: number): readonly Point[] {
  return Array.from({ length: corners }, (_, index) => onCircle(turn + (2 * Math.PI * index) / corners, radius))
}

function star(tips: number, radius: number, notch: number): readonly Point[] {
  return Array.from({ length: 2 * tips }, (_, index) => onCircle(Math.PI / 2 + (Math.PI * index) / tips, index % 2 === 0 ? radius : radius * notch))
}

function onCircle(angle: number, radius: number): Point {
  return [Math.cos(angle) * radius, Math.sin(angle) * radius]
}
