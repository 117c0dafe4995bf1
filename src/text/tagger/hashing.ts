/** Hashes of 32 bits for features: start from a template's number, mix in one value after the other, finish. */

/** The hash before any value: different for every template. */
export function seed(template: number): number {
  return mix(0x2545f491, template)
}

/** The hash with one more value; order counts. */
export function mix(hash: number, value: number): number {
  const mixed = Math.imul(hash ^ value, 0x9e3779b1)
  return (mixed ^ (mixed >>> 15)) >>> 0
}

/** The key of a hash: never 0, which marks an empty slot of a table. */
export function keyOf(hash: number): number {
  const mixed = Math.imul(hash, 0x85ebca6b)
  return ((mixed ^ (mixed >>> 13)) >>> 0) || 1
}
