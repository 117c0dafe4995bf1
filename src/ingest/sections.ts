import type { Line } from './lines.ts'
import type { PageRules } from './rules.ts'

/** A run of headings and what stands under it. */
export interface Section {
  /** Headings by blank lines: two lines without one between are one heading. */
  readonly headings: readonly (readonly Line[])[]
  /** Signature right under the headings. */
  readonly byline: Line | null
  /** Paragraphs, and signatures between or after them. */
  readonly body: readonly Line[]
}

/** Paragraphs that a photograph's text has before its signature. */
const CAPTION_PARAGRAPHS = 2

/** Cuts the lines of a page before each run of headings. */
export function sectionsOf(lines: readonly Line[]): readonly Section[] {
  const sections: Section[] = []
  for (let at = 0; at < lines.length;) {
    const bodyAt = firstFrom(lines, at, ({ role }) => role !== 'heading')
    const end = firstFrom(lines, Math.max(bodyAt, at + 1), ({ role }) => role === 'heading')
    const rest = lines.slice(bodyAt, end)
    const signed = bodyAt > at && rest[0]?.role === 'byline'
    sections.push({ headings: grouped(lines.slice(at, bodyAt)), byline: signed ? (rest[0] ?? null) : null, body: signed ? rest.slice(1) : rest })
    at = end
  }
  return sections
}

/** True if the section's heading is a headline and no subhead: it is signed, or it opens as articles do, or it is a photograph's. */
export function opensArticle(section: Section, rules: PageRules): boolean {
  const { headings, byline, body } = section
  if (headings.length === 0) return false
  if (byline !== null || rules.opening.test(body[0]?.text ?? '')) return true
  const signature = body.findIndex(({ role, text }) => role === 'byline' && !rules.signatureLine.test(text))
  return signature !== -1 && signature <= CAPTION_PARAGRAPHS
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
    if (last && !line.apart) last.push(line)
    else groups.push([line])
  }
  return groups
}
