import type { BlockRole } from '../facts/article.ts'
import type { Segmenter } from '../text/segmenter.ts'
import { closesArticle, opensArticle, type Before } from './boundaries.ts'
import { joinsOf, type Joins } from './joins.ts'
import { isFinished, type Line } from './lines.ts'
import type { PageRules } from './rules.ts'
import { sectionsOf, type Section } from './sections.ts'
import { Vocabulary, type Pairs } from './vocabulary.ts'

/** A block of an article: one line, or several that a column break or a line break had parted. */
export interface DraftBlock {
  readonly role: BlockRole
  readonly lines: Line[]
}

/** An article as its lines come together. */
export interface Draft {
  readonly blocks: DraftBlock[]
  /** Pairs of characters of its lines so far, less those of lines not looked at yet: see topicOf. */
  readonly pairs: Set<number>
  readonly unread: Line[]
  isClosed: boolean
}

interface Page {
  readonly rules: PageRules
  readonly vocabulary: Vocabulary
  readonly joins: Joins
  readonly drafts: Draft[]
}

/** A cut paragraph of fewer characters is no paragraph. */
const SHORTEST_CUT = 12
/** A heading of fewer characters above another headline names a series, not an article. */
const SHORTEST_HEADLINE = 12
/** Common rare pairs, by rarity, from which a paragraph is believed to belong to a headline that stands elsewhere. */
const LEAST_AFFINITY = 4
/** Characters with which a headline names whom it is about. */
const SUBJECT = 3
/** Share of its rare pairs in the body below from which a line above a headline is part of it. */
const PART_OF_HEADLINE = 0.2
/** A line of so few characters above the first headline is the page's name. */
const PAGE_NAME = 5
/** Articles back to which a paragraph may belong: no page has more. */
const REACH = 30

/** Brings the lines of a page to its articles: by their place, then, cut paragraphs joined, once more. */
export function draftsOf(lines: readonly Line[], rules: PageRules, segmenter: Segmenter): readonly Draft[] {
  const vocabulary = new Vocabulary(lines.map(({ text }) => text))
  const sections = sectionsOf(lines)
  const apart = placedIn(sections, { rules, vocabulary, joins: new Map(), drafts: [] })
  const articles = new Map(apart.flatMap(({ blocks }, article) => blocks.flatMap((block) => block.lines.map((line) => [line, article] as const))))
  const joins = joinsOf(lines.map((line) => ({ line, article: articles.get(line) ?? -1 })), vocabulary, rules, segmenter)
  return adopted(joins.size === 0 ? apart : placedIn(sections, { rules, vocabulary, joins, drafts: [] }), vocabulary)
}

/** Headlines for which the page has no body go to the article below: as part of its headline if it speaks of the same, else above it. */
function adopted(drafts: readonly Draft[], vocabulary: Vocabulary): readonly Draft[] {
  const kept: Draft[] = []
  let waiting: Draft[] = []
  for (const draft of drafts) {
    if (!hasBody(draft)) {
      waiting.push(draft)
      continue
    }
    kept.push(waiting.reduceRight((below, above) => underneath(above, below, vocabulary), draft))
    waiting = []
  }
  return [...kept, ...waiting]
}

function underneath(above: Draft, below: Draft, vocabulary: Vocabulary): Draft {
  const lines = above.blocks.flatMap((block) => block.lines)
  const headline = below.blocks.find(({ role }) => role === 'headline')
  const body = vocabulary.pairs(below.blocks.filter(({ role }) => role === 'paragraph').slice(0, 2).flatMap((block) => block.lines).map(({ text }) => text).join('\n'))
  const isPart = headline && vocabulary.share(vocabulary.pairs(lines.map(({ text }) => text).join('\n')), body) >= PART_OF_HEADLINE
  if (!isPart) return { ...below, blocks: [{ role: 'kicker', lines }, ...below.blocks] }
  return { ...below, blocks: below.blocks.map((block) => (block === headline ? { role: 'headline', lines: [...lines, ...block.lines] } : block)) }
}

function placedIn(sections: readonly Section[], page: Page): readonly Draft[] {
  let flow: Draft | null = null
  for (const section of sections) flow = place(page, section, flow)
  return page.drafts
}

/** Gives a section to an article, and returns the article that the page is in at its end. */
function place(page: Page, section: Section, flow: Draft | null): Draft {
  const isNew = flow === null || (section.headings.length > 0 && opensArticle(section, stateOf(page, flow), page.vocabulary, page.rules))
  const draft = isNew ? begin(page, section, flow === null) : goOn(page, section, flow)
  return section.body.reduce((current, line) => placeLine(page, current, line), draft)
}

function stateOf(page: Page, flow: Draft): Before {
  return { isClosed: flow.isClosed, isSigned: isSignedAbove(flow, page.rules), isCut: cutBlock(flow) !== null, hasBody: hasBody(flow), subheads: subheadsOf(flow), pairs: topicOf(page, flow) }
}

function subheadsOf({ blocks }: Draft): readonly string[] {
  return blocks.filter(({ role }) => role === 'subhead').map(({ lines }) => lines.map(({ text }) => text).join(''))
}

/** True if an article says at its head who reported it. */
function isSignedAbove({ blocks }: Draft, rules: PageRules): boolean {
  const head = blocks.find(({ role }) => role === 'byline' || role === 'paragraph')
  return head?.role === 'byline' || rules.inline.test(head?.lines[0]?.text ?? '')
}

/** A new article under the last heading; headings above it name a series or are headlines whose body lies elsewhere. */
function begin(page: Page, { headings, byline }: Section, isFirst: boolean): Draft {
  const draft: Draft = { blocks: [], pairs: new Set(), unread: [], isClosed: false }
  const alone = byline !== null || !isFirst
  const titles = headings.filter(([line]) => line?.role === 'heading')
  for (const group of headings) {
    if (group[0]?.role === 'furniture') add(draft, 'kicker', group)
    else if (group === titles.at(-1) || (!alone && lengthOf(group) > PAGE_NAME)) addHeadline(page, draft, group)
    else if (lengthOf(group) < SHORTEST_HEADLINE || page.rules.kicker.test(group[0]?.text ?? '')) add(draft, 'kicker', group)
    else page.drafts.push(headlineAlone(group))
  }
  if (byline) add(draft, 'byline', [byline])
  page.drafts.push(draft)
  return draft
}

function headlineAlone(group: readonly Line[]): Draft {
  const draft: Draft = { blocks: [], pairs: new Set(), unread: [], isClosed: false }
  add(draft, 'headline', group)
  return draft
}

function add(draft: Draft, role: DraftBlock['role'], lines: readonly Line[]): void {
  draft.blocks.push({ role, lines: Array.from(lines) })
  draft.unread.push(...lines)
}

/** Pairs of characters of the article's lines so far. */
function topicOf({ vocabulary }: Page, { pairs, unread }: Draft): Pairs {
  for (const { text } of unread.splice(0)) for (const pair of vocabulary.pairs(text)) pairs.add(pair)
  return pairs
}

/** Under a headline that stands already, a further group is its second line. */
function addHeadline(page: Page, draft: Draft, group: readonly Line[]): void {
  const known = draft.blocks.find(({ role }) => role === 'headline')
  const kickers = group.length > 1 && page.rules.kicker.test(group[0]?.text ?? '') ? 1 : 0
  if (kickers > 0) add(draft, 'kicker', group.slice(0, kickers))
  const lines = group.slice(kickers)
  if (!known) add(draft, 'headline', lines)
  else {
    known.lines.push(...lines)
    draft.unread.push(...lines)
  }
}

/** A subhead: of the article the page is in, or of one before that it has more in common with and that is not finished. */
function goOn(page: Page, { headings, body }: Section, flow: Draft): Draft {
  const pairs = page.vocabulary.pairs([...headings.flat(), ...body.slice(0, 1)].map((line) => line.text).join('\n'))
  const common = (draft: Draft): number => page.vocabulary.affinity(pairs, topicOf(page, draft))
  const draft = recent(page).filter((other) => other === flow || cutBlock(other) !== null || !hasBody(other))
    .reduce((best, other) => (common(other) > common(best) ? other : best), flow)
  for (const group of headings) add(draft, group[0]?.role === 'furniture' ? 'kicker' : 'subhead', group)
  return draft
}

/** Gives one line of a body to an article and returns that article: the page goes on in it. */
function placeLine(page: Page, flow: Draft, line: Line): Draft {
  if (line.role !== 'paragraph') {
    add(flow, line.role === 'furniture' ? 'kicker' : 'byline', [line])
    flow.isClosed ||= hasBody(flow) && closesArticle(line, page.rules)
    return flow
  }
  const cut = cutBefore(page, line)
  const draft = cut?.draft ?? openedBy(page, flow, line) ?? ownerOf(page, flow, line)
  if (cut) cut.block.lines.push(line)
  else draft.blocks.push({ role: page.rules.caption.test(line.text) ? 'caption' : 'paragraph', lines: [line] })
  draft.unread.push(line)
  draft.isClosed ||= closesArticle(line, page.rules)
  return draft
}

/** A new article that opens without a headline of its own, unless one that waits for its body claims it. */
function openedBy(page: Page, flow: Draft, line: Line): Draft | null {
  if (!hasBody(flow) || !page.rules.opening.test(line.text) || ownerOf(page, flow, line) !== flow) return null
  const draft: Draft = { blocks: [], pairs: new Set(), unread: [], isClosed: false }
  page.drafts.push(draft)
  return draft
}

/** The paragraph that `line` goes on, with its article. */
function cutBefore(page: Page, line: Line): { readonly draft: Draft; readonly block: DraftBlock } | null {
  const tail = page.joins.get(line)
  if (!tail) return null
  for (const draft of page.drafts) {
    const block = draft.blocks.findLast(({ lines }) => lines.at(-1) === tail)
    if (block) return { draft, block }
  }
  return null
}

/** An article's last paragraph, if it has no end. */
function cutBlock({ blocks }: Draft): DraftBlock | null {
  const block = blocks.findLast(({ role }) => role === 'paragraph')
  const last = block?.lines.at(-1)
  return block && last && last.text.length >= SHORTEST_CUT && !isFinished(last.text) ? block : null
}

/** The article the page is in, unless a headline without a body has much in common with the line, or begins with whom it names. */
function ownerOf(page: Page, flow: Draft, line: Line): Draft {
  if (!hasBody(flow)) return flow
  const common = (draft: Draft): number => page.vocabulary.affinity(page.vocabulary.pairs(line.text), topicOf(page, draft))
  return recent(page).filter((draft) => !hasBody(draft) && (common(draft) >= LEAST_AFFINITY || isOf(line, draft, flow)))
    .reduce((best, draft) => (common(draft) > common(best) || best === flow ? draft : best), flow)
}

/** True if the line names what the headline begins with, and nothing of the article around it does. */
function isOf({ text }: Line, { blocks }: Draft, flow: Draft): boolean {
  const subject = blocks.find(({ role }) => role === 'headline')?.lines[0]?.text.slice(0, SUBJECT) ?? ''
  return subject.length === SUBJECT && text.includes(subject) && !flow.blocks.some(({ lines }) => lines.some((line) => line.text.includes(subject)))
}

function recent({ drafts }: Page): readonly Draft[] {
  return drafts.slice(-REACH)
}

function hasBody({ blocks }: Draft): boolean {
  return blocks.some(({ role }) => role === 'paragraph' || role === 'caption')
}

function lengthOf(group: readonly Line[]): number {
  return group.reduce((sum, { text }) => sum + text.length, 0)
}
