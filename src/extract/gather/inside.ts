import type { Kind } from '../../ontology/kinds.ts'
import type { Gathering } from './gathering.ts'

/** Kinds in whose names an area's full name is an area of its own: 嘉善县 in 嘉善县第一人民医院. */
const HOLDERS: ReadonlySet<Kind> = new Set(['organization', 'company', 'site', 'event'])

/** Areas less sure than this are not believed inside another name. */
const LEAST_SCORE = 0.55

/** Adds the areas whose full name stands inside the name of something else. */
export function addInsideAreas(gathering: Gathering): void {
  const holders = gathering.groups.filter(({ kind }) => HOLDERS.has(kind)).flatMap(({ mentions }) => mentions)
  for (const area of gathering.page.areas) {
    if (!area.full || area.score < LEAST_SCORE) continue
    const holder = holders.find(({ start, end }) => start <= area.start && area.end <= end && end - start > area.end - area.start)
    if (holder) gathering.add('place', { start: area.start, end: area.end, score: area.score, form: 'name', inside: true })
  }
}
