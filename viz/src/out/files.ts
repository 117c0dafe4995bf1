import { csv } from '../../../src/export/csv.ts'
import type { Exporter } from '../../../src/export/exporter.ts'
import { gexf } from '../../../src/export/gexf.ts'
import { json } from '../../../src/export/json.ts'
import type { Graph } from '../data/graph.ts'
import type { Shown } from '../state/shown.ts'
import type { View } from '../state/view.ts'
import { shownSource } from './source.ts'

/** A file a user can take away. */
export interface OutFile {
  readonly name: string
  readonly title: { readonly zh: string; readonly en: string }
  readonly type: string
  readonly text: () => string
}

const TYPES: Readonly<Record<string, string>> = { gexf: 'application/xml', csv: 'text/csv', json: 'application/json' }

/** GEXF, JSON and the tables of CSV of what is shown, written by the product's own exporters: the same files the command line gives. */
export function outFiles(graph: Graph, shown: Shown, view: View): readonly OutFile[] {
  return [gexf, json, csv].flatMap((exporter: Exporter) => exporter.files.map((file): OutFile => ({
    name: file.name,
    title: { zh: exporter.files.length > 1 ? `${exporter.zh} · ${file.name}` : exporter.zh, en: exporter.files.length > 1 ? `${exporter.en} · ${file.name}` : exporter.en },
    type: TYPES[exporter.id] ?? 'text/plain',
    text: () => {
      let text = ''
      file.write(shownSource(graph, shown, view), { write: (chunk) => { text += chunk } }, { lang: view.lang, includePrivate: true, gexfVersion: '1.3' })
      return text
    },
  })))
}
