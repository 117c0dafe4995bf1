import type { Line } from './lines.ts'

/** A line shorter than this may stand twice by chance. */
const SHORTEST_REPEAT = 12

/** The lines without those that stand on the page before, word for word: columns are often read twice. */
export function withoutRepeats(lines: readonly Line[]): readonly Line[] {
  const seen = new Set<string>()
  return lines.filter(({ text, role }) => {
    const known = seen.has(text) && text.length >= SHORTEST_REPEAT && role !== 'byline'
    seen.add(text)
    return !known
  })
}
