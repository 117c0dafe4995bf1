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

/** Prepares an article for reading: one spelling, sentences, words, areas. Offsets stay those of the article's text. */
export function pageOf(article: Article, resources: Resources): Page {
  const text = normalise(article.text)
  const words = resources.segmenter.words(text)
  const sentences = sentencesOf(text, article.blocks)
  const posts = findPosts(text, resources.posts)
  const postsByEnd = new Map(posts.map((post) => [post.end, post]))
  const areas = areasOf({ article, text, words, postsByEnd }, resources)
  return { article, text, words, posts, postStarts: new Set(posts.map(({ start }) => start)), postsByEnd, edges: edgesOf(text.length, words), sentences, areas, areaStarts: new Set(areas.filter(({ score }) => score >= SURE_AREA).map(({ start }) => start)) }
}

function edgesOf(length: number, words: readonly Word[]): Uint8Array {
  const edges = new Uint8Array(length + 1)
  for (const { start } of words) edges[start] = 1
  edges[length] = 1
  return edges
}
