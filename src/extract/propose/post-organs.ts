import type { Kind } from '../../ontology/kinds.ts'
import type { Candidate, Page } from '../reading.ts'

/** How often the body written before a post is named rightly, by kind. */
const SCORES: Partial<Record<Kind, number>> = { organization: 0.8, company: 0.7, site: 0.7, place: 0.7 }

/** The bodies that posts belong to: 县委 in 县委书记, 县公安局 in 县公安局局长. */
export function proposePostOrgans(page: Page): readonly Candidate[] {
  return page.posts.flatMap(({ organ }) => organ === null ? [] :
    [{ kind: organ.kind, start: organ.start, end: organ.end, score: SCORES[organ.kind] ?? 0, proposer: 'post' }])
}
