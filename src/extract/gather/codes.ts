import { codePlaces, type Coding, type NamedPlace } from '../../text/divisions.ts'
import type { Page } from '../reading.ts'
import type { Resources } from '../resources.ts'
import type { Group } from './gathering.ts'

/** Division codes of the places of an article. An area written right before another holds it: 嘉善县大云镇. */
export function codesOf(groups: readonly Group[], page: Page, resources: Resources): ReadonlyMap<Group, Coding> {
  const ending = namesByEnd(page)
  const places = groups.map((group): NamedPlace => ({
    names: Array.from(group.names),
    mentionCount: group.mentions.length,
    within: holdersOf(group, groups, ending),
    isCounty: Array.from(group.names).some((name) => !resources.pointers.has(name) && resources.areaRules.county.test(name)),
  }))
  const codings = codePlaces(places, resources.gazetteer)
  return new Map(groups.flatMap((group, index) => {
    const coding = codings[index]
    return coding ? [[group, coding] as const] : []
  }))
}

/** The names of the areas that end at each offset. */
function namesByEnd({ areas, text }: Page): ReadonlyMap<number, readonly string[]> {
  const names = new Map<number, string[]>()
  for (const { start, end } of areas) names.set(end, [...(names.get(end) ?? []), text.slice(start, end)])
  return names
}

function holdersOf(group: Group, groups: readonly Group[], ending: ReadonlyMap<number, readonly string[]>): readonly number[] {
  const before = new Set(group.mentions.flatMap(({ start }) => ending.get(start) ?? []))
  if (before.size === 0) return []
  return groups.flatMap((other, index) => (other !== group && Array.from(other.names).some((name) => before.has(name)) ? [index] : []))
}
