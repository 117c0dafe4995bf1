import type { PageRules } from './rules.ts'

export type LineRole = 'heading' | 'byline' | 'paragraph'

/** A line of the page, white space at its ends left out: [start, end) of the source. */
export interface Line {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly role: LineRole
  /** True if a blank line, or the page's edge, stands before it. */
  readonly apart: boolean
}

/** Longest heading, in characters. */
const LONGEST_HEADING = 46
const FINAL = /[\u3002!?;:\u2026](?:["\u201d')\u3011])*$/

/** The lines of a page with the part each plays by its look. `text` is normalised: offsets are those of the source. */
export function linesOf(text: string, rules: PageRules): readonly Line[] {
  const lines: Line[] = []
  let apart = true
  let at = 0
  for (const raw of text.split('\n')) {
    const trimmed = raw.trim()
    if (trimmed !== '') {
      const start = at + raw.indexOf(trimmed)
      lines.push({ start, end: start + trimmed.length, text: trimmed, role: roleOf(trimmed, rules), apart })
    }
    apart = trimmed === ''
    at += raw.length + 1
  }
  return lines
}

/** True if a line ends a sentence. */
export function isFinished(text: string): boolean {
  return FINAL.test(text) || /[)\u3011]$/.test(text)
}

function roleOf(text: string, rules: PageRules): LineRole {
  if (rules.bylineLine.test(text) || rules.signatureLine.test(text)) return 'byline'
  return text.length <= LONGEST_HEADING && !FINAL.test(text) && !/[,\u3001]$/.test(text) && !/[,\u3002]/.test(text) ? 'heading' : 'paragraph'
}
