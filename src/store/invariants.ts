import { articleSpan, type Article } from '../facts/article.ts'
import type { ArticleFacts } from '../facts/fact.ts'
import { assertGrounded, passagesOf } from '../facts/grounded.ts'
import { allows } from '../ontology/predicates.ts'

/** Half of a character outside the basic plane, which UTF-8 cannot hold. */
const HALF = /\p{Cs}/u

/**
 * Throws if facts may not be kept: an article that rewrites its source, a passage that the decoded `source` or the article does not
 * hold, half a character, a relation without evidence or against the ontology, an end that is no entity of the article. All are bugs.
 */
export function assertSound(source: string, article: Article, facts: ArticleFacts): void {
  assertGrounded(source, facts)
  const found = fault(source, article, facts)
  if (found !== null) throw new Error(`${article.file}, article ${article.id}: ${found}`)
}

function fault(source: string, article: Article, facts: ArticleFacts): string | null {
  if (facts.document.id !== article.id) return `facts of another article: ${facts.document.id}`
  return textFault(source, article, facts) ?? endFault(facts)
}

function textFault(source: string, article: Article, facts: ArticleFacts): string | null {
  const rewritten = article.pieces.find(({ at, source: from, length }) => article.text.slice(at, at + length) !== source.slice(from, from + length))
  if (rewritten) return `from ${rewritten.at} on not the characters of the source`
  const passages = Array.from(passagesOf(facts))
  const outside = passages.find(({ spans }) => articleSpan(article, spans) === null)
  if (outside) return `outside the article: ${outside.text}`
  const texts = [article.text, article.headline, ...passages.map(({ text }) => text), ...facts.entities.flatMap(({ name, aliases }) => [name, ...aliases])]
  const halved = texts.find((text) => HALF.test(text))
  return halved === undefined ? null : `half a character: ${JSON.stringify(halved)}`
}

function endFault({ entities, relations, indicators }: ArticleFacts): string | null {
  const kinds = new Map(entities.map(({ id, kind }) => [id, kind]))
  for (const { id, subject, predicate, object, evidence } of relations) {
    const [from, to] = [kinds.get(subject), kinds.get(object)]
    if (!from || !to) return `relation ${id} has an end that is no entity`
    if (!allows(predicate, from, to)) return `relation ${id} against the ontology: ${from} ${predicate} ${to}`
    if (evidence.length === 0) return `relation ${id} without evidence`
  }
  const lost = indicators.find(({ subject }) => subject !== null && !kinds.has(subject))
  return lost ? `indicator of no entity: ${lost.indicator}` : null
}
