import { readdirSync, readFileSync } from 'node:fs'
import type { Article } from '../../src/facts/article.ts'
import type { ArticleFacts, Evidence, PersonRole } from '../../src/facts/fact.ts'
import { parseGold, type GoldDocument } from '../../src/facts/scoring/gold.ts'
import { mapOf } from '../../src/graph/index.ts'
import { WorkspaceBuilder } from '../../src/store/builder.ts'
import type { ResolvedEntity } from '../../src/store/resolution.ts'

const folder = new URL('../golden/gold/', import.meta.url)

/**
 * A workspace at `path` with what the composed gold articles say, a thing an article: as large as a real one, and independent of how
 * well extraction and resolution do. Every seventh person is made private, every ninth a byline.
 */
export function buildGoldWorkspace(path: string): void {
  const documents = readdirSync(folder).filter((file) => /^d\d+\.json$/.test(file)).toSorted()
    .map((file) => parseGold(readFileSync(new URL(file, folder), 'utf8'), file))
  const builder = WorkspaceBuilder.begin(path)
  for (const gold of documents) {
    const text = readFileSync(new URL(`${gold.doc}.txt`, folder), 'utf8')
    const source = { file: `${gold.doc}.txt`, text, encoding: 'utf-8', sha256: gold.doc }
    builder.saveSource(source, [{ article: articleOf(gold.doc, text), facts: factsOf(gold, text) }])
  }
  builder.saveResolution(documents.flatMap(entitiesOf).toSorted((a, b) => (a.id < b.id ? -1 : 1)))
  builder.saveLayout(mapOf(builder.workspace.entities(), builder.workspace.relations()))
  builder.finish()
}

function articleOf(doc: string, text: string): Article {
  const date = `2026-03-${doc.slice(1)}`
  return {
    id: doc, file: `${doc}.txt`, headline: text.split('\n')[0] ?? '', byline: [], date, text,
    blocks: [{ role: 'paragraph', start: 0, end: text.length }], pieces: [{ at: 0, source: 0, length: text.length }],
  }
}

function factsOf(gold: GoldDocument, text: string): ArticleFacts {
  const nameOf = new Map(gold.entities.map(({ id, name }) => [id, name]))
  const sentenceWith = (word: string): Evidence => {
    const at = Math.max(0, text.indexOf(word))
    const start = text.lastIndexOf('。', at) + 1
    const end = text.indexOf('。', at) < 0 ? text.length : text.indexOf('。', at) + 1
    return { spans: [[start, end]], text: text.slice(start, end) }
  }
  return {
    document: { id: gold.doc, file: `${gold.doc}.txt`, headline: '', byline: [], date: null },
    entities: gold.entities.map(({ id, kind, name, aliases }) => {
      const at = text.indexOf(name)
      return { id, kind, name, aliases, mentions: at < 0 ? [] : [{ spans: [[at, at + name.length]], text: name, score: 1 }] }
    }),
    relations: gold.relations.map(({ s, p, o, title }, index) => ({
      id: `r${index}`, subject: s, predicate: p, object: o, title, score: 0.5 + (index % 5) / 10, frame: 'gold',
      evidence: [sentenceWith(nameOf.get(o) ?? '')],
    })),
    indicators: gold.indicators.map(({ indicator, value, change }) => ({
      subject: null, indicator, value, change, direction: null, period: null, score: 1, evidence: [sentenceWith(indicator)],
    })),
  }
}

function entitiesOf({ doc, entities }: GoldDocument): readonly ResolvedEntity[] {
  return entities.map(({ id, kind, name, aliases }, index) => ({
    id: `${doc}-${id}`, kind, name, aliases, code: null, role: kind === 'person' ? roleOf(index) : null, members: [{ article: doc, entity: id }],
  }))
}

function roleOf(index: number): PersonRole {
  if (index % 7 === 6) return 'private'
  return index % 9 === 8 ? 'byline' : 'official'
}
