import type { Disc } from './disc.ts'

/** Free space at the right of a part, for the labels of its outermost nodes; in map units. */
const LABEL = 64
/** Width to height of the screen that the whole is to fill. */
const ASPECT = 1.4
/** Heights tried for the whole, from the least that could do in these steps. */
const STEP = 0.1
const STEPS = 16

interface Box {
  readonly discs: readonly Disc[]
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/**
 * Moves the parts of the map, largest first, so that none meets another: the first stands at the left, the others in columns beside
 * it, where nodes without relations form a grid. The whole is centred on the origin and shaped so that it is large on a screen.
 */
export function onShelves(parts: readonly (readonly Disc[])[]): readonly Disc[] {
  const boxes = parts.map(boxAround)
  const height = bestHeight(boxes)
  const columns = columnsOf(boxes, height)
  const width = widthOf(columns)
  let left = -width / 2
  return columns.flatMap((column) => {
    const discs = standing(column, left, -height / 2)
    left += columnWidth(column)
    return discs
  })
}

/** The height at which columns as high as that fit a screen with the least shrinking. */
function bestHeight(boxes: readonly Box[]): number {
  const area = boxes.reduce((sum, box) => sum + box.width * box.height, 0)
  const least = boxes.reduce((highest, box) => Math.max(highest, box.height), Math.sqrt(area / ASPECT))
  const tried = Array.from({ length: STEPS }, (_, step) => least * (1 + step * STEP))
  const extent = (height: number): number => Math.max(widthOf(columnsOf(boxes, height)), height * ASPECT)
  return tried.map((height) => ({ height, extent: extent(height) })).reduce((best, each) => (each.extent < best.extent ? each : best)).height
}

function boxAround(discs: readonly Disc[]): Box {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity]
  for (const { x, y, room } of discs) {
    left = Math.min(left, x - room)
    right = Math.max(right, x + room)
    top = Math.min(top, y - room)
    bottom = Math.max(bottom, y + room)
  }
  return { discs, left, top, width: right - left + LABEL, height: bottom - top }
}

/** The boxes in columns, each filled to `height` before the next begins. */
function columnsOf(boxes: readonly Box[], height: number): readonly (readonly Box[])[] {
  const columns: Box[][] = []
  let filled = Infinity
  for (const box of boxes) {
    if (filled + box.height > height) {
      columns.push([])
      filled = 0
    }
    columns.at(-1)?.push(box)
    filled += box.height
  }
  return columns
}

function widthOf(columns: readonly (readonly Box[])[]): number {
  return columns.reduce((sum, column) => sum + columnWidth(column), 0)
}

function columnWidth(column: readonly Box[]): number {
  return column.reduce((widest, { width }) => Math.max(widest, width), 0)
}

function standing(column: readonly Box[], columnLeft: number, columnsTop: number): readonly Disc[] {
  let columnTop = columnsTop
  return column.flatMap(({ discs, left, top, height }) => {
    const moved = discs.map((disc) => ({ ...disc, x: disc.x - left + columnLeft, y: disc.y - top + columnTop }))
    columnTop += height
    return moved
  })
}
