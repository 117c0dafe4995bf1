const literal = String.raw`(?:'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|` + '`(?:[^`\\\\]|\\\\.)*`)'
const comment = String.raw`\/\/[^\n]*|\/\*[^]*?\*\/`
const bilingual = String.raw`\b(?:zh|en|line):\s*(?:\([^)]*\)(?::\s*\w+)?\s*=>\s*)?${literal}(?:\s*\+\s*${literal})*`
const regularExpression = String.raw`\/(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*`
const token = new RegExp(`${comment}|${bilingual}|${literal}|${regularExpression}`, 'g')

/**
 * The literals with hanzi in a TypeScript source that are not texts for people: hanzi may stand in comments and as the values of
 * `zh`, `en` and `line` (the examples of commands), plain or as an arrow function. Chinese knowledge belongs in lexicon/.
 */
export function strayHanzi(source: string): readonly string[] {
  return [...source.matchAll(token)]
    .map(([text]) => text)
    .filter((text) => !/^(?:\/\/|\/\*|(?:zh|en|line):)/.test(text) && /\p{Script=Han}/u.test(text))
}
