import type { ViewerArticle, ViewerFile, ViewerIndicator, ViewerNode, ViewerRelation } from '../../../src/facts/viewer-file.ts'

/**
 * A file with what a part adds: new nodes, relations, articles and figures come after those that are there, so that every place in the file
 * stays good. What both have is taken from the file, but an article gets the links of both.
 */
export function merged(file: ViewerFile, part: ViewerFile): ViewerFile {
  const nodeAt = places(file.nodes, part.nodes)
  const articleAt = places(file.articles, part.articles)
  const relationIds = new Set(file.relations.map(({ id }) => id))
  const figures = new Set(file.indicators.map(figureKey))
  const placed = (relation: ViewerRelation): ViewerRelation => ({
    ...relation, subject: at(nodeAt, relation.subject), object: at(nodeAt, relation.object),
    evidence: relation.evidence.map((evidence) => ({ ...evidence, article: at(articleAt, evidence.article) })),
  })
  const indicators = part.indicators.map((indicator): ViewerIndicator => ({
    ...indicator, article: at(articleAt, indicator.article), node: indicator.node === null ? null : at(nodeAt, indicator.node),
  }))
  return {
    ...file,
    nodes: [...file.nodes, ...part.nodes.filter((_, index) => at(nodeAt, index) >= file.nodes.length)] satisfies readonly ViewerNode[],
    relations: [...file.relations, ...part.relations.filter(({ id }) => !relationIds.has(id)).map(placed)],
    indicators: [...file.indicators, ...indicators.filter((indicator) => !figures.has(figureKey(indicator)))],
    articles: mergedArticles(file.articles, part.articles, articleAt, nodeAt),
  }
}

/** For each place in the part, the place in the whole. */
function places(known: readonly { readonly id: string }[], added: readonly { readonly id: string }[]): readonly number[] {
  const knownAt = new Map(known.map(({ id }, index) => [id, index]))
  let next = known.length
  return added.map(({ id }) => {
    const found = knownAt.get(id)
    if (found === undefined) next += 1
    return found ?? next - 1
  })
}

function mergedArticles(
  known: readonly ViewerArticle[], added: readonly ViewerArticle[], articleAt: readonly number[], nodeAt: readonly number[],
): readonly ViewerArticle[] {
  const articles = [...known]
  added.forEach((article, index) => {
    const place = at(articleAt, index)
    const links = article.mentions.map(([start, end, node]) => [start, end, at(nodeAt, node)] as const)
    const before = articles[place]
    articles[place] = { ...article, mentions: before ? union(before.mentions, links) : links }
  })
  return articles
}

function union(a: ViewerArticle['mentions'], b: ViewerArticle['mentions']): ViewerArticle['mentions'] {
  const all = new Map([...a, ...b].map((mention) => [mention.join(' '), mention]))
  return [...all.values()].sort((one, other) => one[0] - other[0] || other[1] - one[1])
}

function figureKey({ node, indicator, article, start, value }: ViewerIndicator): string {
  return [node, indicator, article, start, value].join(' ')
}

function at(map: readonly number[], place: number): number {
  const found = map[place]
  if (found === undefined) throw new Error(`the part has no place ${place}`)
  return found
}
