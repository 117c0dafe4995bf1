import { readFileSync } from 'node:fs'
import type { Article, SourceFile } from '../../src/facts/article.ts'
import { articlesOf } from '../../src/ingest/articles.ts'
import { loadPageRules } from '../../src/ingest/rules.ts'
import { loadLexicon } from '../../src/text/lexicon.ts'
import { loadSegmenter } from '../../src/text/segmenter.ts'

const rules = loadPageRules(loadLexicon())
const segmenter = loadSegmenter()

/** The articles of a page of the given text. */
export function articlesIn(text: string, file = 'page.txt'): readonly Article[] {
  const source: SourceFile = { file, text, encoding: 'utf-8', sha256: '' }
  return articlesOf(source, rules, segmenter)
}

/** The text of a gold page: `d05`, `seed`. */
export function goldText(name: string): string {
  return readFileSync(new URL(`../golden/gold/${name}.txt`, import.meta.url), 'utf8')
}

/** What an article looks like on one line: headline | byline | the roles of its blocks by their first letters. */
export function outlineOf({ headline, byline, blocks }: Article): string {
  return [headline, byline.join(' '), blocks.map(({ role }) => role[0]).join('')].join(' | ')
}

/** The texts of an article's blocks of one role. */
export function textsOf({ text, blocks }: Article, role: string): readonly string[] {
  return blocks.filter((block) => block.role === role).map(({ start, end }) => text.slice(start, end))
}

/** White space aside. */
export function bare(text: string): string {
  return text.replaceAll(/\s+/g, '')
}
