import type { Pool } from './stand-ins.ts'

/** Another name of the same length for `name`: always the same one for the same name. Throws if the pool has none left. */
export type Draw = (name: string, pool: Pool) => string

/** Draws for one document: `seed` is its name, and no name of its `text` nor one given before is given again. */
export function drawer(seed: string, text: string): Draw {
  const given = new Map<string, string>()
  return (name, pool) => {
    const before = given.get(name)
    if (before !== undefined) return before
    const names = pool.get(name.length) ?? []
    const taken = new Set(given.values())
    const from = hash(`${seed} ${name}`) % Math.max(1, names.length)
    const free = [...names.slice(from), ...names.slice(0, from)].find((each) => !taken.has(each) && (each.length === 1 || !text.includes(each)))
    if (free === undefined) throw new Error(`no stand-in is left for ${name} in ${seed}`)
    given.set(name, free)
    return free
  }
}

/** FNV-1a over UTF-16 units. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193) >>> 0
  return value
}
