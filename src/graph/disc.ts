/** A node on the map and the radius of the room it wants around it. Units are those of the map. */
export interface Disc {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly room: number
}

/** By Math.sqrt, which gives the same on every machine, as Math.hypot need not. */
export function distance(a: Pick<Disc, 'x' | 'y'>, b: Pick<Disc, 'x' | 'y'>): number {
  return Math.sqrt((a.x - b.x) ** 2 + (a.y - b.y) ** 2)
}
