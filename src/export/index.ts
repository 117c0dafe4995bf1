import type { Sink } from '../sink.ts'
import { csv } from './csv.ts'
import type { Exporter, ExportFile, ExportOptions } from './exporter.ts'
import { gexf } from './gexf.ts'
import { json } from './json.ts'
import { publicPart, type GraphSource } from './source.ts'

/** Every format that `zhengtu export` knows. A new one is a file beside this and a line here. */
export const exporters: readonly Exporter[] = [gexf, csv, json]

/** Writes one file of an export. Bylines and private people stay out unless `options.includePrivate`. */
export function writeExport(file: ExportFile, source: GraphSource, sink: Sink, options: ExportOptions): void {
  file.write(options.includePrivate ? source : publicPart(source), sink, options)
}

/**
 * Where the files of an export go if the user asks for `target`: the only file of a format is `target` itself; of several,
 * `target` is the folder, or, if it ends like the format (people.csv), the stem of their names (people-nodes.csv, …).
 */
export function exportPaths({ extension, files }: Exporter, target: string): readonly string[] {
  if (files.length === 1) return [target]
  const ending = `.${extension}`
  if (target.toLowerCase().endsWith(ending)) return files.map(({ name }) => `${target.slice(0, -ending.length)}-${name}`)
  return files.map(({ name }) => `${target.replace(/[/\\]+$/, '')}/${name}`)
}
