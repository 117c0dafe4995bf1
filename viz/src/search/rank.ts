import type { Graph } from '../data/graph.ts'
import type { SearchEntry } from './index.ts'

/** A node found, with the text that matched (its name, an alias or a post). */
export interface FoundNode {
  readonly node: number
  readonly text: string
  readonly source: SearchEntry['source']
}

/** A passage found: [start, end) in the article's text. */
export interface FoundPassage {
  readonly article: number
  readonly start: number
  readonly end: number
}

const EXACT = 100
const INITIALS = 70
const BEGINNING = 60
const MIDDLE = 40
const PINYIN_BEGINNING = 38
const INITIALS_BEGINNING = 30
const PINYIN_MIDDLE = 20
const LESS = { name: 0, alias: 5, post: 25 } as const

/**
 * Nodes whose name, alias or post has `query` in it, or whose pinyin or initials begin or go on with it; the best first, and among
 * equals the more important. Letter case and spaces in the query do not count.
 */
export function findNodes(index: readonly SearchEntry[], query: string, most: number): readonly FoundNode[] {
  const wanted = query.trim().toLowerCase()
  if (wanted === '') return []
  const letters = /^[a-zü' ]+$/.test(wanted) ? wanted.replaceAll(/[ ']/g, '').replaceAll('ü', 'v') : null
  const best = new Map<number, FoundNode & { readonly points: number }>()
  for (const entry of index) {
    const points = pointsOf(entry, wanted, letters)
    if (points === 0) continue
    const worth = points - LESS[entry.source]
    const before = best.get(entry.node)
    if (!before || worth > before.points) best.set(entry.node, { node: entry.node, text: entry.text, source: entry.source, points: worth })
  }
  return [...best.values()].sort((a, b) => b.points - a.points || a.node - b.node).slice(0, most)
}

function pointsOf(entry: SearchEntry, wanted: string, letters: string | null): number {
  if (entry.lower === wanted) return EXACT
  const at = entry.lower.indexOf(wanted)
  if (at === 0) return BEGINNING
  if (at > 0) return MIDDLE
  return letters === null || entry.joined === '' ? 0 : pinyinPoints(entry, letters)
}

function pinyinPoints({ joined, initials, starts }: SearchEntry, letters: string): number {
  if (initials === letters || joined === letters) return INITIALS
  if (joined.startsWith(letters)) return PINYIN_BEGINNING
  if (letters.length > 1 && initials.startsWith(letters)) return INITIALS_BEGINNING
  if (letters.length > 1 && initials.includes(letters)) return PINYIN_MIDDLE
  const at = joined.indexOf(letters)
  return at > 0 && starts.some((start) => joined.startsWith(letters, start)) ? PINYIN_MIDDLE : 0
}

/** Passages that hold `query`, the first of each article, in file order. One character is too little to look for. */
export function findPassages(graph: Graph, query: string, most: number): readonly FoundPassage[] {
  const wanted = query.trim()
  const found: FoundPassage[] = []
  if (wanted.length < 2) return found
  for (let article = 0; article < graph.articles.length && found.length < most; article++) {
    const start = graph.articles[article]?.text.indexOf(wanted) ?? -1
    if (start >= 0) found.push({ article, start, end: start + wanted.length })
  }
  return found
}
