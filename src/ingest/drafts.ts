import type { Segmenter } from '../text/segmenter.ts'
import { affinity, pairsOf, rarityOf, type Rarity } from './affinity.ts'
import { continuity, SURE } from './continuity.ts'
import { isFinished, type Line } from './lines.ts'
import type { PageRules } from './rules.ts'
import { opensArticle, sectionsOf, type Section } from './sections.ts'

/** A block of an article: one line, or several that a column break or a line break had parted. */
export interface DraftBlock {
  readonly role: 'headline' | 'kicker' | 'subhead' | 'byline' | 'paragraph'
  readonly lines: Line[]
}

/** An article as its lines come together. */
export interface Draft {
  readonly blocks: DraftBlock[]
}

interface Page {
  readonly rules: PageRules
  readonly segmenter: Segmenter
  readonly rarity: Rarity
  readonly drafts: Draft[]
}

/** A cut paragraph of fewer characters is no paragraph. */
const SHORTEST_CUT = 12
/** A heading of fewer characters above another headline names a series, not an article. */
const SHORTEST_HEADLINE = 12
/** Common rare pairs, by rarity, from which a paragraph is believed to belong to a headline that stands elsewhere. */
const LEAST_AFFINITY = 4

/** Brings the lines of a page to its articles. */
export function draftsOf(lines: readonly Line[], rules: PageRules, segmenter: Segmenter): readonly Draft[] {
  const page: Page = { rules, segmenter, rarity: rarityOf(lines.map(({ text }) => text)), drafts: [] }
  let flow: Draft | null = null
  for (const section of sectionsOf(lines)) flow = place(page, section, flow)
  return page.drafts
}

/** Gives a section to an article, and returns the article that the page is in at its end. */
function place(page: Page, section: Section, flow: Draft | null): Draft {
  const draft = flow === null || opensArticle(section, page.rules) ? begin(page, section, flow === null) : goOn(page, section, flow)
  return section.body.reduce((current, line, index) => placeLine(page, current, line, section.body[index - 1] ?? null), draft)
}

/** A new article under the last heading; headings above it name a series or are headlines whose body lies elsewhere. */
function begin(page: Page, { headings, byline }: Section, isFirst: boolean): Draft {
  const draft: Draft = { blocks: [] }
  const alone = byline !== null || !isFirst
  headings.forEach((group, index) => {
    if (index === headings.length - 1 || !alone) headline(page, draft, group)
    else if (lengthOf(group) < SHORTEST_HEADLINE || page.rules.kicker.test(group[0]?.text ?? '')) draft.blocks.push({ role: 'kicker', lines: Array.from(group) })
    else page.drafts.push({ blocks: [{ role: 'headline', lines: Array.from(group) }] })
  })
  if (byline) draft.blocks.push({ role: 'byline', lines: [byline] })
  page.drafts.push(draft)
  return draft
}

/** Under a headline that stands already, a further group is its second line. */
function headline(page: Page, draft: Draft, group: readonly Line[]): void {
  const known = draft.blocks.find(({ role }) => role === 'headline')
  const kicker = group.length > 1 && page.rules.kicker.test(group[0]?.text ?? '')
  if (kicker) draft.blocks.push({ role: 'kicker', lines: group.slice(0, 1) })
  if (known) known.lines.push(...group.slice(kicker ? 1 : 0))
  else draft.blocks.push({ role: 'headline', lines: group.slice(kicker ? 1 : 0) })
}

/** A subhead: of the article the page is in, or of one before that it has more in common with and that is not finished. */
function goOn(page: Page, { headings, body }: Section, flow: Draft): Draft {
  const text = [...headings.flat(), ...body.slice(0, 1)].map((line) => line.text).join('')
  const draft = page.drafts.filter((other) => other === flow || cutBlock(other) !== null || !hasBody(other))
    .reduce((best, other) => (common(page, text, other) > common(page, text, best) ? other : best), flow)
  for (const group of headings) draft.blocks.push({ role: 'subhead', lines: Array.from(group) })
  return draft
}

/** Gives one line of a body to an article and returns that article: the page goes on in it. */
function placeLine(page: Page, flow: Draft, line: Line, before: Line | null): Draft {
  if (line.role === 'byline') {
    flow.blocks.push({ role: 'byline', lines: [line] })
    return flow
  }
  const cut = bestCut(page, line, before)
  if (cut) {
    cut.block.lines.push(line)
    return cut.draft
  }
  const owner = ownerOf(page, flow, line)
  owner.blocks.push({ role: 'paragraph', lines: [line] })
  return owner
}

/** The cut paragraph that `line` goes on, if one surely is. */
function bestCut(page: Page, line: Line, before: Line | null): { readonly draft: Draft; readonly block: DraftBlock } | null {
  let best: { draft: Draft; block: DraftBlock } | null = null
  let most = SURE
  for (const draft of page.drafts) {
    const block = cutBlock(draft)
    const tail = block?.lines.at(-1)
    if (!block || !tail) continue
    const points = continuity(tail.text, line.text, tail === before, page.segmenter)
    if (points >= most) {
      best = { draft, block }
      most = points
    }
  }
  return best
}

/** An article's last paragraph, if it has no end. */
function cutBlock({ blocks }: Draft): DraftBlock | null {
  const block = blocks.findLast(({ role }) => role === 'paragraph')
  const last = block?.lines.at(-1)
  return block && last && last.text.length >= SHORTEST_CUT && !isFinished(last.text) ? block : null
}

/** The article the page is in, unless a headline without a body has more in common with the line. */
function ownerOf(page: Page, flow: Draft, line: Line): Draft {
  if (!hasBody(flow)) return flow
  return page.drafts.filter((draft) => !hasBody(draft) && headlineAffinity(page, line, draft) >= LEAST_AFFINITY)
    .reduce((best, draft) => (headlineAffinity(page, line, draft) > headlineAffinity(page, line, best) ? draft : best), flow)
}

function headlineAffinity(page: Page, line: Line, { blocks }: Draft): number {
  const text = blocks.filter(({ role }) => role === 'headline').flatMap(({ lines }) => lines).map((each) => each.text).join('')
  return affinity(line.text, pairsOf(text), page.rarity)
}

function common(page: Page, text: string, { blocks }: Draft): number {
  return affinity(text, pairsOf(blocks.flatMap(({ lines }) => lines).map((line) => line.text).join('')), page.rarity)
}

function hasBody({ blocks }: Draft): boolean {
  return blocks.some(({ role }) => role === 'paragraph')
}

function lengthOf(group: readonly Line[]): number {
  return group.reduce((sum, { text }) => sum + text.length, 0)
}
