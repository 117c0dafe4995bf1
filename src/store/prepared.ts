import { deflateSync } from 'node:zlib'
import type { Article, SourceFile } from '../facts/article.ts'
import type { ArticleFacts } from '../facts/fact.ts'
import { characters } from './characters.ts'
import { assertSound } from './invariants.ts'

/** An article and its facts, ready to be kept. */
export interface ExtractedArticle {
  readonly article: Article
  readonly facts: ArticleFacts
}

/** A text and its articles as the workspace keeps them: rows, checked and packed. Goes between threads as it is. */
export interface PreparedSource {
  readonly source: { readonly file: string; readonly sha256: string; readonly encoding: string; readonly text: Uint8Array }
  readonly articles: readonly PreparedArticle[]
}

export interface PreparedArticle {
  readonly id: string
  readonly file: string
  readonly headline: string
  readonly date: string | null
  readonly text: string
  /** The text for the full-text index. */
  readonly characters: string
  /** These as JSON. */
  readonly byline: string
  readonly blocks: string
  readonly pieces: string
  readonly facts: string
}

/** Makes rows of a text and its articles. Facts that break an invariant (see invariants.ts) are a bug and throw. */
export function prepare(source: SourceFile, articles: readonly ExtractedArticle[]): PreparedSource {
  for (const { article, facts } of articles) assertSound(source.text, article, facts)
  const { file, sha256, encoding } = source
  return {
    source: { file, sha256, encoding, text: deflateSync(source.text) },
    articles: articles.map(({ article: { id, file: from, headline, date, text, byline, blocks, pieces }, facts }) => ({
      id, file: from, headline, date, text, characters: characters(text),
      byline: JSON.stringify(byline), blocks: JSON.stringify(blocks), pieces: JSON.stringify(pieces), facts: JSON.stringify(facts),
    })),
  }
}
