import type { Article, Block } from '../../src/facts/article.ts'
import type { Candidate, Page, Reading } from '../../src/extract/reading.ts'
import { gather } from '../../src/extract/gather/index.ts'
import { pageOf } from '../../src/extract/page.ts'
import { read } from '../../src/extract/pipeline.ts'
import { loadResources } from '../../src/extract/resources.ts'
import type { Kind } from '../../src/ontology/kinds.ts'

export const resources = loadResources()

/** An article of the given paragraphs, standing in its source as it is. A line in square brackets is its byline. */
export function articleOf(...lines: readonly string[]): Article {
  let at = 0
  const blocks = lines.map((line): Block => {
    const start = at
    at += line.length + 1
    return { role: line.startsWith('■') ? 'byline' : 'paragraph', start, end: start + line.length }
  })
  const byline = lines.filter((line) => line.startsWith('■')).flatMap((line) => line.split(' ').slice(1))
  const text = lines.join('\n')
  return { id: 'a', file: 'a.txt', headline: '', byline, date: null, text, blocks, pieces: [{ at: 0, source: 0, length: text.length }] }
}

/** The same, prepared for reading. */
export function samplePage(...lines: readonly string[]): Page {
  return pageOf(articleOf(...lines), resources)
}

/** The entities that the article names, as "kind name = alias", in their order. */
export function entitiesIn(...lines: readonly string[]): readonly string[] {
  return shown(read(articleOf(...lines), resources))
}

/** The entities that come of these names alone, wherever they stand; the longest first, none inside another. */
export function gathered(names: Readonly<Record<string, Kind>>, ...lines: readonly string[]): Reading {
  const page = samplePage(...lines)
  const taken = new Uint8Array(page.text.length)
  const chosen = Object.entries(names).sort(([a], [b]) => b.length - a.length).flatMap(([name, kind]) => occurrences(page.text, name).flatMap((start): Candidate[] => {
    if (taken[start] === 1) return []
    taken.fill(1, start, start + name.length)
    return [{ kind, start, end: start + name.length, score: 0.9, proposer: 'test' }]
  }))
  return gather(page, chosen.sort((a, b) => a.start - b.start), resources)
}

/** Entities as "kind name = alias, alias". */
export function shown({ entities }: Reading): readonly string[] {
  return entities.map(({ kind, name, aliases }) => `${kind} ${name}${aliases.length > 0 ? ` = ${aliases.join(', ')}` : ''}`)
}

/** Where `word` stands. */
export function occurrences(text: string, word: string): readonly number[] {
  const found: number[] = []
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length)) found.push(at)
  return found
}
