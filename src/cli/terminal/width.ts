import stringWidth from 'string-width'

const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' })

/** Marks that no Chinese line begins with. */
const NEVER_FIRST = new Set('，。、；：？！”’）》〉」』】〕…—·,.;:?!)]}%％')

/** Columns that the text takes on a terminal: two for a hanzi. */
export function widthOf(text: string): number {
  return stringWidth(text)
}

/** The text filled up with spaces to `width` columns. */
export function pad(text: string, width: number, align: 'left' | 'right'): string {
  const filling = ' '.repeat(Math.max(0, width - widthOf(text)))
  return align === 'left' ? text + filling : filling + text
}

/** The text cut to `width` columns, with … where something is missing. */
export function cut(text: string, width: number): string {
  if (widthOf(text) <= width) return text
  let kept = ''
  let used = 0
  for (const { segment } of graphemes.segment(text)) {
    used += widthOf(segment)
    if (used > width - 1) break
    kept += segment
  }
  return `${kept}…`
}

/** The text in lines of at most `width` columns; lines break between hanzi and at spaces, never before a closing mark. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  let used = 0
  for (const unit of breakable(text)) {
    const needed = widthOf(unit)
    if (used + needed > width && line !== '') {
      lines.push(line.trimEnd())
      line = ''
      used = 0
    }
    if (line === '' && unit === ' ') continue
    line += unit
    used += needed
  }
  return line === '' && lines.length > 0 ? lines : [...lines, line.trimEnd()]
}

/** Pieces that stay together: a hanzi with the marks that follow it, a word, a number. */
function breakable(text: string): readonly string[] {
  const units: string[] = []
  for (const { segment } of graphemes.segment(text)) {
    const last = units.at(-1)
    if (last !== undefined && (NEVER_FIRST.has(segment) || continuesWord(last, segment)) && last.length < 24) units[units.length - 1] = last + segment
    else units.push(segment)
  }
  return units
}

function continuesWord(unit: string, segment: string): boolean {
  return /[\w.%+-]$/.test(unit) && /^[\w+-]$/.test(segment)
}
