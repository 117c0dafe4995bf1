import type { ViewerArticle, ViewerFile, ViewerIndicator, ViewerNode, ViewerRelation } from '../../../src/facts/viewer-file.ts'

/** The file with the look-ups that every part of the viewer needs. Nodes, relations and articles are known by their place in it. */
export interface Graph {
  readonly nodes: readonly ViewerNode[]
  readonly relations: readonly ViewerRelation[]
  readonly articles: readonly ViewerArticle[]
  readonly indicators: readonly ViewerIndicator[]
  /** The relations at each node, in file order. */
  readonly touching: readonly (readonly number[])[]
  readonly nodeAt: ReadonlyMap<string, number>
  readonly relationAt: ReadonlyMap<string, number>
  readonly articleAt: ReadonlyMap<string, number>
  /** Distinct source files, sorted. */
  readonly files: readonly string[]
  /** Where the map's points lie: the centre and the side of the square around them. */
  readonly world: World
}

export interface World {
  readonly x: number
  readonly y: number
  readonly side: number
}

/** Builds the look-ups. `world`: keeps the map's frame while a graph grows; else it is drawn around the nodes. */
export function openGraph(file: ViewerFile, world: World = squareAround(file.nodes)): Graph {
  const { nodes, relations, articles, indicators } = file
  const touching: number[][] = nodes.map(() => [])
  relations.forEach(({ subject, object }, index) => {
    touching[subject]?.push(index)
    if (object !== subject) touching[object]?.push(index)
  })
  return {
    nodes, relations, articles, indicators, touching,
    nodeAt: places(nodes),
    relationAt: places(relations),
    articleAt: places(articles),
    files: [...new Set(articles.map((article) => article.file))].sort(),
    world,
  }
}

/** The smallest square around points, with room at its sides; a square of side 1 around the origin if there are none. */
export function squareAround(points: readonly { readonly x: number; readonly y: number }[]): World {
  if (points.length === 0) return { x: 0, y: 0, side: 1 }
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity]
  for (const { x, y } of points) {
    left = Math.min(left, x)
    right = Math.max(right, x)
    bottom = Math.min(bottom, y)
    top = Math.max(top, y)
  }
  return { x: (left + right) / 2, y: (bottom + top) / 2, side: Math.max(right - left, top - bottom) || 1 }
}

/** The node at a place that a relation or a mention names. A place outside the file is a broken file and throws. */
export function nodeOf(graph: Graph, node: number): ViewerNode {
  return inside(graph.nodes[node], 'node', node)
}

/** The relation at a place, as `nodeOf`. */
export function relationOf(graph: Graph, relation: number): ViewerRelation {
  return inside(graph.relations[relation], 'relation', relation)
}

/** The article at a place, as `nodeOf`. */
export function articleOf(graph: Graph, article: number): ViewerArticle {
  return inside(graph.articles[article], 'article', article)
}

/** The other end of a relation as seen from `node`. */
export function otherEnd(relation: ViewerRelation, node: number): number {
  return relation.subject === node ? relation.object : relation.subject
}

function inside<T>(found: T | undefined, what: string, place: number): T {
  if (found === undefined) throw new Error(`the file has no ${what} ${place}`)
  return found
}

function places(records: readonly { readonly id: string }[]): ReadonlyMap<string, number> {
  return new Map(records.map((record, index) => [record.id, index]))
}
