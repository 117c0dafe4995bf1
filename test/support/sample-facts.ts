import { createHash } from 'node:crypto'
import type { Article, Block, Piece, SourceFile } from '../../src/facts/article.ts'
import { sourceSpans } from '../../src/facts/article.ts'
import type { ArticleFacts, Entity, Evidence, Indicator, Relation } from '../../src/facts/fact.ts'
import { seededRandom } from '../../src/graph/random.ts'
import type { ExtractedArticle } from '../../src/store/prepared.ts'
import { castOf, type Cast, type Role, type Thing } from './sample-cast.ts'
import { sentences, type SampleSentence } from './sample-sentences.ts'

/** A made-up page as ingest and extraction would give it. */
export interface SamplePage {
  readonly source: SourceFile
  readonly articles: readonly ExtractedArticle[]
}

interface Named {
  readonly thing: Thing
  readonly start: number
  readonly end: number
}

/** A sentence in the text of its article. */
interface Written {
  readonly sentence: SampleSentence
  readonly cast: Readonly<Partial<Record<Role, Thing>>>
  readonly start: number
  readonly end: number
}

interface Draft {
  text: string
  readonly blocks: Block[]
  readonly named: Named[]
  readonly written: Written[]
}

const ARTICLES_A_PAGE = 2
const PARAGRAPHS = 3
const SENTENCES_A_PARAGRAPH = 2

/**
 * `pages` made-up pages of a county paper, the same for the same arguments: two articles each, every one with a byline, two sentences a
 * paragraph, and a paragraph that a column break cut in two (so its evidence has two spans). Names come from pools that grow with
 * the number of pages, some of them hostile (quotes, tags, right-to-left).
 */
export function samplePages(pages: number, seed = 1): readonly SamplePage[] {
  const random = seededRandom(seed)
  const cast = castOf(pages, random)
  return Array.from({ length: pages }, (_, index) => samplePage(`${2021 + (index % 3)}/page-${String(index + 1).padStart(4, '0')}.txt`, cast, random))
}

function samplePage(file: string, cast: Cast, random: () => number): SamplePage {
  const drafts = Array.from({ length: ARTICLES_A_PAGE }, () => draftOf(cast, random))
  let text = ''
  const placed = drafts.map((draft) => {
    const pieces = piecesOf(draft, text.length)
    text += `${sourceTextOf(draft)}\n\n`
    return { draft, pieces }
  })
  const sha256 = createHash('sha256').update(text).digest('hex')
  const articles = placed.map(({ draft, pieces }, index) => extracted(draft, pieces, file, `${sha256.slice(0, 10)}-${index + 1}`, index))
  return { source: { file, text, encoding: 'utf-8', sha256 }, articles }
}

function draftOf(cast: Cast, random: () => number): Draft {
  const draft: Draft = { text: '', blocks: [], named: [], written: [] }
  const block = (role: Block['role'], fill: () => void): void => {
    if (draft.text !== '') draft.text += '\n'
    const start = draft.text.length
    fill()
    draft.blocks.push({ role, start, end: draft.text.length })
  }
  block('headline', () => {
    name(draft, cast.pick('town'))
    draft.text += '干部群众齐心干'
  })
  block('byline', () => {
    draft.text += '本报记者 '
    name(draft, cast.pick('reporter'))
  })
  for (let paragraph = 0; paragraph < PARAGRAPHS; paragraph += 1) {
    block('paragraph', () => {
      for (let count = 0; count < SENTENCES_A_PARAGRAPH; count += 1) write(draft, sentences[Math.floor(random() * sentences.length)]!, cast)
    })
  }
  return draft
}

function name(draft: Draft, thing: Thing): void {
  const start = draft.text.length
  draft.text += thing.name
  draft.named.push({ thing, start, end: draft.text.length })
}

/** Fills the slots of a sentence; a slot named twice is the same thing. */
function write(draft: Draft, sentence: SampleSentence, cast: Cast): void {
  const start = draft.text.length
  const chosen: Partial<Record<Role, Thing>> = {}
  for (const part of sentence.text.split(/[{}]/)) {
    if (!cast.has(part)) draft.text += part
    else name(draft, (chosen[part] ??= cast.pick(part)))
  }
  draft.written.push({ sentence, cast: chosen, start, end: draft.text.length })
}

/** Where the column break of a block stands: in its middle if it is a paragraph of the second half, else nowhere. */
function breakOf({ role, start, end }: Block, { blocks }: Draft): number | null {
  return role === 'paragraph' && end === blocks.at(-1)?.end ? start + Math.floor((end - start) / 2) : null
}

function sourceTextOf(draft: Draft): string {
  return draft.blocks.map((block) => {
    const cut = breakOf(block, draft)
    return cut === null ? draft.text.slice(block.start, block.end) : `${draft.text.slice(block.start, cut)}\n${draft.text.slice(cut, block.end)}`
  }).join('\n')
}

function piecesOf(draft: Draft, offset: number): readonly Piece[] {
  let source = offset
  return draft.blocks.flatMap((block) => {
    const cut = breakOf(block, draft)
    const stretches = cut === null ? [[block.start, block.end] as const] : [[block.start, cut] as const, [cut, block.end] as const]
    return stretches.map(([at, end]) => {
      const piece = { at, source, length: end - at }
      source += piece.length + 1
      return piece
    })
  })
}

function extracted(draft: Draft, pieces: readonly Piece[], file: string, id: string, index: number): ExtractedArticle {
  const [headline, byline] = draft.blocks
  const article: Article = {
    id, file, pieces, text: draft.text, blocks: draft.blocks,
    headline: draft.text.slice(headline!.start, headline!.end),
    byline: [draft.named.find(({ start }) => start >= byline!.start)!.thing.name],
    date: index === 0 ? `${file.slice(0, 4)}-05-0${1 + (draft.text.length % 9)}` : null,
  }
  return { article, facts: factsOf(draft, article) }
}

function factsOf(draft: Draft, article: Article): ArticleFacts {
  const { id, file, headline, byline, date } = article
  const quoted = (start: number, end: number): Evidence => ({ spans: sourceSpans(article, start, end), text: draft.text.slice(start, end) })
  const things = [...new Set(draft.named.map(({ thing }) => thing))]
  const idOf = (thing: Thing): string => `e${things.indexOf(thing) + 1}`
  const entities = things.map((thing): Entity => ({
    id: idOf(thing), kind: thing.kind, name: thing.name, aliases: thing.alias === undefined ? [] : [thing.alias],
    ...(thing.kind === 'place' ? { code: thing.code ?? null } : {}), ...(thing.role === undefined ? {} : { role: thing.role }),
    mentions: draft.named.filter((named) => named.thing === thing).map(({ start, end }) => ({ ...quoted(start, end), score: 0.9 })),
  }))
  const relations = draft.written.flatMap(({ sentence, cast, start, end }) => sentence.says.map(([subject, predicate, object, title]) => ({
    subject: idOf(cast[subject]!), predicate, object: idOf(cast[object]!), title: title ?? null, score: 0.8, frame: `${predicate}.sample`, evidence: [quoted(start, end)],
  }))).filter(({ subject, object }) => subject !== object)
  const indicators = draft.written.flatMap(({ sentence, cast, start, end }): readonly Indicator[] =>
    sentence.figure === undefined ? [] : [{ ...sentence.figure, subject: idOf(cast.town!), score: 0.9, evidence: [quoted(start, end)] }])
  return { document: { id, file, headline, byline, date }, entities, indicators, relations: relations.map((relation, index): Relation => ({ id: `r${index + 1}`, ...relation })) }
}
