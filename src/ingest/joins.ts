import type { Segmenter } from '../text/segmenter.ts'
import { closesArticle } from './boundaries.ts'
import { continuity, SURE } from './continuity.ts'
import { isFinished, type Line } from './lines.ts'
import type { PageRules } from './rules.ts'
import type { Pairs, Vocabulary } from './vocabulary.ts'

/** For each line that goes on a cut paragraph: the line it goes on. */
export type Joins = ReadonlyMap<Line, Line>

/** A line with what is known of it before cut paragraphs are joined. */
export interface Placed {
  readonly line: Line
  /** The article it would belong to by its place alone. */
  readonly article: number
}

/** A cut paragraph, with what the text before the cut is about. */
interface Tail {
  readonly line: Line
  readonly at: number
  readonly article: number
  readonly about: Pairs
  /** True if no paragraph comes right after it. */
  readonly isBroken: boolean
}

interface Pair {
  readonly tail: Tail
  readonly head: Line
  readonly at: number
  readonly points: number
}

/** A cut paragraph of fewer characters is no paragraph. */
const SHORTEST_CUT = 12
/** Cut paragraphs before a line that it may go on, and lines that say what a piece is about. */
const REACH = 12
const CONTEXT = 8

/** Brings the halves of cut paragraphs together: the surest pairs first, each half once. */
export function joinsOf(placed: readonly Placed[], vocabulary: Vocabulary, rules: PageRules, segmenter: Segmenter): Joins {
  const tails: Tail[] = []
  const pairs: Pair[] = []
  placed.forEach(({ line, article }, at) => {
    const before = placed[at - 1]?.line
    if (line.role !== 'paragraph' || !before) return
    if (before.role !== 'heading') pairs.push(...pairsFor(placed, at, tails.slice(-REACH), vocabulary, rules, segmenter))
    if (isCut(line)) tails.push({ line, at, article, about: contextOf(placed, at, article, vocabulary), isBroken: placed[at + 1]?.line.role !== 'paragraph' })
  })
  return chosen(pairs)
}

/** The surest pairs first, each half once; then exchanged while two tails would do better with one another's heads. */
function chosen(pairs: readonly Pair[]): Joins {
  const ordered = Array.from(pairs).sort((a, b) => b.points - a.points || a.at - b.at || b.tail.at - a.tail.at)
  const byHead = new Map<Line, Pair>()
  const byTail = new Map<Line, Pair>()
  for (const pair of ordered) {
    if (byTail.has(pair.tail.line) || byHead.has(pair.head)) continue
    byTail.set(pair.tail.line, pair)
    byHead.set(pair.head, pair)
  }
  const known = new Map(ordered.map((pair) => [keyOf(pair.tail, pair.at), pair]))
  for (const pair of ordered) exchange(pair, byHead, byTail, known)
  return new Map(Array.from(byHead, ([head, { tail }]) => [head, tail.line]))
}

/** Takes `pair` in place of the pairs that hold its halves if it and what they are left with have more points than they. */
function exchange(pair: Pair, byHead: Map<Line, Pair>, byTail: Map<Line, Pair>, known: ReadonlyMap<string, Pair>): void {
  const ofHead = byHead.get(pair.head)
  const ofTail = byTail.get(pair.tail.line)
  if (!ofHead || !ofTail || ofHead === ofTail) return
  const left = known.get(keyOf(ofHead.tail, ofTail.at))
  if (!left || pair.points + left.points <= ofHead.points + ofTail.points) return
  for (const taken of [pair, left]) {
    byHead.set(taken.head, taken)
    byTail.set(taken.tail.line, taken)
  }
}

function keyOf(tail: Tail, head: number): string {
  return `${tail.at} ${head}`
}

/** The cut paragraphs that the line at `at` may go on. */
function pairsFor(placed: readonly Placed[], at: number, tails: readonly Tail[], vocabulary: Vocabulary, rules: PageRules, segmenter: Segmenter): readonly Pair[] {
  const here = placed[at]
  const before = placed[at - 1]
  if (!here || !before || tails.length === 0) return []
  const own = vocabulary.pairs(here.line.text)
  const shares = tails.map(({ about }) => vocabulary.share(own, about))
  const inPlace = vocabulary.share(own, contextOf(placed, at - 1, here.article, vocabulary))
  const isStranded = closesArticle(before.line, rules) || isCut(before.line)
  return tails.flatMap((tail, index) => {
    const others = shares.filter((_, other) => other !== index)
    const rival = Math.max(0, ...others, tail.article === here.article ? 0 : inPlace)
    const kinship = (shares[index] ?? 0) - rival
    const isNext = tail.at === at - 1
    const points = continuity({ tail: tail.line.text, head: here.line.text, isNext, isBroken: tail.isBroken, isStranded: isStranded && !isNext, kinship }, rules, segmenter)
    return points >= SURE ? [{ tail, head: here.line, at, points }] : []
  })
}

/** True if a paragraph has no end. */
function isCut({ role, text }: Line): boolean {
  return role === 'paragraph' && text.length >= SHORTEST_CUT && !isFinished(text)
}

/** Pairs of characters of the article's lines up to `last`. */
function contextOf(placed: readonly Placed[], last: number, article: number, vocabulary: Vocabulary): Pairs {
  const lines = placed.slice(Math.max(0, last - 4 * CONTEXT), last + 1).filter((each) => each.article === article).slice(-CONTEXT)
  return vocabulary.pairs(lines.map(({ line }) => line.text).join('\n'))
}
