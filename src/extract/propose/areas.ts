import type { Candidate, Page } from '../reading.ts'

/** Administrative areas, as seen when the page was prepared. */
export function proposeAreas(page: Page): readonly Candidate[] {
  return page.areas.map(({ start, end, score, listed }) =>
    ({ kind: 'place' as const, start, end, score, proposer: listed ? 'gazetteer' : 'area-ending' }))
}
