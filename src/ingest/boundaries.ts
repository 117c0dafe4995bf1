import { pairsOf, shareOf, type Rarity } from './affinity.ts'
import { isSigned } from './bylines.ts'
import type { Line } from './lines.ts'
import type { PageRules } from './rules.ts'
import type { Section } from './sections.ts'

/** What is known of the article that the page is in when a heading comes. */
export interface Before {
  /** True if its signature at the end has been read. */
  readonly isClosed: boolean
  /** True if it says who reported it, at its head. */
  readonly isSigned: boolean
  /** True if its last paragraph has no end. */
  readonly isCut: boolean
  readonly hasBody: boolean
  /** Pairs of characters of its text. */
  readonly pairs: ReadonlySet<string>
}

/** Points for signs that a heading is a headline and no subhead. Tuned on pages composed of the gold articles and the seed. */
const POINTS = {
  signed: 5, opening: 4, closed: 4, cut: 2, caption: 4, dated: 1.5, newsy: 1.5, bodiless: 2, series: 2,
  long: 1, short: -1, other: 3, own: 3, foreign: 3,
} as const
const SURE = 2.5

/** Characters of a short heading, and of a long one. */
const SHORT = 10
const LONG = 15
/** Paragraphs that a photograph's text has before its signature. */
const CAPTION_PARAGRAPHS = 2
/** Share of rare pairs that paragraphs of one article have in common with the text before them. */
const KINSHIP = 0.15

/** True if the section's heading opens an article; false if it is a subhead of the one before. */
export function opensArticle(section: Section, before: Before, rarity: Rarity, rules: PageRules): boolean {
  return section.headings.length > 0 && pointsOf(section, before, rarity, rules) >= SURE
}

function pointsOf({ headings, byline, body }: Section, before: Before, rarity: Rarity, rules: PageRules): number {
  const title = headings.flat().map(({ text }) => text).join('')
  const paragraphs = body.filter(({ role }) => role === 'paragraph')
  const first = paragraphs[0]?.text ?? ''
  const titlePairs = pairsOf(title)
  const bodyPairs = pairsOf(paragraphs.slice(0, 2).map(({ text }) => text).join('\n'))
  let points = 0
  if (byline) points += POINTS.signed
  if (rules.opening.test(first) || rules.inline.test(first)) points += POINTS.opening
  else if (rules.dated.test(first)) points += POINTS.dated
  if (before.isClosed) points += POINTS.closed
  if (before.isSigned && body.some((line) => closesArticle(line, rules))) points += POINTS.other
  if (before.isCut) points += POINTS.cut
  if (!before.hasBody) points += POINTS.bodiless
  if (isCaption(body, rules)) points += POINTS.caption
  if (rules.newsy.test(title)) points += POINTS.newsy
  if (headings.length > 1) points += POINTS.series
  points += title.length >= LONG ? POINTS.long : title.length <= SHORT ? POINTS.short : 0
  points += POINTS.own * shareOf(titlePairs, bodyPairs, rarity)
  points += POINTS.foreign * (1 - Math.min(1, shareOf(bodyPairs, before.pairs, rarity) / KINSHIP)) - POINTS.foreign / 2
  return points
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
