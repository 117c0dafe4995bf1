/** Code units that may need care: markup, line ends, what XML 1.0 forbids, and surrogates (which may stand alone). */
const SUSPECT = /[&<>"\t\n\r]|[^\u0020-\uD7FF\uE000-\uFFFD]/
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu
const MARKUP = /[&<>"\t\n\r]/g

const references: Readonly<Record<string, string>> = {
  '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\t': '&#9;', '\n': '&#10;', '\r': '&#13;',
}

/**
 * The text without what no XML 1.0 file can hold, not even as a reference: control characters other than tab and line ends,
 * halves of surrogate pairs, U+FFFE and U+FFFF. All else stays as it is; nothing is normalised, for evidence is a quotation.
 */
export function xmlCharacters(text: string): string {
  return SUSPECT.test(text) ? text.replaceAll(FORBIDDEN, '') : text
}

/** `text` as it stands inside an attribute in double quotes or an element. A parser gives back `xmlCharacters(text)`. */
export function xmlEscaped(text: string): string {
  if (!SUSPECT.test(text)) return text
  return text.replaceAll(FORBIDDEN, '').replaceAll(MARKUP, (character) => references[character] ?? character)
}
