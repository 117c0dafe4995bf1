import type { World } from '../data/graph.ts'
import type { Camera } from '../state/view.ts'
import { growth, toScreen, type Size } from './camera.ts'
import { placeLabels, takenBy, type Box, type LabelWish, type Taken } from './labels.ts'
import type { Pen } from './pen.ts'
import type { Scene, SceneEdge, SceneNode } from './scene.ts'
import { shapeOf } from './shapes.ts'

/** Where and how large things are on the screen now. */
export interface Projection {
  readonly camera: Camera
  readonly size: Size
  readonly world: World
}

/** A node of the scene on the screen. */
export interface Spot {
  readonly node: SceneNode
  readonly x: number
  readonly y: number
  readonly radius: number
}

/** A line on the screen: two ends and the point that bends it. */
export interface Curve {
  readonly from: Spot
  readonly to: Spot
  readonly over: readonly [x: number, y: number]
}

/** The nodes on the screen by key. */
export function spotsOf(scene: Scene, { camera, size, world }: Projection): ReadonlyMap<number, Spot> {
  const larger = growth(camera.span, world, size)
  return new Map(scene.nodes.map((node) => {
    const [x, y] = toScreen(camera, size, node.x, node.y)
    return [node.key, { node, x, y, radius: node.radius * larger }]
  }))
}

/** An edge on the screen; null if an end is not in the scene. The bend is that of @sigma/edge-curve. */
export function curveOf(edge: SceneEdge, spots: ReadonlyMap<number, Spot>): Curve | null {
  const from = spots.get(edge.source)
  const to = spots.get(edge.target)
  if (!from || !to) return null
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  return { from, to, over: [(from.x + to.x) / 2 + dy * edge.bend, (from.y + to.y) / 2 - dx * edge.bend] }
}

/** The point at `part` (0…1) of a curve. */
export function pointOn({ from, to, over }: Curve, part: number): readonly [x: number, y: number] {
  const rest = 1 - part
  const along = (a: number, b: number, c: number): number => rest * rest * a + 2 * rest * part * b + part * part * c
  return [along(from.x, over[0], to.x), along(from.y, over[1], to.y)]
}

/** Draws edges, arrow heads and nodes: all of the map but its labels. */
export function paintGraph(pen: Pen, scene: Scene, projection: Projection): void {
  const spots = spotsOf(scene, projection)
  for (const edge of inFrontLast(scene.edges)) {
    const curve = curveOf(edge, spots)
    if (!curve) continue
    const { from, to, over } = curve
    pen.line(`M${px(from.x)} ${px(from.y)}Q${px(over[0])} ${px(over[1])} ${px(to.x)} ${px(to.y)}`, edge.colour, edge.width)
  }
  const outline = { colour: scene.palette.paper, width: 1.2 }
  for (const node of inFrontLast(scene.nodes)) {
    const spot = spots.get(node.key)
    if (spot) pen.shape(shapeOf(node.kind), spot.x, spot.y, spot.radius, node.colour, outline)
  }
}

/** Draws what lies on top: rings around the chosen, arrow heads and names of their relations, labels that do not collide. */
export function paintLabels(pen: Pen, scene: Scene, projection: Projection, hovered: number | null): void {
  const spots = spotsOf(scene, projection)
  const { palette } = scene
  for (const { node, x, y, radius } of spots.values()) {
    if (node.emphasis !== 'chosen' && node.key !== hovered) continue
    pen.shape({ form: 'circle' }, x, y, radius * 1.5 + 3, 'none', { colour: node.emphasis === 'chosen' ? palette.accent : palette.quiet, width: 2 })
  }
  const wishes = wishesOf(pen, scene, spots, projection.size, hovered)
  const obstacles = [...spots.values()].filter(({ node }) => node.emphasis !== 'faint').sort((a, b) => b.radius - a.radius).slice(0, MOST_OBSTACLES).map(({ x, y, radius }) => ({ x, y, radius: radius * 0.9 }))
  const taken = takenBy(obstacles)
  const names = placeLabels(wishes, taken, projection.size)
  const near = scene.edges.filter((edge) => edge.emphasis === 'near')
  for (const edge of near) paintHead(pen, edge, spots)
  if (near.length <= MOST_EDGE_LABELS) for (const edge of near) paintEdgeLabel(pen, scene, edge, spots, taken)
  for (const { key, text, left, middle } of names) {
    const node = spots.get(key)?.node
    if (node) pen.text(text, left, middle, textStyle(scene, node, hovered))
  }
}

const MOST_EDGE_LABELS = 40
/** Labels keep off this many of the largest nodes; in a crowd they may lie on the small ones, with a halo. */
const MOST_OBSTACLES = 400
/** More than this many names are not even tried: they would have no place. */
const MOST_WISHES = 600

function paintHead(pen: Pen, edge: SceneEdge, spots: ReadonlyMap<number, Spot>): void {
  const curve = curveOf(edge, spots)
  if (!edge.directed || !curve) return
  const { to, over } = curve
  const length = Math.hypot(to.x - over[0], to.y - over[1]) || 1
  const [ux, uy] = [(to.x - over[0]) / length, (to.y - over[1]) / length]
  const reach = to.radius * 1.15 + 2
  const [tipX, tipY] = [to.x - ux * reach, to.y - uy * reach]
  const [baseX, baseY] = [tipX - ux * 8, tipY - uy * 8]
  pen.arrow(`M${px(tipX)} ${px(tipY)}L${px(baseX - uy * 3.6)} ${px(baseY + ux * 3.6)}L${px(baseX + uy * 3.6)} ${px(baseY - ux * 3.6)}z`, edge.colour)
}

/** Where along its line a relation's name may stand, the best first. */
const EDGE_LABEL_PARTS = [0.5, 0.42, 0.58, 0.34, 0.66]

function paintEdgeLabel(pen: Pen, scene: Scene, edge: SceneEdge, spots: ReadonlyMap<number, Spot>, taken: Taken): void {
  const curve = curveOf(edge, spots)
  if (!curve || Math.hypot(curve.to.x - curve.from.x, curve.to.y - curve.from.y) < 56) return
  const style = { size: 11, bold: false, colour: edge.colour, halo: scene.palette.paper }
  const width = pen.measure(edge.label, style)
  const boxes = EDGE_LABEL_PARTS.map((part): Box => {
    const [x, y] = pointOn(curve, part)
    return { left: x - width / 2, top: y - 7, right: x + width / 2, bottom: y + 7 }
  })
  const box = boxes.find((each) => taken.isFree(each))
  if (!box) return
  taken.add(box)
  pen.text(edge.label, box.left, (box.top + box.bottom) / 2, style)
}

/** Labels wanted, the weightiest first: hovered, chosen, near, then by importance. Faint nodes and those off the screen get none. */
function wishesOf(pen: Pen, scene: Scene, spots: ReadonlyMap<number, Spot>, size: Size, hovered: number | null): readonly LabelWish[] {
  const chosen = [...spots.values()].find(({ node }) => node.emphasis === 'chosen')
  const rank = (node: SceneNode): number => (node.key === hovered ? 0 : node.emphasis === 'chosen' ? 1 : node.emphasis === 'near' ? 2 : 3)
  return [...spots.values()]
    .filter(({ node, x, y }) => (node.emphasis !== 'faint' || node.key === hovered) && x > -20 && y > -20 && x < size.width + 20 && y < size.height + 20)
    .sort((a, b) => rank(a.node) - rank(b.node) || b.radius - a.radius || a.node.key - b.node.key)
    .slice(0, MOST_WISHES)
    .map(({ node, x, y, radius }) => {
      const style = textStyle(scene, node, hovered)
      return {
        key: node.key, text: node.label, x, y, radius: node.emphasis === 'chosen' ? radius * 1.5 + 3 : radius * 1.12,
        width: pen.measure(node.label, style), height: style.size * 1.35, leftFirst: chosen !== undefined && x < chosen.x - 8,
      }
    })
}

function textStyle({ palette }: Scene, node: SceneNode, hovered: number | null): { size: number; bold: boolean; colour: string; halo: string } {
  const strong = node.emphasis === 'chosen' || node.key === hovered
  return { size: strong ? 14 : node.radius > 10 ? 13.5 : 12, bold: strong, colour: palette.ink, halo: palette.paper }
}

function inFrontLast<T extends { readonly emphasis: string }>(items: readonly T[]): readonly T[] {
  const order = ['faint', 'normal', 'near', 'chosen']
  return items.toSorted((a, b) => order.indexOf(a.emphasis) - order.indexOf(b.emphasis))
}

function px(value: number): string {
  return value.toFixed(1)
}
