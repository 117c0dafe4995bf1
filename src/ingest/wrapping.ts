import type { RawLine } from './lines.ts'

/** How long the full lines of a file are that breaks its paragraphs into lines. */
export interface Wrap {
  /** In halves of a full-width character. */
  readonly width: number
  readonly characters: number
}

const WIDE = /[\u201c\u201d\u2e80-\uffff]/g
/** Widest such line; how far full lines may fall short of it. */
const WIDEST = 120
const SLACK = 3
/** Fewer lines show no habit. */
const FEWEST = 8
/** Share of lines with a line right below that must be full. */
const FULL_SHARE = 0.6

/** The length at which a file breaks its lines, or null if it has a paragraph a line. */
export function wrapOf(lines: readonly RawLine[]): Wrap | null {
  const inside = lines.filter((_, index) => lines[index + 1]?.apart === false)
  if (inside.length < FEWEST) return null
  const wrap = { width: usual(inside.map(widthOf)), characters: usual(inside.map(charactersOf)) }
  const full = inside.filter((line) => isFull(line, wrap) && widthOf(line) <= wrap.width + SLACK).length
  return wrap.width <= WIDEST && full >= inside.length * FULL_SHARE ? wrap : null
}

/** True if `line` goes on `before`, which the file broke because it was full. */
export function isWrapped(before: RawLine, line: RawLine, wrap: Wrap | null): boolean {
  return wrap !== null && !line.apart && line.margin === '' && isFull(before, wrap)
}

/** The length that nearly all lines keep to. */
function usual(lengths: readonly number[]): number {
  return lengths.toSorted((a, b) => a - b)[Math.floor(lengths.length * 0.9)] ?? 0
}

/** Files are broken by width or by the count of characters: either will do. */
function isFull(line: RawLine, { width, characters }: Wrap): boolean {
  return widthOf(line) >= width - SLACK || charactersOf(line) >= characters
}

function charactersOf({ margin, text }: RawLine): number {
  return margin.length + text.length
}

/** Hanzi and full-width signs take two halves, curly quotes too; the rest one. */
function widthOf({ margin, text }: RawLine): number {
  const line = margin + text
  return line.length + (line.match(WIDE)?.length ?? 0)
}
