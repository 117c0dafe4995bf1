import type { ViewerEvidence, ViewerNode, ViewerRelation } from '../../../src/facts/viewer-file.ts'
import type { Edge, Figure, GraphSource } from '../../../src/export/source.ts'
import { articleOf, nodeOf, relationOf, type Graph } from '../data/graph.ts'
import { evidenceShown } from '../state/filter.ts'
import type { Shown } from '../state/shown.ts'
import type { View } from '../state/view.ts'

type EntityRecord = ReturnType<GraphSource['entities']> extends Iterable<infer Entity> ? Entity : never
type EvidenceRecord = Edge['evidence'][number]

/**
 * What a view shows, as the product's exporters read it: only nodes and relations that are shown, only evidence that the filters let
 * through.
 */
export function shownSource(graph: Graph, shown: Shown, view: View): GraphSource {
  const nodes = [...shown.nodes].sort((a, b) => a - b)
  const edges = shown.relations.map((place): Edge => edgeOf(graph, relationOf(graph, place), view))
  return {
    entities: () => nodes.map((node) => entityOf(nodeOf(graph, node))),
    edges: () => edges,
    figures: () => figuresOf(graph, shown),
  }
}

function entityOf(node: ViewerNode): EntityRecord {
  const { id, kind, name, aliases, code, role, degree, pagerank, community, x, y } = node
  return { id, kind, name, aliases, code, role, mentionCount: node.mentions, evidenceCount: node.evidence, degree, pagerank, community, x, y, size: 4 + Math.sqrt(node.evidence) }
}

function edgeOf(graph: Graph, relation: ViewerRelation, view: View): Edge {
  const { id, predicate, titles, score } = relation
  const subject = entityOf(nodeOf(graph, relation.subject))
  const object = entityOf(nodeOf(graph, relation.object))
  const evidence = evidenceShown(graph, relation, view).map((each) => evidenceOf(graph, id, each))
  const dates = evidence.flatMap(({ date }) => (date === null ? [] : [date])).sort()
  return {
    subject, object, evidence,
    relation: { id, subject: subject.id, predicate, object: object.id, titles, score, weight: evidence.length, firstSeen: dates[0] ?? null, lastSeen: dates.at(-1) ?? null },
  }
}

function evidenceOf(graph: Graph, relation: string, { article: place, start, end, score, title, frame, spans }: ViewerEvidence): EvidenceRecord {
  const article = articleOf(graph, place)
  const { file, headline, date } = article
  return { relation, article: article.id, file, headline, date, title, frame, score, text: article.text.slice(start, end), spans, start, end }
}

function figuresOf(graph: Graph, shown: Shown): readonly Figure[] {
  return graph.indicators.flatMap((each, index): readonly Figure[] => {
    if (each.node === null || !shown.nodes.has(each.node)) return []
    const { indicator, value, change, direction, period, start, end, spans } = each
    const article = articleOf(graph, each.article)
    const entity = entityOf(nodeOf(graph, each.node))
    return [{
      entity,
      indicator: {
        id: `i${index}`, entity: entity.id, indicator, value, change, direction, period, article: article.id, file: article.file,
        headline: article.headline, date: article.date, text: article.text.slice(start, end), spans, start, end,
      },
    }]
  })
}
