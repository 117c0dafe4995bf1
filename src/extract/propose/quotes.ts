import type { Lexicon } from '../../text/lexicon.ts'
import { wordTrie, type Trie } from '../../text/trie.ts'
import type { Candidate, Page } from '../reading.ts'
import type { Resources } from '../resources.ts'
import { startsBefore, withoutLead } from '../walk.ts'

/** What quotations name: nouns that follow them, verbs before them, shapes of slogans. */
export interface QuoteRules {
  readonly nouns: Readonly<Record<(typeof KINDS)[number], Trie<true>>>
  readonly verbs: Trie<true>
  readonly numbered: RegExp
  readonly never: RegExp
  readonly neverBefore: RegExp
  readonly longestBare: number
}

/** Characters after the closing quote in which the noun is looked for. */
const LONGEST_AFTER = 10

const KINDS = ['initiative', 'site', 'organization', 'event'] as const

/** Reads quoted.yaml. */
export function loadQuoteRules(lexicon: Lexicon): QuoteRules {
  const record = lexicon.record('quoted') as Readonly<Record<(typeof KINDS)[number], { after: readonly string[] }>> &
    Readonly<{ verbsBefore: readonly string[]; numbered: string; never: string; neverBefore: string; longestBare: number }>
  return {
    nouns: Object.fromEntries(KINDS.map((kind) => [kind, wordTrie(record[kind].after)])) as unknown as QuoteRules['nouns'],
    verbs: wordTrie(record.verbsBefore),
    numbered: new RegExp(record.numbered),
    never: new RegExp(record.never),
    neverBefore: new RegExp(record.neverBefore),
    longestBare: record.longestBare,
  }
}

/** Programmes, meetings and places named by a quotation, alone or with the noun after it: "1+1" + mechanism. */
export function proposeQuotes(page: Page, resources: Resources): readonly Candidate[] {
  return Array.from(page.text.matchAll(/\u201c([^\u201c\u201d\n]{2,40})\u201d/g), (match) =>
    candidatesOf(page, resources, match.index, match.index + match[0].length)).flat()
}

function candidatesOf(page: Page, resources: Resources, open: number, close: number): readonly Candidate[] {
  const { text } = page
  const rules = resources.quotes
  const inner = text.slice(open + 1, close - 1)
  if (rules.never.test(inner)) return []
  const candidates: Candidate[] = []
  for (const kind of KINDS) {
    const end = nounEnd(page, resources, rules.nouns[kind], close)
    if (end === -1) continue
    const starts = startsBefore(page, resources.boundaries, open, { longest: 14, reach: 'normal' })
    const start = prefixStart(page, resources, starts, open)
    candidates.push({ kind, start: open, end, score: 0.8, proposer: 'quote' })
    if (start < open && (page.areaStarts.has(start) || kind === 'initiative')) {
      candidates.push({ kind, start, end, score: 0.7, proposer: 'quote' })
    }
  }
  if (candidates.length === 0) candidates.push(...bare(page, rules, open, close, inner))
  return candidates
}

/** Where the words before a quotation begin that belong to its name: at an area, or at the walk's end. */
function prefixStart(page: Page, resources: Resources, starts: readonly number[], open: number): number {
  const start = starts.findLast((each) => page.areaStarts.has(each)) ?? withoutLead(page, resources.boundaries, starts.at(-1) ?? open, open)
  return resources.quotes.neverBefore.test(page.text.slice(start, open)) ? open : start
}

/** The end of the last noun in the run of words after a quotation: “秋风” 综合整治 行动; up to fourteen characters. */
function nounEnd(page: Page, resources: Resources, nouns: Trie<true>, close: number): number {
  let found = -1
  for (let at = close; at <= close + LONGEST_AFTER; at++) {
    if (!/[\u4e00-\u9fff]/.test(page.text[at] ?? '')) break
    const end = nouns.endFrom(page.text, at)
    if (end !== -1) {
      found = end
      at = end - 1
    } else if (page.edges[at] === 1 && resources.boundaries.words.endFrom(page.text, at) !== -1) break
  }
  return found
}

function bare(page: Page, rules: QuoteRules, open: number, close: number, inner: string): readonly Candidate[] {
  if (inner.length > rules.longestBare) return []
  const led = rules.verbs.startBefore(page.text, open) !== -1
  const numbered = rules.numbered.test(inner)
  const score = (led && numbered ? 0.75 : numbered ? 0.62 : led ? 0.55 : 0.2) - (inner.length < 3 ? 0.25 : 0)
  return [{ kind: 'initiative', start: open, end: close, score, proposer: 'quote' }]
}
