import { isSigned } from './bylines.ts'
import type { Line } from './lines.ts'
import type { PageRules } from './rules.ts'
import type { Section } from './sections.ts'
import type { Pairs, Vocabulary } from './vocabulary.ts'

/** What is known of the article that the page is in when a heading comes. */
export interface Before {
  /** True if its signature at the end has been read. */
  readonly isClosed: boolean
  /** True if it says who reported it, at its head. */
  readonly isSigned: boolean
  /** True if its last paragraph has no end. */
  readonly isCut: boolean
  readonly hasBody: boolean
  /** Its subheads so far. */
  readonly subheads: readonly string[]
  /** Pairs of characters of its text. */
  readonly pairs: Pairs
}

/** Points for signs that a heading is a headline and no subhead. Tuned on pages composed of the gold articles and the seed. */
const POINTS = {
  signed: 5, opening: 4, closed: 4, cut: 2, caption: 4, dated: 1.5, newsy: 1.5, bodiless: 2, series: 2,
  long: 1, short: -1, numbered: -6, parallel: -2.5, other: 3, own: 3, foreign: 3,
} as const
const SURE = 2.5

/** Subheads of one article often begin with the same characters. */
const PARALLEL = 2
/** Characters of a short heading, and of a long one. */
const SHORT = 10
const LONG = 15
/** Paragraphs that a photograph's text has before its signature. */
const CAPTION_PARAGRAPHS = 2
/** Share of rare pairs that paragraphs of one article have in common with the text before them. */
const KINSHIP = 0.15

/** True if the section's heading opens an article; false if it is a subhead of the one before. */
export function opensArticle(section: Section, before: Before, vocabulary: Vocabulary, rules: PageRules): boolean {
  return pointsOf(section, before, vocabulary, rules) >= SURE
}

function pointsOf(section: Section, before: Before, vocabulary: Vocabulary, rules: PageRules): number {
  const title = section.headings.flat().map(({ text }) => text).join('')
  const first = section.body.find(({ role }) => role === 'paragraph')?.text ?? ''
  const opens = rules.opening.test(first) || rules.inline.test(first)
  const signs: readonly (readonly [holds: boolean, points: number])[] = [
    [section.byline !== null, POINTS.signed],
    [opens, POINTS.opening],
    [!opens && rules.dated.test(first), POINTS.dated],
    [before.isClosed, POINTS.closed],
    [before.isSigned && section.body.some((line) => closesArticle(line, rules)), POINTS.other],
    [before.isCut, POINTS.cut],
    [!before.hasBody, POINTS.bodiless],
    [isCaption(section.body, rules), POINTS.caption],
    [rules.newsy.test(title), POINTS.newsy],
    [section.headings.length > 1, POINTS.series],
    [rules.numbered.test(title), POINTS.numbered],
    [before.subheads.some((subhead) => subhead.slice(0, PARALLEL) === title.slice(0, PARALLEL)), POINTS.parallel],
    [title.length >= LONG, POINTS.long],
    [title.length <= SHORT, POINTS.short],
  ]
  return signs.reduce((sum, [holds, points]) => (holds ? sum + points : sum), kinPoints(title, section, before, vocabulary))
}

/** A headline speaks of what stands below it, and that is not what stood above. */
function kinPoints(title: string, { body }: Section, before: Before, vocabulary: Vocabulary): number {
  const below = vocabulary.pairs(body.filter(({ role }) => role === 'paragraph').slice(0, 2).map(({ text }) => text).join('\n'))
  const foreign = 1 - Math.min(1, vocabulary.share(below, before.pairs) / KINSHIP)
  return POINTS.own * vocabulary.share(vocabulary.pairs(title), below) + POINTS.foreign * (foreign - 0.5)
}

/** A photograph's text: a paragraph or two, then who took it. */
function isCaption(body: readonly Line[], rules: PageRules): boolean {
  const signature = body.findIndex(({ role, text }) => role === 'byline' && !rules.signatureLine.test(text))
  return signature !== -1 && signature <= CAPTION_PARAGRAPHS
}

/** True if a line ends an article: a signature, in a line of its own or in brackets at a paragraph's end. */
export function closesArticle({ role, text }: Line, rules: PageRules): boolean {
  return role === 'byline' ? rules.signatureLine.test(text) : isSigned(text, rules)
}
