import type { Candidate, Page } from '../reading.ts'
import type { Resources } from '../resources.ts'

/** Named policies and campaigns that the lexicon lists: 乡村振兴, 老旧小区改造. */
export function proposeInitiatives(page: Page, resources: Resources): readonly Candidate[] {
  const candidates: Candidate[] = []
  resources.initiatives.scan(page.text, 0, page.text.length, (start, end) => {
    candidates.push({ kind: 'initiative', start, end, score: 0.7, proposer: 'lexicon' })
  })
  return candidates
}
