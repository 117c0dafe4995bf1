import type { Resources } from '../resources.ts'
import type { Gathering, Group } from './gathering.ts'

/**
 * Joins names of one organ: with and without its area (渭阳县委 = 县委), long and short (人民政府 = 政府, 县发展和改革局 = 县发改局).
 * A short name that fits organs of two areas joins neither.
 */
export function joinOrganNames(gathering: Gathering, resources: Resources): void {
  const byKey = new Map<string, Group[]>()
  for (const kind of ['organization', 'event', 'company'] as const) {
    for (const group of gathering.groupsOf(kind)) {
      for (const name of group.names) {
        for (const key of organKeys(name, resources)) put(byKey, `${kind}|${key}`, group)
      }
    }
  }
  for (const groups of byKey.values()) {
    const named = groups.filter((group) => Array.from(group.names).some((name) => hasProperArea(name, resources)))
    if (groups.length < 2 || named.length > 1) continue
    const [into, ...others] = named.length === 1 ? [...named, ...groups.filter((group) => group !== named[0])] : groups
    for (const other of others) if (into) gathering.merge(into, other)
  }
}

function put(map: Map<string, Group[]>, key: string, group: Group): void {
  const groups = map.get(key) ?? []
  if (!groups.includes(group)) groups.push(group)
  map.set(key, groups)
}

/** What all names of one organ share: its level word and its short body. */
function organKeys(name: string, resources: Resources): readonly string[] {
  let key = name.replace(/[()\u201c\u201d]/g, '').replace(resources.naming.term, '')
  for (const [pattern, short] of resources.organRewrites) key = key.replace(pattern, short)
  if (resources.organLongForms.test(key)) for (const [long, short] of resources.organShortForms) key = key.replaceAll(long, short)
  const area = resources.leadingArea(key)
  if (area > 0) key = (levelWord(key.slice(0, area), resources) ?? '') + key.slice(area)
  return [key]
}

/** The level word that stands for an area in a local organ's name: 渭阳县 → 县. */
function levelWord(area: string, resources: Resources): string | null {
  return resources.levelEndings.find((ending) => area.endsWith(ending)) ?? null
}

function hasProperArea(name: string, resources: Resources): boolean {
  return resources.leadingArea(name) > 1
}
