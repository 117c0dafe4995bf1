import type { Candidate, Page } from '../reading.ts'
import type { Resources } from '../resources.ts'

/** Shortest and longest title that is believed, in characters. */
const SHORTEST = 4
const LONGEST = 26
/** How sure a title is by its form: one that ends as awards do, any other. */
const TITLE_SCORE = 0.62
const OTHER_SCORE = 0.34
/** What ends a title. */
const END = /[,.;:!?\u3002\u3001()\n]/

/** Titles and awards by the verb before them: 荣获…称号, 被评为…示范村, 入选…名单. */
export function proposeAwards(page: Page, resources: Resources): readonly Candidate[] {
  const candidates: Candidate[] = []
  resources.awardVerbs.scan(page.text, 0, page.text.length, (_start, verbEnd) => {
    const start = titleStart(page, verbEnd, resources)
    const end = titleEnd(page.text, start, resources)
    if (end - start < SHORTEST || end - start > LONGEST) return
    const known = resources.awardEndings.startBefore(page.text, end) !== -1
    candidates.push({ kind: 'initiative', start, end, score: known ? TITLE_SCORE : OTHER_SCORE, proposer: 'award' })
  })
  return candidates
}

/** After particles and numbers: 获得了2023年度…. */
function titleStart(page: Page, from: number, resources: Resources): number {
  let start = from
  for (let index = page.wordAt[from] ?? 0; ; index++) {
    const word = page.words[index]
    if (!word || word.start > start) break
    if (word.start === start && /^(?:u|m|t)/.test(word.tag)) start = word.end
  }
  return Math.max(start, resources.boundaries.prepositions.endFrom(page.text, start))
}

/** Before the next mark or the word that closes a title (称号, 等). */
function titleEnd(text: string, start: number, resources: Resources): number {
  for (let at = start; at < text.length && at <= start + LONGEST + 2; at++) {
    if (END.test(text[at] ?? '') || resources.awardClosings.endFrom(text, at) !== -1) return at
  }
  return text.length
}
