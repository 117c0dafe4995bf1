import type { Sink } from '../sink.ts'
import { kinds, type Kind } from '../ontology/kinds.ts'
import { predicates } from '../ontology/predicates.ts'
import type { EntityRecord } from '../store/records.ts'
import { edgeColumns, nodeColumns, type Cell, type Column } from './columns.ts'
import type { Exporter, ExportOptions } from './exporter.ts'
import type { Edge, GraphSource } from './source.ts'
import { xmlEscaped } from './xml.ts'

const notice = {
  zh: '政图据新闻原文整理。人名、机构名均为来源所载，不表示任何不当行为。',
  en: 'Drawn by zhengtu from news as published. Names are reported by the sources; no wrongdoing is implied.',
}

/**
 * What sets the two versions apart. Gephi reads 1.3: directed and undirected edges side by side, each with its kind, and lists.
 * 1.2 is for readers such as networkx, which refuse mixed graphs, know no lists and name attributes by their titles: every
 * edge is directed there, lists are strings, titles are the ids.
 */
const dialects = {
  '1.3': {
    namespace: 'http://gexf.net/1.3',
    graph: '<graph>',
    listType: 'liststring',
    list: (items: readonly string[]): string => `[${items.map(quotedItem).join(', ')}]`,
    title: (column: Column<never>, lang: 'zh' | 'en'): string => column[lang],
    edgeType: ({ relation: { predicate } }: Edge): string =>
      ` type="${predicates[predicate].directed ? 'directed' : 'undirected'}" kind="${predicate}"`,
  },
  '1.2': {
    namespace: 'http://www.gexf.net/1.2draft',
    graph: '<graph defaultedgetype="directed">',
    listType: 'string',
    list: (items: readonly string[]): string => items.map(xmlEscaped).join('|'),
    title: (column: Column<never>): string => column.id,
    edgeType: (): string => '',
  },
} as const

type Dialect = (typeof dialects)[keyof typeof dialects]

/** Graph Exchange XML Format, for Gephi: static, with positions, colours and sizes, one edge for each relation. */
export const gexf: Exporter = {
  id: 'gexf',
  zh: 'Gephi 图文件',
  en: 'Gephi graph file',
  extension: 'gexf',
  files: [{ name: 'graph.gexf', write: writeGexf }],
}

function writeGexf(source: GraphSource, sink: Sink, { gexfVersion, lang }: ExportOptions): void {
  const dialect = dialects[gexfVersion]
  sink.write(head(dialect, gexfVersion, lang))
  sink.write(declarations('node', nodeColumns, dialect, lang) + declarations('edge', edgeColumns, dialect, lang))
  sink.write('    <nodes>\n')
  for (const entity of source.entities()) sink.write(node(entity, dialect, lang))
  sink.write('    </nodes>\n    <edges>\n')
  for (const each of source.edges()) sink.write(edge(each, dialect, lang))
  sink.write('    </edges>\n  </graph>\n</gexf>\n')
}

function head(dialect: Dialect, version: string, lang: 'zh' | 'en'): string {
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
    `<gexf xmlns="${dialect.namespace}" xmlns:viz="${dialect.namespace}/viz" version="${version}">\n` +
    `  <meta>\n    <creator>zhengtu</creator>\n    <description>${xmlEscaped(notice[lang])}</description>\n  </meta>\n` +
    `  ${dialect.graph}\n`
  )
}

function declarations(owner: 'node' | 'edge', columns: readonly Column<never>[], dialect: Dialect, lang: 'zh' | 'en'): string {
  const lines = columns.map((column) => {
    const type = column.type === 'list' ? dialect.listType : column.type
    return `      <attribute id="${column.id}" title="${xmlEscaped(dialect.title(column, lang))}" type="${type}"/>\n`
  })
  return `    <attributes class="${owner}">\n${lines.join('')}    </attributes>\n`
}

function node(entity: EntityRecord, dialect: Dialect, lang: 'zh' | 'en'): string {
  const { id, name, kind, x, y, size } = entity
  return (
    `      <node id="${xmlEscaped(id)}" label="${xmlEscaped(name)}">${values(nodeColumns, entity, dialect, lang)}` +
    `${colours[kind]}<viz:position x="${x}" y="${y}" z="0"/><viz:size value="${size}"/></node>\n`
  )
}

function edge(row: Edge, dialect: Dialect, lang: 'zh' | 'en'): string {
  const { id, subject, object, predicate, weight } = row.relation
  return (
    `      <edge id="${xmlEscaped(id)}" source="${xmlEscaped(subject)}" target="${xmlEscaped(object)}"${dialect.edgeType(row)}` +
    ` label="${predicates[predicate][lang]}" weight="${weight}">${values(edgeColumns, row, dialect, lang)}</edge>\n`
  )
}

/** Without empty values: Gephi drops them anyway. */
function values<Row>(columns: readonly Column<Row>[], row: Row, dialect: Dialect, lang: 'zh' | 'en'): string {
  let lines = '<attvalues>'
  for (const column of columns) {
    const value = written(column.of(row, lang), dialect)
    if (value !== '') lines += `<attvalue for="${column.id}" value="${value}"/>`
  }
  return `${lines}</attvalues>`
}

function written(cell: Cell, dialect: Dialect): string {
  if (cell === null) return ''
  if (typeof cell === 'string') return xmlEscaped(cell)
  if (typeof cell === 'number') return String(cell)
  return cell.length === 0 ? '' : dialect.list(cell)
}

/** Every item in quotes: Gephi splits bare ones at brackets and commas. */
function quotedItem(item: string): string {
  const text = /[\\"]/.test(item) ? item.replaceAll(/[\\"]/g, String.raw`\$&`) : item
  return `&quot;${xmlEscaped(text)}&quot;`
}

/** r, g and b, the one form that every reader knows. */
const colours = Object.fromEntries(
  Object.entries(kinds).map(([kind, { colour }]) => {
    const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
    return [kind, `<viz:color r="${r}" g="${g}" b="${b}"/>`]
  }),
) as Record<Kind, string>
