import type { Sink } from '../sink.ts'
import type { EntityRecord, EvidenceRecord } from '../store/records.ts'
import type { Exporter } from './exporter.ts'
import type { Edge, Figure, GraphSource } from './source.ts'

/**
 * One JSON object, a record a line: `{format, version, nodes, edges, indicators}`. Edges point at nodes by `id` and carry all
 * their evidence; `spans` are UTF-16 offsets [start, end) into the decoded source file.
 */
export const json: Exporter = {
  id: 'json',
  zh: 'JSON 数据',
  en: 'JSON data',
  extension: 'json',
  files: [{ name: 'graph.json', write: writeJson }],
}

function writeJson(source: GraphSource, sink: Sink): void {
  sink.write('{"format":"zhengtu-graph","version":1')
  writeList(sink, 'nodes', source.entities(), node)
  writeList(sink, 'edges', source.edges(), edge)
  writeList(sink, 'indicators', source.figures(), figure)
  sink.write('}\n')
}

function writeList<Row>(sink: Sink, name: string, rows: Iterable<Row>, shape: (row: Row) => object): void {
  sink.write(`,\n"${name}":[`)
  let separator = '\n'
  for (const row of rows) {
    sink.write(separator + JSON.stringify(shape(row)))
    separator = ',\n'
  }
  sink.write('\n]')
}

function node(entity: EntityRecord): object {
  const { id, kind, name, aliases, code, role, mentionCount, evidenceCount, degree, pagerank, community, x, y, size } = entity
  return { id, kind, name, aliases, code, role, mentions: mentionCount, evidence: evidenceCount, degree, pagerank, community, x, y, size }
}

function edge({ relation, evidence }: Edge): object {
  const { id, subject, predicate, object, titles, score, weight, firstSeen, lastSeen } = relation
  return { id, subject, predicate, object, titles, score, weight, firstSeen, lastSeen, evidence: evidence.map(passage) }
}

function passage({ text, title, score, frame, article, headline, date, file, spans }: EvidenceRecord): object {
  return { text, title, score, frame, article, headline, date, file, spans }
}

function figure({ indicator: record }: Figure): object {
  const { id, entity, indicator, value, change, direction, period, text, article, headline, date, file, spans } = record
  return { id, subject: entity, indicator, value, change, direction, period, text, article, headline, date, file, spans }
}
