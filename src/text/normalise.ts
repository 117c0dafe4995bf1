/** Characters written in several ways, to the one that patterns and lexicons use. Each pair is one UTF-16 unit on both sides. */
const VARIANTS: ReadonlyMap<string, string> = new Map([
  ['\u3000', ' '], ['\u00a0', ' '], ['\t', ' '],
  ['\u300c', '\u201c'], ['\u300d', '\u201d'], ['\u300e', '\u201c'], ['\u300f', '\u201d'],
  ['\u2022', '\u00b7'], ['\u2027', '\u00b7'], ['\u30fb', '\u00b7'], ['\uff65', '\u00b7'],
  ['\u2013', '\u2014'], ['\uff61', '\u3002'], ['\ufe51', '\u3001'],
])

const NEEDS_WORK = /[\uff01-\uff5e\uff61\uff65\u3000\u00a0\t\u300c-\u300f\u2013\u2022\u2027\u30fb\ufe51]/g

/**
 * One spelling for matching: full-width letters, digits, brackets and commas become ASCII, corner quotes become curly.
 * The result has the length of `text`: offset i of one is offset i of the other.
 */
export function normalise(text: string): string {
  return text.replace(NEEDS_WORK, (character) => {
    const variant = VARIANTS.get(character)
    if (variant !== undefined) return variant
    return String.fromCharCode(character.charCodeAt(0) - 0xfee0)
  })
}
