import type { Article } from '../facts/article.ts'
import { normalise } from '../text/normalise.ts'
import { sentencesOf } from '../text/sentences.ts'
import { areasOf } from './areas.ts'
import { findPosts } from './posts.ts'
import type { Word } from '../text/segmenter.ts'
import type { Page } from './reading.ts'
import type { Resources } from './resources.ts'

/** An area less sure than this opens no name: 和县 in 和县妇联. */
const SURE_AREA = 0.55
/** Names of the tagger less probable than this are no help. */
export const LEAST_TAGGED = 0.25

/**
 * Prepares an article for reading: one spelling, sentences, words, posts, areas. Offsets stay those of the article's text. What
 * looks like a post but lies within other words is none: 省长 in 山西省长治市.
 */
export function pageOf(article: Article, resources: Resources): Page {
  const text = normalise(article.text)
  const words = withJoints(text, resources.segmenter.words(text), resources.jointWords)
  const sentences = sentencesOf(text, article.blocks)
  const edges = edgesOf(text.length, words)
  const posts = findPosts(text, resources.posts).filter((post) => edges[post.title.start] === 1 || edges[post.end] === 1)
  const postsByEnd = new Map(posts.map((post) => [post.end, post]))
  const tagged = resources.tagger.candidates(text, words, LEAST_TAGGED)
  const walkable = { article, text, words, wordAt: wordsByOffset(text.length, words), edges, postsByEnd, tagged }
  const areas = areasOf(walkable, resources)
  const areaStarts = new Set(areas.filter(({ score }) => score >= SURE_AREA).map(({ start }) => start))
  return { ...walkable, sentences, posts, postStarts: new Set(posts.map(({ start }) => start)), areas, areaStarts }
}

function wordsByOffset(length: number, words: readonly Word[]): Uint32Array {
  const wordAt = new Uint32Array(length + 1)
  for (let at = 0, index = 0; at <= length; at++) {
    if (words[index + 1]?.start === at) index++
    wordAt[at] = index
  }
  return wordAt
}

function edgesOf(length: number, words: readonly Word[]): Uint8Array {
  const edges = new Uint8Array(length + 1)
  for (const { start } of words) edges[start] = 1
  edges[length] = 1
  return edges
}

/** Parts of speech after which a county may be named: verbs, prepositions, places. */
const BEFORE_COUNTY = /^(?:v|p|ns)/

/** 省妇联|和|县|妇联: what looks like a county there is a joint and a level word. */
function withJoints(text: string, words: readonly Word[], jointWords: ReadonlySet<string>): readonly Word[] {
  if (!Array.from(jointWords).some((word) => text.includes(word))) return words
  return words.flatMap((word, index) => {
    const before = words[index - 1]
    if (!jointWords.has(text.slice(word.start, word.end)) || !before || /^x|^$/.test(before.tag) || BEFORE_COUNTY.test(before.tag)) return [word]
    return [{ start: word.start, end: word.start + 1, tag: 'c' }, { start: word.start + 1, end: word.end, tag: 'n' }]
  })
}
