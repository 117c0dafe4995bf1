import { codePlaces, type Coding, type NamedPlace } from '../../text/divisions.ts'
import type { Page } from '../reading.ts'
import type { Resources } from '../resources.ts'
import type { Group } from './gathering.ts'

/** Division codes of the places of an article. An area written right before another holds it: 嘉善县大云镇. */
export function codesOf(groups: readonly Group[], page: Page, resources: Resources): ReadonlyMap<Group, Coding> {
  const county = new RegExp((resources.lexicon.record('counties') as { readonly name: string }).name)
  const places = groups.map((group): NamedPlace => ({
    names: Array.from(group.names),
    mentionCount: group.mentions.length,
    within: holdersOf(group, groups, page),
    isCounty: Array.from(group.names).some((name) => !resources.pointers.has(name) && county.test(name)),
  }))
  const codings = codePlaces(places, resources.gazetteer)
  return new Map(groups.flatMap((group, index) => {
    const coding = codings[index]
    return coding ? [[group, coding] as const] : []
  }))
}

function holdersOf(group: Group, groups: readonly Group[], page: Page): readonly number[] {
  const starts = new Set(group.mentions.map(({ start }) => start))
  const before = new Set(page.areas.filter(({ end }) => starts.has(end)).map(({ start, end }) => page.text.slice(start, end)))
  return groups.flatMap((other, index) => (other !== group && Array.from(other.names).some((name) => before.has(name)) ? [index] : []))
}
