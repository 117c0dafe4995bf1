/** A run of text on a printed page: its place in points, from the top left, and the height of its letters. */
export interface Run {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** White space that parts columns, and paragraphs or sections, in heights of a line. */
const COLUMN_GAP = 0.9
const SECTION_GAP = 0.7
/** Runs whose baselines differ by less, in heights, stand on one line. */
const SAME_LINE = 0.5
/** White space within a line from which a space is set. */
const WORD_GAP = 0.35

/**
 * The lines of a page in reading order: the page is cut along its widest white space, across it or down between columns, and each part again
 * (recursive XY-cut: Nagy and Seth, 1984).
 */
export function inReadingOrder(runs: readonly Run[]): readonly string[] {
  const height = middle(runs.map((run) => run.height))
  const columns = parted(runs, ({ x, width }) => [x, x + width], COLUMN_GAP * height)
  const sections = parted(runs, (run) => [run.y, run.y + run.height], SECTION_GAP * height)
  const down = columns.parts.length > 1 && !breaksLines(columns.parts, height)
  if (sections.parts.length > 1 && (!down || sections.widest > columns.widest)) return sections.parts.flatMap(inReadingOrder)
  return columns.parts.length > 1 ? columns.parts.flatMap(inReadingOrder) : linesOf(runs, height)
}

/** True if what looks like columns is one line with wide spaces: a headline, a row of a table. */
function breaksLines(columns: readonly (readonly Run[])[], height: number): boolean {
  return columns.every((column) => Math.max(...column.map(({ y }) => y)) - Math.min(...column.map(({ y }) => y)) < height)
}

/** Runs parted wherever no run covers a stretch of an axis longer than `gap`, in order along the axis, and the longest such stretch. */
function parted(runs: readonly Run[], extent: (run: Run) => readonly [number, number], gap: number): { readonly parts: readonly (readonly Run[])[]; readonly widest: number } {
  const sorted = runs.map((run) => ({ run, extent: extent(run) })).sort((a, b) => a.extent[0] - b.extent[0])
  const parts: Run[][] = []
  let reach = -Infinity
  let widest = 0
  for (const { run, extent: [from, to] } of sorted) {
    const part = parts.at(-1)
    if (part && from - reach <= gap) part.push(run)
    else parts.push([run])
    if (part) widest = Math.max(widest, from - reach)
    reach = Math.max(reach, to)
  }
  return { parts, widest }
}

function linesOf(runs: readonly Run[], height: number): readonly string[] {
  const lines: Run[][] = []
  for (const run of runs.toSorted((a, b) => a.y - b.y || a.x - b.x)) {
    const line = lines.at(-1)
    if (line?.[0] && Math.abs(line[0].y - run.y) < SAME_LINE * height) line.push(run)
    else lines.push([run])
  }
  return lines.map((line) => line.toSorted((a, b) => a.x - b.x).reduce((text, run, index, all) => {
    const before = all[index - 1]
    return text + (before && run.x - before.x - before.width > WORD_GAP * height ? ' ' : '') + run.text
  }, ''))
}

function middle(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0
}
