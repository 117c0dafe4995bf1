import { defaultOptions, type Exporter, type ExportOptions } from '../../src/export/exporter.ts'
import { writeExport } from '../../src/export/index.ts'
import type { GraphSource } from '../../src/export/source.ts'

/** The file `name` of an export (its first by default), as one string. */
export function written(exporter: Exporter, source: GraphSource, options: Partial<ExportOptions> = {}, name?: string): string {
  const file = name === undefined ? exporter.files[0] : exporter.files.find((each) => each.name === name)
  if (!file) throw new Error(`no file ${name}`)
  let text = ''
  writeExport(file, source, { write: (chunk) => (text += chunk) }, { ...defaultOptions, ...options })
  return text
}
