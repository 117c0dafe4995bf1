import type { Size } from './camera.ts'

/** A label that wants a place beside its node's disc; all in pixels of the screen. */
export interface LabelWish {
  readonly key: number
  readonly text: string
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly width: number
  readonly height: number
  /** Left before right: where the node's lines run to the right. */
  readonly leftFirst: boolean
}

/** Where a label goes: the left end of its middle line. */
export interface PlacedLabel {
  readonly key: number
  readonly text: string
  readonly left: number
  readonly middle: number
}

export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

const GAP = 4
const CELL = 64
const MOST = 160

/** The places taken so far. */
export interface Taken {
  add(box: Box): void
  isFree(box: Box): boolean
}

/** The discs of nodes as taken places. */
export function takenBy(discs: readonly { readonly x: number; readonly y: number; readonly radius: number }[]): Taken {
  const taken = createTaken()
  for (const { x, y, radius } of discs) taken.add({ left: x - radius, top: y - radius, right: x + radius, bottom: y + radius })
  return taken
}

/**
 * Gives each wish, in order, the first free place of right, left (or left, right), below, above; a wish that finds none goes without.
 * No label lies on another, on what is taken already, or across the edge of the picture. The places given are taken from then on.
 */
export function placeLabels(wishes: readonly LabelWish[], taken: Taken, size: Size): readonly PlacedLabel[] {
  const placed: PlacedLabel[] = []
  for (const wish of wishes) {
    if (placed.length >= MOST) break
    const box = places(wish).find((place) => inside(place, size) && taken.isFree(place))
    if (!box) continue
    taken.add(box)
    placed.push({ key: wish.key, text: wish.text, left: box.left, middle: (box.top + box.bottom) / 2 })
  }
  return placed
}

function places({ x, y, radius, width, height, leftFirst }: LabelWish): readonly Box[] {
  const away = radius + GAP
  const at = (left: number, top: number): Box => ({ left, top, right: left + width, bottom: top + height })
  const right = at(x + away, y - height / 2)
  const left = at(x - away - width, y - height / 2)
  return [...(leftFirst ? [left, right] : [right, left]), at(x - width / 2, y + away), at(x - width / 2, y - away - height)]
}

function inside(box: Box, { width, height }: Size): boolean {
  return box.left >= 2 && box.top >= 2 && box.right <= width - 2 && box.bottom <= height - 2
}

/** Boxes, found again through a grid. */
function createTaken(): Taken {
  const cells = new Map<string, Box[]>()
  return {
    add(box) {
      for (const cell of cellsOf(box)) {
        const boxes = cells.get(cell)
        if (boxes) boxes.push(box)
        else cells.set(cell, [box])
      }
    },
    isFree: (box) => cellsOf(box).every((cell) => (cells.get(cell) ?? []).every((other) => !meet(box, other))),
  }
}

function cellsOf(box: Box): readonly string[] {
  const found: string[] = []
  for (let column = Math.floor(box.left / CELL); column <= Math.floor(box.right / CELL); column++) {
    for (let row = Math.floor(box.top / CELL); row <= Math.floor(box.bottom / CELL); row++) found.push(`${column} ${row}`)
  }
  return found
}

function meet(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}
