/**
 * A text as the full-text index takes it, each character a word of its own: then a phrase is a run of characters, and two are as easily found as ten (words
 * of two hanzi are what trigram indexes miss).
 */
export function characters(text: string): string {
  return Array.from(text).join(' ')
}

/** Characters that FTS5 may fold, join or leave out in its own way. */
const PECULIAR = /(?![\u3400-\u9fffA-Za-z0-9])[\p{L}\p{N}\p{M}\p{Co}\p{Cs}]/u

/** The query for a run of characters, as FTS5 reads it; null for one that the index cannot answer: without hanzi, letters or digits, or with rare ones. */
export function phrase(text: string): string | null {
  const held = text.replace(/[^\u3400-\u9fffA-Za-z0-9]/g, '')
  return held === '' || PECULIAR.test(text) ? null : `"${characters(held)}"`
}
