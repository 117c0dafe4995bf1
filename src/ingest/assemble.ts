import type { Article, Block, Piece, SourceFile } from '../facts/article.ts'
import { textUnder } from '../facts/span.ts'
import { inlineNames, namesIn } from './bylines.ts'
import type { DraftBlock } from './drafts.ts'
import type { Line } from './lines.ts'
import type { PageRules } from './rules.ts'

/** What an article has from its page. */
export interface Origin {
  readonly id: string
  readonly file: string
  readonly date: string | null
}

/** The article of a draft: its blocks one a line, each character with its place in the source. */
export function assemble({ blocks }: { readonly blocks: readonly DraftBlock[] }, source: SourceFile, origin: Origin, rules: PageRules): Article {
  const pieces: Piece[] = []
  const placed: Block[] = []
  let text = ''
  for (const { role, lines } of blocks) {
    if (text !== '') text += '\n'
    const start = text.length
    for (const [from, to] of lines.flatMap(({ parts }) => parts)) {
      pieces.push({ at: text.length, source: from, length: to - from })
      text += source.text.slice(from, to)
    }
    placed.push({ role, start, end: text.length })
  }
  return { ...origin, headline: headlineOf(blocks, source, rules), byline: bylineOf(blocks, rules), text, blocks: placed, pieces }
}

/** The headline as one line; a space where its lines do not run on. Without one, the first sentence's beginning. */
function headlineOf(blocks: readonly DraftBlock[], source: SourceFile, rules: PageRules): string {
  const lines = blocks.filter(({ role }) => role === 'headline').flatMap((block) => block.lines)
  const texts = (lines.length > 0 ? lines : (blocks[0]?.lines.slice(0, 1) ?? [])).map((line) => textUnder(source.text, line.parts))
  return texts.reduce((whole, text) => {
    if (whole === '') return text
    return whole + (rules.spacedAfter.test(whole) || /\s/.test(whole) || /\s/.test(text) ? ' ' : '') + text
  }, '').slice(0, 120)
}

function bylineOf(blocks: readonly DraftBlock[], rules: PageRules): readonly string[] {
  const signed = linesOf(blocks, 'byline').flatMap(({ text }) => namesIn(text, rules))
  const paragraphs = linesOf(blocks, 'paragraph')
  const inline = inlineNames(paragraphs[0]?.text ?? '', paragraphs.at(-1)?.text ?? '', rules)
  return Array.from(new Set([...inline, ...signed]))
}

function linesOf(blocks: readonly DraftBlock[], role: DraftBlock['role']): readonly Line[] {
  return blocks.filter((block) => block.role === role).flatMap(({ lines }) => lines)
}
