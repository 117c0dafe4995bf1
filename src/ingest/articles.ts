import { createHash } from 'node:crypto'
import type { Article, Block, SourceFile } from '../facts/article.ts'
import { normalise } from '../text/normalise.ts'
import type { Segmenter } from '../text/segmenter.ts'
import { assemble } from './assemble.ts'
import { dateIn, dateOf } from './dates.ts'
import { draftsOf, type DraftBlock } from './drafts.ts'
import type { Outline } from './formats/told.ts'
import { linesOf } from './lines.ts'
import { withoutRepeats } from './repeats.ts'
import type { PageRules } from './rules.ts'

/** Lines among which a page says its date. */
const HEAD = 8

/**
 * The articles of a source. Where its format tells them (`outlines`), they are as told; else they are those of a page: lines told apart,
 * repeats dropped, headlines and bodies brought together, cut sentences joined. Every character of an article stands in the source
 * where its pieces say; nothing but repeats is left out.
 */
export function articlesOf(source: SourceFile, rules: PageRules, segmenter: Segmenter, outlines: readonly Outline[] | null = null): readonly Article[] {
  const page = createHash('sha1').update(source.file).update('\n').update(source.text).digest('hex').slice(0, 12)
  const text = normalise(source.text)
  const drafts = outlines === null ? draftsOfPage(source, text, rules, segmenter) : outlines.map((outline) => draftOf(outline, source, text, rules))
  return drafts.map(({ blocks, date }, index) => assemble({ blocks }, source, { id: `${page}-${index + 1}`, file: source.file, date }, rules))
}

interface Dated {
  readonly blocks: readonly DraftBlock[]
  readonly date: string | null
}

function draftsOfPage(source: SourceFile, text: string, rules: PageRules, segmenter: Segmenter): readonly Dated[] {
  const lines = withoutRepeats(linesOf(text, rules))
  const date = dateOf(source.file, lines.slice(0, HEAD).filter(({ role }) => role !== 'paragraph').map((line) => line.text), rules)
  return draftsOf(lines, rules, segmenter).map(({ blocks }) => ({ blocks, date }))
}

function draftOf({ date, blocks }: Outline, { file }: SourceFile, text: string, rules: PageRules): Dated {
  return { blocks: blocks.map((block) => blockOf(block, text)), date: (date === null ? null : dateIn(date, rules)) ?? dateOf(file, [], rules) }
}

function blockOf({ role, start, end }: Block, text: string): DraftBlock {
  return { role, lines: [{ parts: [[start, end]], text: text.slice(start, end), role: 'paragraph', apart: true }] }
}
