/** Parts of a template literal: one may stand inside another, once. */
const plain = String.raw`[^\`\\$]|\\.|\$(?!\{)`
const inner = String.raw`\`(?:${plain}|\$\{[^{}]*\})*\``
const template = String.raw`\`(?:${plain}|\$\{(?:[^{}\`]|\{[^{}]*\}|${inner})*\})*\``
const literal = String.raw`(?:'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|${template})`
const comment = String.raw`\/\/[^\n]*|\/\*[^]*?\*\/`
const bilingual = String.raw`\b(?:zh|en|line):\s*(?:\([^)]*\)(?::\s*\w+)?\s*=>\s*)?${literal}(?:\s*\+\s*${literal})*`
const regularExpression = String.raw`\/(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*`
const token = new RegExp(`${comment}|${bilingual}|${literal}|${regularExpression}`, 'g')

/** A range of code points names a script, not a word. */
const block = /\\u(?:\{?[\da-f]{4,5}\}?)-\\u(?:\{?[\da-f]{4,5}\}?)/gi

/**
 * The literals of a TypeScript source that hold hanzi, written out or as escapes, and are not texts for people. Hanzi may stand in comments
 * and as the values of `zh`, `en` and `line` (the examples of commands), plain or as an arrow function. Chinese knowledge belongs in lexicon/.
 */
export function strayHanzi(source: string): readonly string[] {
  return [...source.matchAll(token)]
    .map(([text]) => text)
    .filter((text) => !/^(?:\/\/|\/\*|(?:zh|en|line):)/.test(text) && /\p{Script=Han}/u.test(unescaped(text.replaceAll(block, ''))))
}

function unescaped(text: string): string {
  return text.replaceAll(/\\u\{?([\da-f]{4,5})\}?/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
}
