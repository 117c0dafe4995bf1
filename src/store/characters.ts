/**
 * A text as the full-text index takes it, each character a word of its own: then a phrase is a run of characters, and two are as easily found as ten (words
 * of two hanzi are what trigram indexes miss).
 */
export function characters(text: string): string {
  return Array.from(text).join(' ')
}

/** Any character but hanzi, ASCII and the marks of Chinese text: FTS5 folds, joins or leaves these out in its own way. */
const PECULIAR = /[^\p{ASCII}\u3400-\u9fff\u3000-\u3003\u3008-\u3011\u2014\u2018\u2019\u201c\u201d\u2026\u00b7\uff01\uff08\uff09\uff0c\uff1a\uff1b\uff1f]/u

/** The query for a run of characters, as FTS5 reads it; null for one that the index cannot answer: without hanzi, letters or digits, or with rare ones. */
export function phrase(text: string): string | null {
  const held = text.replace(/[^\u3400-\u9fffA-Za-z0-9]/g, '')
  return held === '' || PECULIAR.test(text) ? null : `"${characters(held)}"`
}
