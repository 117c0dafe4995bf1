import type { Line } from './lines.ts'

/** A line shorter than this may stand twice by chance; a part of a line too. */
const SHORTEST_REPEAT = 12
const SHORTEST_PART = 24

/**
 * The lines without those that stand on the page already, word for word, white space aside: columns are often read twice. Of a
 * line and its own beginning or end, the whole is kept. Signatures may be equal.
 */
export function withoutRepeats(lines: readonly Line[]): readonly Line[] {
  const once = withoutDoubles(lines)
  const texts = once.map((line) => bare(line.text))
  const heads = grouped(texts, (text) => text.slice(0, SHORTEST_PART))
  const ends = grouped(texts, (text) => text.slice(-SHORTEST_PART))
  const isPart = (text: string, at: number): boolean => text.length >= SHORTEST_PART && (
    (heads.get(text.slice(0, SHORTEST_PART)) ?? []).some((other) => other !== at && isLonger(texts[other], text) && texts[other]?.startsWith(text)) ||
    (ends.get(text.slice(-SHORTEST_PART)) ?? []).some((other) => other !== at && isLonger(texts[other], text) && texts[other]?.endsWith(text)))
  return once.filter(({ role }, at) => role !== 'paragraph' || !isPart(texts[at] ?? '', at))
}

function withoutDoubles(lines: readonly Line[]): readonly Line[] {
  const seen = new Set<string>()
  return lines.filter(({ text, role }) => {
    const key = bare(text)
    const known = seen.has(key) && key.length >= SHORTEST_REPEAT && role !== 'byline'
    seen.add(key)
    return !known
  })
}

function isLonger(other: string | undefined, text: string): boolean {
  return other !== undefined && other.length > text.length
}

function grouped(texts: readonly string[], key: (text: string) => string): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>()
  texts.forEach((text, index) => {
    const known = groups.get(key(text))
    if (known) known.push(index)
    else groups.set(key(text), [index])
  })
  return groups
}

function bare(text: string): string {
  return text.replaceAll(/\s+/g, '')
}
