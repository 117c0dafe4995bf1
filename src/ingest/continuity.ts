import type { Segmenter } from '../text/segmenter.ts'
import type { PageRules } from './rules.ts'

/** Two pieces of text that may be one, and how they stand on the page. */
export interface Gap {
  readonly tail: string
  readonly head: string
  /** True if the head comes right after the tail on the page. */
  readonly isNext: boolean
  /** True if a heading comes right after the tail: it was surely cut. */
  readonly isBroken: boolean
  /** True if the head stands behind an article that has ended, or behind the cut of another: it goes on nothing there. */
  readonly isStranded: boolean
  /** How much more the head has in common with the text before the tail than with the text before itself, −1…1. */
  readonly kinship: number
}

/** Points for signs that one piece of text goes on in another. */
const POINTS = {
  next: 2, broken: 1, stranded: 1.5, kinship: 8, word: 2.5, quote: 3, unquoted: -2, number: 3, stump: 2, punctuation: 3, start: -2, bare: 0.7,
} as const
/** Short pieces have little in common with anything: that they share less is no proof. */
const LEAST_KINSHIP = -0.1
/** How many make it sure. */
export const SURE = 2

/** Characters on either side of the cut that are looked at. */
const WINDOW = 8

/**
 * How surely `tail` (a paragraph without an end) goes on in `head`: a word of the dictionary spans the cut, an open quotation
 * is closed, a number goes on or gets its measure, the head is the mere stump of a sentence or begins with punctuation, it speaks
 * of the same things, stands where nothing else belongs, or simply comes next on the page.
 */
export function continuity({ tail, head, isNext, isBroken, isStranded, kinship }: Gap, rules: PageRules, segmenter: Segmenter): number {
  let points = Math.max(LEAST_KINSHIP, kinship) * POINTS.kinship
  if (isNext) points += POINTS.next
  if (isBroken) points += POINTS.broken
  if (isStranded) points += POINTS.stranded
  points += quotePoints(openQuotes(tail), openQuotes(head))
  if (rules.numberEnd.test(tail) && rules.measures.test(head)) points += POINTS.number
  if (/^[^\u3002,]{1,4}\u3002/.test(head)) points += POINTS.stump
  if (/^[\u3002,\u3001;:!?\u201d)]/.test(head)) points += POINTS.punctuation
  if (rules.starts.test(head)) points += POINTS.start
  if (/[\u4e00-\u9fff]$/.test(tail)) points += POINTS.bare
  const isHopeless = points + POINTS.word < SURE
  return !isHopeless && spansWord(tail, head, segmenter) ? points + POINTS.word : points
}

/** True if the segmenter sees a known word across the cut. Names do not count: 镇 and 江 of 江海洋 make 镇江. */
function spansWord(tail: string, head: string, segmenter: Segmenter): boolean {
  const left = tail.slice(-WINDOW)
  return segmenter.words(left + head.slice(0, WINDOW)).some(({ start, end, tag }) => start < left.length && end > left.length && !/^(?:x|m|n[srtz])/.test(tag))
}

/** Quotation marks that fit: opened before the cut, closed behind it. One that is closed but not opened fits nowhere. */
function quotePoints(tail: number, head: number): number {
  if (tail > 0 && head < 0) return POINTS.quote
  return tail > 0 || head < 0 ? POINTS.unquoted : 0
}

/** Opening less closing quotation marks, at the least since the start: below zero if a quotation is closed that was not opened. */
function openQuotes(text: string): number {
  let open = 0
  let least = 0
  for (const character of text) {
    if (character === '\u201c') open++
    else if (character === '\u201d') least = Math.min(least, --open)
  }
  return least < 0 ? least : open
}
