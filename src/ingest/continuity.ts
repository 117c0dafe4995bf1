import type { Segmenter } from '../text/segmenter.ts'

/** Points for signs that one piece of text goes on in another. */
const POINTS = { word: 3, quote: 3, measure: 2, stump: 2.5, next: 1.5, bare: 0.7, comma: 0.3 } as const
/** How many make it sure. */
export const SURE = 2

/** Characters on either side of the cut that are looked at. */
const WINDOW = 8

/**
 * How surely `tail` (a paragraph without an end) goes on in `head`: a word of the dictionary spans the cut, an open quotation
 * is closed, a number gets its measure, the head is the mere stump of a sentence, or it simply comes next on the page.
 */
export function continuity(tail: string, head: string, isNext: boolean, segmenter: Segmenter): number {
  let points = isNext ? POINTS.next : 0
  if (spansWord(tail, head, segmenter)) points += POINTS.word
  if (openQuotes(tail) > 0 && openQuotes(head) < 0) points += POINTS.quote
  if (/\d$/.test(tail) && /^[\u4e00-\u9fff]{1,3}[,\u3002]/.test(head)) points += POINTS.measure
  if (/^[^\u3002,]{1,4}\u3002/.test(head)) points += POINTS.stump
  if (/,$/.test(tail)) points += POINTS.comma
  if (/[\u4e00-\u9fff]$/.test(tail)) points += POINTS.bare
  return points
}

/** True if the segmenter sees a known word across the cut. Names do not count: 镇 and 江 of 江海洋 make 镇江. */
function spansWord(tail: string, head: string, segmenter: Segmenter): boolean {
  const left = tail.slice(-WINDOW)
  return segmenter.words(left + head.slice(0, WINDOW)).some(({ start, end, tag }) => start < left.length && end > left.length && !/^(?:x|m|n[srtz])/.test(tag))
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
