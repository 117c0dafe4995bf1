import type { ViewerArticle, ViewerEvidence, ViewerFile, ViewerIndicator, ViewerNode, ViewerRelation } from '../facts/viewer-file.ts'
import type { ArticleRecord, EntityRecord, EvidenceRecord, IndicatorRecord, MentionRecord, RelationRecord } from '../store/records.ts'

/** Everything of a workspace that the viewer shows. */
export interface ViewerRecords {
  readonly entities: readonly EntityRecord[]
  readonly relations: readonly RelationRecord[]
  readonly evidence: readonly EvidenceRecord[]
  readonly indicators: readonly IndicatorRecord[]
  readonly mentions: readonly MentionRecord[]
  readonly articles: readonly ArticleRecord[]
}

/**
 * The viewer's data from records. `spell` gives a name's pinyin. Nodes are ordered by evidence, degree and id, so that the
 * head of the list is what matters most. Whatever points at an entity or article that is not among the records is left out.
 */
export function viewerFile(records: ViewerRecords, spell: (name: string, isPerson: boolean) => string): ViewerFile {
  const entities = records.entities.toSorted(byImportance)
  const articles = records.articles.toSorted((a, b) => compare(a.file, b.file) || compare(a.id, b.id))
  const nodeAt = places(entities)
  const articleAt = places(articles)
  const evidenceOf = grouped(records.evidence, (evidence) => evidence.relation)
  const mentionsOf = grouped(records.mentions, (mention) => mention.article)
  return {
    version: 1,
    nodes: entities.map((entity) => viewerNode(entity, spell)),
    relations: records.relations.flatMap((relation) => viewerRelation(relation, nodeAt, evidenceOf.get(relation.id) ?? [], articleAt)),
    indicators: records.indicators.flatMap((indicator) => viewerIndicator(indicator, nodeAt, articleAt)),
    articles: articles.map((article) => viewerArticle(article, mentionsOf.get(article.id) ?? [], nodeAt)),
  }
}

function byImportance(a: EntityRecord, b: EntityRecord): number {
  return b.evidenceCount - a.evidenceCount || b.degree - a.degree || compare(a.id, b.id)
}

function viewerNode(entity: EntityRecord, spell: (name: string, isPerson: boolean) => string): ViewerNode {
  const { id, kind, name, aliases, code, role, degree, community } = entity
  return {
    id, kind, name, aliases, code, role, degree, community,
    pinyin: [name, ...aliases].map((each) => spell(each, kind === 'person')),
    mentions: entity.mentionCount,
    evidence: entity.evidenceCount,
    pagerank: Number(entity.pagerank.toPrecision(4)),
    x: Number(entity.x.toFixed(2)),
    y: Number(entity.y.toFixed(2)),
  }
}

function viewerRelation(
  relation: RelationRecord,
  nodeAt: ReadonlyMap<string, number>,
  evidence: readonly EvidenceRecord[],
  articleAt: ReadonlyMap<string, number>,
): readonly ViewerRelation[] {
  const { id, predicate, titles, score } = relation
  const subject = nodeAt.get(relation.subject)
  const object = nodeAt.get(relation.object)
  if (subject === undefined || object === undefined) return []
  return [{ id, subject, predicate, object, titles, score, evidence: evidence.flatMap((each) => viewerEvidence(each, articleAt)) }]
}

function viewerEvidence(evidence: EvidenceRecord, articleAt: ReadonlyMap<string, number>): readonly ViewerEvidence[] {
  const { start, end, score, title, frame, spans } = evidence
  const article = articleAt.get(evidence.article)
  return article === undefined ? [] : [{ article, start, end, score, title, frame, spans }]
}

function viewerIndicator(
  record: IndicatorRecord,
  nodeAt: ReadonlyMap<string, number>,
  articleAt: ReadonlyMap<string, number>,
): readonly ViewerIndicator[] {
  const { indicator, value, change, direction, period, start, end, spans } = record
  const article = articleAt.get(record.article)
  const node = record.entity === null ? null : (nodeAt.get(record.entity) ?? null)
  return article === undefined ? [] : [{ node, indicator, value, change, direction, period, article, start, end, spans }]
}

function viewerArticle(article: ArticleRecord, mentions: readonly MentionRecord[], nodeAt: ReadonlyMap<string, number>): ViewerArticle {
  const { id, file, headline, byline, date, text, blocks } = article
  const links = mentions.flatMap(({ entity, start, end }): readonly (readonly [number, number, number])[] => {
    const node = nodeAt.get(entity)
    return node === undefined ? [] : [[start, end, node]]
  })
  return { id, file, headline, byline, date, text, blocks, mentions: links.toSorted((a, b) => a[0] - b[0] || b[1] - a[1]) }
}

function places(records: readonly { readonly id: string }[]): ReadonlyMap<string, number> {
  return new Map(records.map((record, index) => [record.id, index]))
}

function grouped<T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(key(item))
    if (group) group.push(item)
    else groups.set(key(item), [item])
  }
  return groups
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
