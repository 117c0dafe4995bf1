import { createHash } from 'node:crypto'
import type { Article, SourceFile } from '../facts/article.ts'
import { normalise } from '../text/normalise.ts'
import type { Segmenter } from '../text/segmenter.ts'
import { assemble } from './assemble.ts'
import { dateOf } from './dates.ts'
import { draftsOf } from './drafts.ts'
import { linesOf } from './lines.ts'
import { withoutRepeats } from './repeats.ts'
import type { PageRules } from './rules.ts'

/** Lines among which a page says its date. */
const HEAD = 8

/**
 * The articles of a page: lines told apart, repeats dropped, headlines and bodies brought together, cut sentences joined. Every
 * character of an article stands in the source where its pieces say; nothing but repeats is left out.
 */
export function articlesOf(source: SourceFile, rules: PageRules, segmenter: Segmenter): readonly Article[] {
  const text = normalise(source.text)
  const lines = withoutRepeats(linesOf(text, rules))
  const date = dateOf(source.file, lines.slice(0, HEAD).filter(({ role }) => role !== 'paragraph').map((line) => line.text), rules)
  const page = createHash('sha1').update(source.file).update('\n').update(source.text).digest('hex').slice(0, 12)
  return draftsOf(lines, rules, segmenter).map((draft, index) =>
    assemble(draft, source, { id: `${page}-${index + 1}`, file: source.file, date }, rules))
}
