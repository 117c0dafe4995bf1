import type { Block, BlockRole } from '../../facts/article.ts'

/** An article as a format tells it: its parts are known, not guessed from the layout. */
export interface Told {
  readonly kicker?: string
  readonly title: string
  readonly subtitle?: string
  /** Who signed, as written: 记者 甲 通讯员 乙. */
  readonly author?: string
  /** When it appeared, as written; a date in full counts. */
  readonly date?: string
  readonly paragraphs: readonly string[]
}

/** Where the parts of one article stand in the text that is kept of its file. */
export interface Outline {
  readonly date: string | null
  readonly blocks: readonly Block[]
}

/** The text that is kept of a file whose articles are known, and where each stands in it. */
export interface Composed {
  readonly text: string
  readonly outlines: readonly Outline[]
}

/** Writes articles one below the other, a part a line, an empty line between two. What is empty is left out. */
export function compose(articles: readonly Told[]): Composed {
  let text = ''
  const outlines: Outline[] = []
  for (const { kicker, title, subtitle, author, date, paragraphs } of articles) {
    const blocks: Block[] = []
    const put = (role: BlockRole, part: string | undefined): void => {
      const line = tidy(part ?? '')
      if (line === '') return
      blocks.push({ role, start: text.length, end: text.length + line.length })
      text += `${line}\n`
    }
    put('kicker', kicker)
    put('headline', title)
    put('subhead', subtitle)
    put('byline', author)
    for (const paragraph of paragraphs) put('paragraph', paragraph)
    if (blocks.length > 0) outlines.push({ date: date ?? null, blocks })
    text += '\n'
  }
  return { text, outlines }
}

/** The lines of a text, each a paragraph. */
export function paragraphsOf(text: string): readonly string[] {
  return text.split(/[\r\n\u2028\u2029]+/).map(tidy).filter((line) => line !== '')
}

/** One line without white space at its ends; any white space within is one space. */
function tidy(part: string): string {
  return part.replace(/[\s\u00a0\u3000\u200b\ufeff]+/g, ' ').trim()
}
