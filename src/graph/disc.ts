export interface Point {
  readonly x: number
  readonly y: number
}

/** A node on the map, by number, and the radius of the room it wants around it. Units are those of the map. */
export interface Disc extends Point {
  readonly node: number
  readonly room: number
}

/** By Math.sqrt, which gives the same on every machine, as Math.hypot need not. */
export function distance(a: Point, b: Point): number {
  return Math.sqrt((a.x - b.x) ** 2 + (a.y - b.y) ** 2)
}
