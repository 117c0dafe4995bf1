import type { Candidate, Page } from '../reading.ts'

/** Everything in 《 》: laws, plans, notices, books. */
export function proposeDocuments(page: Page): readonly Candidate[] {
  return Array.from(page.text.matchAll(/\u300a[^\u300a\u300b\n]{2,80}\u300b/g), (match) =>
    ({ kind: 'document' as const, start: match.index, end: match.index + match[0].length, score: 0.95, proposer: 'title-marks' }))
}
