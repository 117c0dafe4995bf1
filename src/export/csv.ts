import { directions } from '../ontology/directions.ts'
import { predicates } from '../ontology/predicates.ts'
import type { EntityRecord, EvidenceRecord } from '../store/records.ts'
import { edgeColumns, nodeColumns, type Cell } from './columns.ts'
import { byteOrderMark, csvRow } from './csv-row.ts'
import type { Exporter, ExportFile } from './exporter.ts'
import type { Edge, Figure, GraphSource } from './source.ts'

interface Heading<Row> {
  readonly zh: string
  readonly en: string
  of(row: Row, lang: 'zh' | 'en'): Cell
}

type Sentence = Pick<Edge, 'relation' | 'subject' | 'object'> & { readonly evidence: EvidenceRecord }

/** Headings that Gephi's spreadsheet import looks for are the same in both languages. */
const nodes: readonly Heading<EntityRecord>[] = [
  { zh: 'Id', en: 'Id', of: ({ id }) => id },
  { zh: 'Label', en: 'Label', of: ({ name }) => name },
  ...nodeColumns,
]

const edges: readonly Heading<Edge>[] = [
  { zh: 'Source', en: 'Source', of: ({ subject }) => subject.id },
  { zh: 'Target', en: 'Target', of: ({ object }) => object.id },
  { zh: 'Type', en: 'Type', of: ({ relation: { predicate } }) => (predicates[predicate].directed ? 'Directed' : 'Undirected') },
  { zh: 'Id', en: 'Id', of: ({ relation }) => relation.id },
  { zh: 'Label', en: 'Label', of: ({ relation: { predicate } }, lang) => predicates[predicate][lang] },
  { zh: 'Weight', en: 'Weight', of: ({ relation }) => relation.weight },
  { zh: '主体', en: 'subject', of: ({ subject }) => subject.name },
  { zh: '客体', en: 'object', of: ({ object }) => object.name },
  ...edgeColumns.filter(({ id }) => id !== 'predicate_label' && id !== 'evidences'),
]

const evidence: readonly Heading<Sentence>[] = [
  { zh: '关系编号', en: 'edge id', of: ({ relation }) => relation.id },
  { zh: '主体', en: 'subject', of: ({ subject }) => subject.name },
  { zh: '关系', en: 'relation', of: ({ relation: { predicate } }, lang) => predicates[predicate][lang] },
  { zh: '客体', en: 'object', of: ({ object }) => object.name },
  { zh: '职务', en: 'post', of: ({ evidence: { title } }) => title },
  { zh: '原文', en: 'sentence', of: ({ evidence: { text } }) => text },
  { zh: '文章', en: 'article', of: ({ evidence: { headline } }) => headline },
  { zh: '日期', en: 'date', of: ({ evidence: { date } }) => date },
  { zh: '来源文件', en: 'source file', of: ({ evidence: { file } }) => file },
  { zh: '文件中位置', en: 'place in file', of: ({ evidence: { spans } }) => spans.map(([start, end]) => `[${start}, ${end})`) },
  { zh: '置信度', en: 'confidence', of: ({ evidence: { score } }) => score },
  { zh: '规则', en: 'rule', of: ({ evidence: { frame } }) => frame },
]

const figures: readonly Heading<Figure>[] = [
  { zh: '主体编号', en: 'subject id', of: ({ entity }) => entity?.id ?? null },
  { zh: '主体', en: 'subject', of: ({ entity }) => entity?.name ?? null },
  { zh: '指标', en: 'indicator', of: ({ indicator }) => indicator.indicator },
  { zh: '数值', en: 'value', of: ({ indicator: { value } }) => value },
  { zh: '变化', en: 'change', of: ({ indicator: { change } }) => change },
  { zh: '方向', en: 'direction', of: ({ indicator: { direction } }, lang) => (direction === null ? null : directions[direction][lang]) },
  { zh: '时期', en: 'period', of: ({ indicator: { period } }) => period },
  { zh: '原文', en: 'sentence', of: ({ indicator: { text } }) => text },
  { zh: '文章', en: 'article', of: ({ indicator: { headline } }) => headline },
  { zh: '日期', en: 'date', of: ({ indicator: { date } }) => date },
  { zh: '来源文件', en: 'source file', of: ({ indicator: { file } }) => file },
]

/** Tables for spreadsheets and statistics: nodes and edges (Gephi opens them too), a sentence a row, an indicator a row. */
export const csv: Exporter = {
  id: 'csv',
  zh: '表格',
  en: 'tables',
  extension: 'csv',
  files: [
    table('nodes.csv', nodes, (source) => source.entities()),
    table('edges.csv', edges, (source) => source.edges()),
    table('evidence.csv', evidence, sentences),
    table('indicators.csv', figures, (source) => source.figures()),
  ],
}

function table<Row>(name: string, headings: readonly Heading<Row>[], rows: (source: GraphSource) => Iterable<Row>): ExportFile {
  return {
    name,
    write(source, sink, { lang }) {
      sink.write(byteOrderMark + csvRow(headings.map((heading) => heading[lang])))
      for (const row of rows(source)) sink.write(csvRow(headings.map((heading) => heading.of(row, lang))))
    },
  }
}

function* sentences(source: GraphSource): Generator<Sentence, void> {
  for (const { evidence: passages, ...triple } of source.edges()) {
    for (const passage of passages) yield { ...triple, evidence: passage }
  }
}
