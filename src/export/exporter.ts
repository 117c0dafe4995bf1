import type { Sink } from '../sink.ts'
import type { GraphSource } from './source.ts'

export interface ExportOptions {
  /** The language of titles, labels and headings. Ids are the same in both. */
  readonly lang: 'zh' | 'en'
  /** With bylines and private people. */
  readonly includePrivate: boolean
  /** Which GEXF: 1.3, or 1.2 for readers that know no 1.3. */
  readonly gexfVersion: '1.3' | '1.2'
}

export const defaultOptions: ExportOptions = { lang: 'zh', includePrivate: false, gexfVersion: '1.3' }

/** One of the files of an export. `name` is what it is called inside a folder. */
export interface ExportFile {
  readonly name: string
  /** Writes the file piece by piece. Which people it may show was decided before: it writes all of `source`. */
  write(source: GraphSource, sink: Sink, options: ExportOptions): void
}

/** A format of export: a single file, or several tables that belong together. */
export interface Exporter {
  readonly id: string
  readonly zh: string
  readonly en: string
  readonly extension: string
  readonly files: readonly [ExportFile, ...ExportFile[]]
}
