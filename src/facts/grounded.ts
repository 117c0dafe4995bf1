import type { ArticleFacts, Evidence } from './fact.ts'
import { textUnder } from './span.ts'

/** True if the text under the spans of `evidence` is its text, white space aside. `source` is the decoded source file. */
export function isGrounded(source: string, { spans, text }: Pick<Evidence, 'spans' | 'text'>): boolean {
  return text !== '' && spans.every(([start]) => start >= 0) && bare(textUnder(source, spans)) === bare(text)
}

/** Every quoted passage of the facts: mentions, then the evidence of relations and of indicators. */
export function* passagesOf({ entities, relations, indicators }: ArticleFacts): Generator<Evidence, void> {
  for (const { mentions } of entities) yield* mentions
  for (const { evidence } of relations) yield* evidence
  for (const { evidence } of indicators) yield* evidence
}

/** Throws at the first passage that the decoded source file does not hold under its spans. */
export function assertGrounded(source: string, facts: ArticleFacts): void {
  for (const passage of passagesOf(facts)) {
    if (!isGrounded(source, passage)) throw new Error(`${facts.document.file} does not say under ${JSON.stringify(passage.spans)}: ${passage.text}`)
  }
}

function bare(text: string): string {
  return text.replaceAll(/\s+/g, '')
}
