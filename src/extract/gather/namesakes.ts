import type { Resources } from '../resources.ts'
import type { Gathering, Group, GroupMention } from './gathering.ts'

/** A mention with the area written right before it, if any. */
interface Qualified {
  readonly mention: GroupMention
  readonly parent: { readonly start: number; readonly name: string } | null
}

/**
 * Keeps apart what the article tells apart: 马河镇新民村 and 高崖乡新民村 are two villages. Each is named with its town; a
 * mention without a town is the one named last.
 */
export function splitNamesakes(gathering: Gathering, resources: Resources): void {
  for (const group of gathering.groupsOf('place')) {
    const qualified = Array.from(group.mentions).sort((a, b) => a.start - b.start).map((mention) => ({ mention, parent: parentOf(gathering, mention, resources) }))
    const parents = new Set(qualified.flatMap(({ parent }) => parent?.name ?? []))
    if (parents.size > 1) split(gathering, group, qualified)
  }
}

/** The town or township right before a mention: only that level tells villages apart. */
function parentOf(gathering: Gathering, { start }: GroupMention, { areaRules }: Resources): Qualified['parent'] {
  const area = gathering.page.areas.find(({ end, full }) => full && end === start)
  if (!area) return null
  const name = gathering.page.text.slice(area.start, area.end)
  return areaRules.townEndings.some((ending) => name.endsWith(ending)) ? { start: area.start, name } : null
}

function split(gathering: Gathering, group: Group, qualified: readonly Qualified[]): void {
  gathering.remove(group)
  let current: Group | null = null
  const waiting: GroupMention[] = []
  for (const { mention, parent } of qualified) {
    if (parent) {
      current = gathering.add('place', { ...mention, start: parent.start })
      for (const town of gathering.groupsOf('place')) gathering.markInside(town, parent.start, mention.start)
    }
    if (current) gathering.attachApart(current, mention)
    else waiting.push(mention)
  }
  const first = gathering.groupsOf('place').find((candidate) => candidate.mentions.some(({ end }) => end === qualified.find(({ parent }) => parent !== null)?.mention.end))
  for (const mention of waiting) if (first) gathering.attachApart(first, mention)
}
