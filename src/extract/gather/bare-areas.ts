import type { Resources } from '../resources.ts'
import type { Gathering, Group } from './gathering.ts'

/** How sure a bare name (大云 for 大云镇) is, once the full name stands in the article. */
const BARE_SCORE = 0.8

/** Joins bare names to the areas whose full name the article gives: 大云 → 大云镇. One that fits two areas joins neither. */
export function joinBareAreas(gathering: Gathering, resources: Resources): void {
  for (const [bare, groups] of byBareName(gathering, resources)) {
    const [group, rival] = groups
    if (!group || rival) continue
    const known = gathering.find('place', bare)
    if (known && known !== group) gathering.merge(group, known)
    for (const start of gathering.freeOccurrences(bare)) {
      const end = start + bare.length
      if (isWord(gathering, start, end)) gathering.attach(group, { start, end, score: BARE_SCORE, form: 'name', inside: false })
    }
  }
}

function byBareName(gathering: Gathering, resources: Resources): ReadonlyMap<string, readonly Group[]> {
  const found = new Map<string, Group[]>()
  for (const group of gathering.groupsOf('place')) {
    for (const name of group.names) {
      const bare = bareName(name, resources.areaRules.words)
      if (bare === null) continue
      const groups = found.get(bare) ?? []
      if (!groups.includes(group)) groups.push(group)
      found.set(bare, groups)
    }
  }
  return found
}

/** The name without its ending (县, 镇, 街道 …), or null if nothing of two characters remains. */
export function bareName(name: string, endings: readonly string[]): string | null {
  const ending = endings.find((word) => name.endsWith(word) && name.length - word.length >= 2)
  const bare = ending === undefined ? null : name.slice(0, -ending.length)
  return bare === null || endings.some((word) => word.length > 1 && bare.endsWith(word)) ? null : bare
}

/** True if the stretch lies between edges of the segmenter's words, so that a bare name is not found inside another word. */
export function isWord(gathering: Gathering, start: number, end: number): boolean {
  const { edges } = gathering.page
  return edges[start] === 1 && edges[end] === 1
}
