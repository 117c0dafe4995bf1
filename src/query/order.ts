import type { EntityRecord } from '../store/records.ts'

/** Compares by code units: the same on every machine, whatever its language. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Most evidence first, then most mentions, then by name. */
export function byEvidence(a: EntityRecord, b: EntityRecord): number {
  return b.evidenceCount - a.evidenceCount || b.mentionCount - a.mentionCount || compareText(a.name, b.name) || compareText(a.id, b.id)
}

/** By date, undated ones last; what has one date keeps its order. */
export function byDate(a: { readonly date: string | null }, b: { readonly date: string | null }): number {
  if (a.date === b.date) return 0
  if (a.date === null || b.date === null) return a.date === null ? 1 : -1
  return compareText(a.date, b.date)
}

/** The items under each key, both in the order in which they come. */
export function groupedBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}
