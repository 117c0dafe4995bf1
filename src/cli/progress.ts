import type { Progress, ProgressListener } from '../progress.ts'
import type { Io } from './io.ts'

const STAGES = {
  read: { zh: '读取', en: 'Reading' },
  extract: { zh: '抽取', en: 'Extracting' },
  store: { zh: '保存', en: 'Storing' },
  resolve: { zh: '归并', en: 'Resolving' },
  graph: { zh: '布局', en: 'Drawing the map' },
  export: { zh: '导出', en: 'Exporting' },
} as const satisfies Record<Progress['stage'], { readonly zh: string; readonly en: string }>

/** Columns of the bar. */
const BAR = 24

/**
 * Draws progress on a terminal's standard error, one line that is written over; nothing in a pipe or a log.
 * `finish` clears the line, so that what follows stands alone.
 */
export function progressLine(io: Io): { readonly listen: ProgressListener; readonly finish: () => void } {
  if (!io.progress) return { listen: () => {}, finish: () => {} }
  let shown = ''
  return {
    listen: (progress) => {
      const line = lineOf(progress, io)
      if (line === shown) return
      shown = line
      io.err(`\r\u001b[K${line}`)
    },
    finish: () => io.err('\r\u001b[K'),
  }
}

function lineOf({ stage, done, total }: Progress, { language }: Io): string {
  const filled = total === 0 ? BAR : Math.floor((done / total) * BAR)
  return `${STAGES[stage][language]} [${'#'.repeat(filled)}${'.'.repeat(BAR - filled)}] ${done}/${total}`
}
