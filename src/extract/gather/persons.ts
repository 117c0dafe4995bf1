import type { Resources } from '../resources.ts'
import type { Gathering, Group } from './gathering.ts'

const TITLE_SCORE = 0.8

/** Joins 王书记, 老徐 and 小杨 to the one person of that surname in the article. Two of the surname: neither. */
export function joinSurnames(gathering: Gathering, resources: Resources): void {
  const bySurname = new Map<string, Group[]>()
  for (const group of gathering.groupsOf('person')) {
    const surname = surnameOf(Array.from(group.names)[0] ?? '', resources)
    if (surname === null || group.byline) continue
    bySurname.set(surname, [...(bySurname.get(surname) ?? []), group])
  }
  for (const [surname, groups] of bySurname) {
    const [group] = groups
    if (!group || groups.length > 1) continue
    for (const at of gathering.freeOccurrences(surname)) joinAt(gathering, resources, group, at, surname)
  }
}

function joinAt(gathering: Gathering, resources: Resources, group: Group, at: number, surname: string): void {
  const { text } = gathering.page
  const end = at + surname.length
  const post = gathering.page.posts.find((candidate) => candidate.start === end)?.end ?? -1
  const familiar = at > 0 && resources.naming.familiar.includes(text[at - 1] ?? '')
  const start = familiar ? at - 1 : at
  if (post === -1 && !familiar) return
  if (/[\u3400-\u9fff]/.test(text[start - 1] ?? '') && resources.boundaries.words.startBefore(text, start) === -1) return
  const stop = post === -1 ? end : post
  if (!gathering.isFree(start, stop)) return
  group.calls.add(text.slice(start, stop))
  gathering.attach(group, { start, end: stop, score: TITLE_SCORE, form: 'name', inside: false })
}

/** The surname a Han name begins with, or null. */
export function surnameOf(name: string, resources: Resources): string | null {
  const end = resources.names.surnames.endFrom(name, 0)
  return end === -1 || end >= name.length || name.length > 4 ? null : name.slice(0, end)
}
