import { loadDictionary, ROOT, type Dictionary } from './dictionary.ts'
import { cutUnknown } from './unknown-words.ts'

/** A word of the segmenter: [start, end) in the text it was given, with jieba's part of speech. */
export interface Word {
  readonly start: number
  readonly end: number
  readonly tag: string
}

/** Cuts text into words. Words are hints for boundaries; names are never taken from them. */
export interface Segmenter {
  words(text: string): readonly Word[]
}

/** jieba's segmenter (cppjieba's MixSegment and PosTagger: the same words and parts of speech), on the compiled dictionary. */
export function loadSegmenter(): Segmenter {
  const dictionary = loadDictionary()
  return { words: (text) => new Cut(text, dictionary).words() }
}

/** What jieba cuts text at before it looks for words, as codes: white space, the full-width comma, the full stop. */
const SEPARATORS: readonly number[] = [0x20, 0x09, 0x0a, 0xff0c, 0x3002]

/** One text being cut: the likeliest way through the words of the dictionary, then unknown words where that has single characters. */
class Cut {
  readonly #text: string
  readonly #dictionary: Dictionary
  readonly #found: Word[] = []
  /** For each place of the text: the weight of the best way from it to the end of its stretch, and the first word's end and node there. */
  readonly #weights: Float64Array
  readonly #ends: Uint32Array
  readonly #nodes: Uint32Array

  constructor(text: string, dictionary: Dictionary) {
    this.#text = text
    this.#dictionary = dictionary
    this.#weights = new Float64Array(text.length + 1)
    this.#ends = new Uint32Array(text.length)
    this.#nodes = new Uint32Array(text.length)
  }

  words(): readonly Word[] {
    let from = 0
    for (let at = 0; at < this.#text.length; at++) {
      if (!SEPARATORS.includes(this.#text.charCodeAt(at))) continue
      this.#cut(from, at)
      this.#cut(at, at + 1)
      from = at + 1
    }
    this.#cut(from, this.#text.length)
    return this.#found
  }

  /** Cuts a stretch between separators. */
  #cut(from: number, to: number): void {
    this.#weigh(from, to)
    for (let at = from; at < to;) {
      const end = this.#ends[at] as number
      if (isLonger(this.#text, at, end)) {
        this.#found.push({ start: at, end, tag: this.#dictionary.tag(this.#nodes[at] as number) || specialTag(this.#text, at, end) })
        at = end
        continue
      }
      const start = at
      while (at < to && !isLonger(this.#text, at, this.#ends[at] as number)) at = this.#ends[at] as number
      cutUnknown(this.#text, start, at, this.#dictionary, this.#unknown)
    }
  }

  readonly #unknown = (start: number, end: number): void => {
    let node = ROOT
    for (let at = start; at < end; at++) {
      node = this.#dictionary.next(node, this.#text.charCodeAt(at))
      if (node === ROOT) break
    }
    this.#found.push({ start, end, tag: this.#dictionary.tag(node) || specialTag(this.#text, start, end) })
  }

  /** From the right to the left: the best word to begin with at each place (cppjieba's MPSegment; sums in its order). */
  #weigh(from: number, to: number): void {
    const text = this.#text
    const dictionary = this.#dictionary
    const weights = this.#weights
    weights[to] = 0
    for (let at = to - 1; at >= from; at--) {
      let node = dictionary.next(ROOT, text.charCodeAt(at))
      let end = at + 1 < to && isPair(text, at) ? at + 2 : at + 1
      let best = (weights[end] as number) + dictionary.weight(node)
      this.#ends[at] = end
      this.#nodes[at] = node
      while (node !== ROOT && end < to) {
        node = dictionary.next(node, text.charCodeAt(end++))
        if (node === ROOT || !dictionary.isWord(node)) continue
        const weight = (weights[end] as number) + dictionary.weight(node)
        if (weight <= best) continue
        best = weight
        this.#ends[at] = end
        this.#nodes[at] = node
      }
      weights[at] = best
    }
  }
}

/** True if [start, end) is more than one character; one outside the basic plane takes two units. */
function isLonger(text: string, start: number, end: number): boolean {
  return end - start > 1 && !(end - start === 2 && isPair(text, start))
}

function isPair(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00
}

/** The tag of what has none in the dictionary, by the ASCII in its first half (cppjieba's PosTagger): number, English or unknown. */
function specialTag(text: string, start: number, end: number): string {
  const half = (end - start) >> 1
  let ascii = 0
  let digits = 0
  for (let at = start; at < end && ascii < half; at++) {
    const code = text.charCodeAt(at)
    if (code < 0x80) ascii++
    if (code >= 0x30 && code <= 0x39) digits++
  }
  return ascii === 0 ? 'x' : digits === ascii ? 'm' : 'eng'
}
