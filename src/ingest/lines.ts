import type { Span } from '../facts/span.ts'
import { namesIn } from './bylines.ts'
import type { PageRules } from './rules.ts'
import { isWrapped, wrapOf } from './wrapping.ts'

export type LineRole = 'heading' | 'byline' | 'furniture' | 'paragraph'

/** A line of the page, white space at its ends left out; a paragraph set in short lines is one. */
export interface Line {
  /** Where its text stands in the source: one span, or one for each short line. */
  readonly parts: readonly Span[]
  readonly text: string
  readonly role: LineRole
  /** True if a blank line, or the page's edge, stands before it. Where every line stands apart, headings in a row do not. */
  readonly apart: boolean
}

/** A line as the file has it. */
export interface RawLine {
  readonly start: number
  readonly text: string
  /** The white space before it. */
  readonly margin: string
  readonly apart: boolean
}

/** Longest heading, in characters; longest second line that may have a comma; longest question or call as a heading. */
const LONGEST_HEADING = 46
const LONGEST_SECOND = 30
const LONGEST_CALL = 24
/** From so many characters on, words of prose tell a cut sentence from a heading. */
const SHORTEST_PROSE = 14

/** The signs before a heading of Markdown are no part of the text. */
const MARKDOWN = /^\s*#{1,6}\s/

const FINAL = /[\u3002!?;:\u2026](?:["\u201d')\u3011])*$/
const INNER = /[\u3002;,\u2026]|[!?]\u201d./
const CALL = /^[^\u3002,;!?\u201c]+[!?]$/

/** The lines of a page with the part each plays by its look. `text` is normalised: offsets are those of the source. */
export function linesOf(text: string, rules: PageRules): readonly Line[] {
  const lines: Line[] = []
  const raw = unwrapped(rawLines(text))
  const isSpaced = raw.every(({ apart }) => apart)
  for (const { parts, apart } of raw) {
    const whole = parts.map(([start, end]) => text.slice(start, end)).join('')
    const underHeading = lines.at(-1)?.role === 'heading'
    const role = roleOf(whole, underHeading && (isSpaced || !apart), rules)
    const last = lines.at(-1)
    if (last && isHeadingAbove(last, lines.at(-2), whole, rules)) lines[lines.length - 1] = { ...last, role: 'heading' }
    lines.push({ parts, text: whole, role, apart: isSpaced ? !(underHeading && role === 'heading') : apart })
  }
  return lines
}

/** True if a line ends a sentence. */
export function isFinished(text: string): boolean {
  return FINAL.test(text) || /[)\u3011]$/.test(text)
}

function rawLines(text: string): readonly RawLine[] {
  const lines: RawLine[] = []
  let apart = true
  let at = 0
  for (const raw of text.split('\n')) {
    const trimmed = raw.replace(MARKDOWN, '').trim()
    if (trimmed !== '') {
      const margin = raw.slice(0, raw.lastIndexOf(trimmed))
      lines.push({ start: at + margin.length, text: trimmed, margin, apart })
    }
    apart = trimmed === ''
    at += raw.length + 1
  }
  return lines
}

/** Lines of one paragraph that the file breaks at a fixed width, put together. */
function unwrapped(lines: readonly RawLine[]): readonly { readonly parts: readonly Span[]; readonly apart: boolean }[] {
  const wrap = wrapOf(lines)
  const whole: { parts: Span[]; apart: boolean }[] = []
  lines.forEach((line, index) => {
    const before = lines[index - 1]
    const span: Span = [line.start, line.start + line.text.length]
    if (before && isWrapped(before, line, wrap)) whole.at(-1)?.parts.push(span)
    else whole.push({ parts: [span], apart: line.apart })
  })
  return whole
}

function roleOf(text: string, isSecond: boolean, rules: PageRules): LineRole {
  if (rules.furniture.test(text)) return 'furniture'
  if (rules.bylineLine.test(text) || rules.signatureLine.test(text)) return 'byline'
  if (rules.bulletNames.test(text) && namesIn(text, rules).length > 0) return 'byline'
  return isHeading(text, isSecond, rules) ? 'heading' : 'paragraph'
}

/** True if a short line with commas is the headline of what follows: it has no end, and an article opens below. */
function isHeadingAbove({ role, text }: Line, before: Line | undefined, below: string, rules: PageRules): boolean {
  if (role !== 'paragraph' || text.length > LONGEST_HEADING || isFinished(text) || text.includes('\u3002')) return false
  if (before?.role === 'paragraph' && !isFinished(before.text)) return false
  return rules.opening.test(below) || rules.inline.test(below) || rules.dated.test(below) || rules.bylineLine.test(below)
}

/** A short line without the punctuation of sentences; the second line of a heading may have a comma, a heading may ask. */
function isHeading(text: string, isSecond: boolean, rules: PageRules): boolean {
  if (text.length > LONGEST_HEADING || /[,\u3001]$/.test(text)) return false
  if (FINAL.test(text)) return text.length <= LONGEST_CALL && CALL.test(text)
  if (text.length >= SHORTEST_PROSE && rules.prose.test(text)) return false
  return !INNER.test(text) || (isSecond && text.length <= LONGEST_SECOND && !text.includes('\u3002'))
}
