import type { Candidate, Page } from './reading.ts'
import type { Resources } from './resources.ts'

/** The candidates that stand in no doctrine's formula: those hold names and name nothing. */
export function withoutDoctrines(page: Page, candidates: readonly Candidate[], resources: Resources): readonly Candidate[] {
  const formulas: [number, number][] = []
  resources.doctrines.scan(page.text, 0, page.text.length, (start, end) => formulas.push([start, end]))
  return candidates.filter((candidate) => !formulas.some(([start, end]) => candidate.start < end && start < candidate.end))
}
