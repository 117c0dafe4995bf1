import type { PageRules } from './rules.ts'

export type LineRole = 'heading' | 'byline' | 'furniture' | 'paragraph'

/** A line of the page, white space at its ends left out: [start, end) of the source. */
export interface Line {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly role: LineRole
  /** True if a blank line, or the page's edge, stands before it. */
  readonly apart: boolean
}

/** Longest heading, in characters; longest second line that may have a comma; longest question or call as a heading. */
const LONGEST_HEADING = 46
const LONGEST_SECOND = 30
const LONGEST_CALL = 24

const FINAL = /[\u3002!?;:\u2026](?:["\u201d')\u3011])*$/
const INNER = /[\u3002;,\u2026]/
const CALL = /^[^\u3002,;!?\u201c]+[!?]$/

/** The lines of a page with the part each plays by its look. `text` is normalised: offsets are those of the source. */
export function linesOf(text: string, rules: PageRules): readonly Line[] {
  const lines: Line[] = []
  let apart = true
  let at = 0
  for (const raw of text.split('\n')) {
    const trimmed = raw.trim()
    if (trimmed !== '') {
      const start = at + raw.indexOf(trimmed)
      const isSecond = !apart && lines.at(-1)?.role === 'heading'
      lines.push({ start, end: start + trimmed.length, text: trimmed, role: roleOf(trimmed, isSecond, rules), apart })
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

function roleOf(text: string, isSecond: boolean, rules: PageRules): LineRole {
  if (rules.furniture.test(text)) return 'furniture'
  if (rules.bylineLine.test(text) || rules.signatureLine.test(text)) return 'byline'
  return isHeading(text, isSecond) ? 'heading' : 'paragraph'
}

/** A short line without the punctuation of sentences; the second line of a heading may have a comma, a heading may ask. */
function isHeading(text: string, isSecond: boolean): boolean {
  if (text.length > LONGEST_HEADING || /[,\u3001]$/.test(text)) return false
  if (FINAL.test(text)) return text.length <= LONGEST_CALL && CALL.test(text)
  return !INNER.test(text) || (isSecond && text.length <= LONGEST_SECOND && !text.includes('\u3002'))
}
