import type { PageRules } from './rules.ts'

/** Names that a signature gives: ■全媒体记者 甲 通讯员 乙, (记者 甲), (某县融媒体中心 丙). */
export function namesIn(signature: string, rules: PageRules): readonly string[] {
  const tokens = joinedWide(signature.split(rules.signers).join(' ').replace(/[\u25a0\u25cf\u25b2\u25c6\u25b6()\u3010\u3011[\]/:,\u3001]/g, ' ').split(/\s+/))
  return tokens.filter((token) => isName(token, rules))
}

/** The names in the brackets with which an article begins or ends. */
export function inlineNames(first: string, last: string, rules: PageRules): readonly string[] {
  const opening = rules.inline.exec(first)?.slice(1).find((part) => part !== undefined) ?? ''
  return [...namesIn(opening, rules), ...namesIn(signatureOf(last, rules), rules)]
}

/** True if a paragraph ends with the signature of an article: who reported it, or names alone. */
export function isSigned(paragraph: string, rules: PageRules): boolean {
  const signature = signatureOf(paragraph, rules)
  return signature !== '' && (rules.reporters.test(signature) || namesIn(signature, rules).length > 0)
}

function signatureOf(paragraph: string, rules: PageRules): string {
  const match = rules.signatureTail.exec(paragraph)
  return match?.[1] ?? match?.[2] ?? ''
}

/** Names of two characters are often set wide: 王 真 is one name. */
function joinedWide(tokens: readonly string[]): readonly string[] {
  const joined: string[] = []
  for (const token of tokens) {
    const before = joined.at(-1)
    if (token.length === 1 && before?.length === 1) joined[joined.length - 1] = before + token
    else joined.push(token)
  }
  return joined
}

function isName(token: string, rules: PageRules): boolean {
  return /^[\u3400-\u9fff\u00b7]{2,4}$/.test(token) && !rules.notNames.test(token) &&
    (rules.surnames.endFrom(token, 0) !== -1 || token.length === 3)
}
