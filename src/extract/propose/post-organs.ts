import type { Candidate, Page } from '../reading.ts'
import type { Resources } from '../resources.ts'

/** How sure a body before a post is: one that begins with its area or level, and one that only looks like a name. */
const AREA_SCORE = 0.8
const OTHER_SCORE = 0.42

/** The bodies that posts belong to: 县委 in 县委书记, 县公安局 in 县公安局局长. */
export function proposePostOrgans(page: Page, resources: Resources): readonly Candidate[] {
  return page.posts.flatMap(({ organ }) => {
    if (organ === null || organ.kind === 'place' || resources.heads.notNames.get(page.text.slice(organ.start, organ.end)) !== undefined) return []
    if (/[\u201c\u201d]/.test(page.text.slice(organ.start, organ.end))) return []
    if (resources.heads.levels.endFrom(page.text, organ.start) === organ.end) return []
    if (organ.end - organ.start === 2 && resources.names.surnames.endFrom(page.text, organ.start) !== -1) return []
    const sure = page.areaStarts.has(organ.start) || resources.heads.levels.endFrom(page.text, organ.start) !== -1
    return [{ kind: organ.kind, start: organ.start, end: organ.end, score: sure ? AREA_SCORE : OTHER_SCORE, proposer: 'post' }]
  })
}
