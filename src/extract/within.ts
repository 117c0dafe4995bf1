import type { Stretch } from './reading.ts'

/** The items that lie in [start, end), of items ordered by start. Looks at those alone, so that a long article stays linear. */
export function within<T extends Stretch>(items: readonly T[], { start, end }: Stretch): readonly T[] {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((items[middle]?.start ?? 0) < start) low = middle + 1
    else high = middle
  }
  const found: T[] = []
  for (let index = low; index < items.length; index++) {
    const item = items[index]
    if (!item || item.start >= end) break
    if (item.end <= end) found.push(item)
  }
  return found
}
