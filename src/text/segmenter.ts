import nodejieba from 'nodejieba'

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

/** The segmenter on nodejieba with its own dictionary. Loading takes about half a second, once a process. */
export function loadSegmenter(): Segmenter {
  nodejieba.load()
  return { words }
}

function words(text: string): readonly Word[] {
  const found: Word[] = []
  let at = 0
  for (const { word, tag } of nodejieba.tag(text)) {
    const start = text.startsWith(word, at) ? at : text.indexOf(word, at)
    if (start === -1) continue
    at = start + word.length
    found.push({ start, end: at, tag })
  }
  return found
}
