import type { Evidence } from './fact.ts'
import { textUnder } from './span.ts'

/** True if the text under the spans of `evidence` is its text, white space aside. `source` is the decoded source file. */
export function isGrounded(source: string, { spans, text }: Pick<Evidence, 'spans' | 'text'>): boolean {
  return text !== '' && bare(textUnder(source, spans)) === bare(text)
}

function bare(text: string): string {
  return text.replaceAll(/\s+/g, '')
}
