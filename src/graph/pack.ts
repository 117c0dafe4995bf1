/** Something round on the map. */
interface Round {
  readonly x: number
  readonly y: number
  readonly size: number
}

interface Circle {
  x: number
  y: number
  readonly radius: number
}

/** Free space between two parts, in map units. */
const GAP = 24
/** Steps of a turn at which a place around the middle is tried. */
const ANGLES = 48

/**
 * Moves groups of discs, largest group first, so that their bounding circles do not meet and lie close around the first,
 * which is centred on the origin.
 */
export function packedCircles<T extends Round>(groups: readonly (readonly T[])[]): readonly (readonly T[])[] {
  const placed: Circle[] = []
  return groups.map((group) => {
    const centre = boundingCircle(group)
    const target = freeCircle(centre.radius, placed)
    placed.push(target)
    return group.map((disc) => ({ ...disc, x: disc.x - centre.x + target.x, y: disc.y - centre.y + target.y }))
  })
}

function boundingCircle(discs: readonly Round[]): Circle {
  const left = Math.min(...discs.map(({ x, size }) => x - size))
  const right = Math.max(...discs.map(({ x, size }) => x + size))
  const top = Math.min(...discs.map(({ y, size }) => y - size))
  const bottom = Math.max(...discs.map(({ y, size }) => y + size))
  const x = (left + right) / 2
  const y = (top + bottom) / 2
  return { x, y, radius: Math.max(...discs.map((disc) => Math.hypot(disc.x - x, disc.y - y) + disc.size)) }
}

/** The free place nearest to the origin, looked for in growing rings. */
function freeCircle(radius: number, placed: readonly Circle[]): Circle {
  if (placed.length === 0) return { x: 0, y: 0, radius }
  for (let distance = (placed[0]?.radius ?? 0) + radius + GAP; ; distance += radius + GAP / 2) {
    for (let step = 0; step < ANGLES; step++) {
      const angle = (step / ANGLES) * 2 * Math.PI
      const circle = { x: distance * Math.cos(angle), y: distance * Math.sin(angle), radius }
      if (placed.every((other) => Math.hypot(circle.x - other.x, circle.y - other.y) >= radius + other.radius + GAP)) return circle
    }
  }
}
