import type { Line } from './lines.ts'

/** A run of headings and what stands under it. */
export interface Section {
  /** Headings by blank lines: two lines without one between are one heading. */
  readonly headings: readonly (readonly Line[])[]
  /** Signature right under the headings. */
  readonly byline: Line | null
  /** Paragraphs, and signatures between or after them. */
  readonly body: readonly Line[]
}

/** Cuts the lines of a page before each run of headings. Furniture among the headings stays with them. */
export function sectionsOf(lines: readonly Line[]): readonly Section[] {
  const sections: Section[] = []
  for (let at = 0; at < lines.length;) {
    const bodyAt = firstFrom(lines, at, ({ role }) => role !== 'heading' && role !== 'furniture')
    const end = firstFrom(lines, Math.max(bodyAt, at + 1), ({ role }) => role === 'heading')
    const rest = lines.slice(bodyAt, end)
    const signed = bodyAt > at && rest[0]?.role === 'byline'
    sections.push({ headings: grouped(lines.slice(at, bodyAt)), byline: signed ? (rest[0] ?? null) : null, body: signed ? rest.slice(1) : rest })
    at = end
  }
  return sections
}

function firstFrom(lines: readonly Line[], from: number, test: (line: Line) => boolean): number {
  for (let at = from; at < lines.length; at++) {
    const line = lines[at]
    if (line && test(line)) return at
  }
  return lines.length
}

function grouped(lines: readonly Line[]): readonly (readonly Line[])[] {
  const groups: Line[][] = []
  for (const line of lines) {
    const last = groups.at(-1)
    if (last && !line.apart && last[0]?.role === line.role) last.push(line)
    else groups.push([line])
  }
  return groups
}
