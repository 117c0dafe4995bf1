import type { Candidate, Page } from './reading.ts'

/** A name at least this sure in one sentence is looked for in all others. */
const SURE = 0.6
/** What a further occurrence counts, relative to the best one. */
const SHARE = 0.92

/** Further occurrences of names that are sure somewhere in the article: a name sure in one sentence helps the next. */
export function propagate(page: Page, chosen: readonly Candidate[]): readonly Candidate[] {
  const best = new Map<string, Candidate>()
  for (const candidate of chosen) {
    const name = page.text.slice(candidate.start, candidate.end)
    if (candidate.score >= SURE && name.length >= 2 && candidate.score > (best.get(name)?.score ?? 0)) best.set(name, candidate)
  }
  return Array.from(best).flatMap(([name, candidate]) => occurrences(page.text, name).map((start) =>
    ({ kind: candidate.kind, start, end: start + name.length, score: candidate.score * SHARE, proposer: 'article' })))
}

function occurrences(text: string, name: string): readonly number[] {
  const found: number[] = []
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length)) found.push(at)
  return found
}
