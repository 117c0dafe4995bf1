import type { Graph } from '../data/graph.ts'
import { postsOf } from '../state/facts.ts'

/** One text by which a node can be found. `joined` is its pinyin without spaces, `starts` where its syllables begin there. */
export interface SearchEntry {
  readonly node: number
  readonly source: 'name' | 'alias' | 'post'
  readonly text: string
  readonly lower: string
  readonly joined: string
  readonly initials: string
  readonly starts: readonly number[]
}

/** All texts by which nodes can be found: names, aliases, posts. Made once. */
export function indexNames(graph: Graph): readonly SearchEntry[] {
  return graph.nodes.flatMap(({ name, aliases, pinyin, kind }, node) => {
    const named = [name, ...aliases].map((text, index) => entry(node, index === 0 ? 'name' : 'alias', text, pinyin[index] ?? ''))
    const posts = kind === 'person' ? postsOf(graph, node).map(({ title }) => entry(node, 'post', title, '')) : []
    return [...named, ...posts]
  })
}

function entry(node: number, source: SearchEntry['source'], text: string, pinyin: string): SearchEntry {
  const syllables = pinyin.split(' ').filter((syllable) => syllable !== '')
  const starts: number[] = []
  let length = 0
  for (const syllable of syllables) {
    starts.push(length)
    length += syllable.length
  }
  return { node, source, text, lower: text.toLowerCase(), joined: syllables.join(''), initials: syllables.map((syllable) => syllable[0]).join(''), starts }
}
