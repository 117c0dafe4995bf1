import type { Candidate, Page } from '../reading.ts'
import type { Resources } from '../resources.ts'

/** Named policies and campaigns that the lexicon lists: 乡村振兴, 老旧小区改造; with the noun that may follow (…制度, …试点). */
export function proposeInitiatives(page: Page, resources: Resources): readonly Candidate[] {
  const candidates: Candidate[] = []
  const nouns = resources.quotes.nouns.initiative
  resources.initiatives.scan(page.text, 0, page.text.length, (start, end) => {
    candidates.push({ kind: 'initiative', start, end: Math.max(end, nouns.endFrom(page.text, end)), score: 0.7, proposer: 'lexicon' })
  })
  return candidates
}
