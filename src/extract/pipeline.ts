import type { Article } from '../facts/article.ts'
import type { ArticleFacts } from '../facts/fact.ts'
import { withoutDoctrines } from './doctrines.ts'
import { decide } from './decide.ts'
import { factsOf } from './facts.ts'
import { gather } from './gather/index.ts'
import { measure } from './measure/index.ts'
import { pageOf } from './page.ts'
import { propagate } from './propagate.ts'
import { proposers } from './propose/index.ts'
import { relate } from './relate/index.ts'
import type { Reading } from './reading.ts'
import type { Resources } from './resources.ts'

/**
 * Reads one article: who and what is named, and what is said of them. Stateless: the same article and resources give the
 * same facts, in any order and on any machine.
 */
export function extract(article: Article, resources: Resources): ArticleFacts {
  const reading = read(article, resources)
  return factsOf(reading, relate(reading, resources), measure(reading, resources))
}

/** The article with its entities: candidates, one decision, further occurrences, one more decision, then aliases. */
export function read(article: Article, resources: Resources): Reading {
  const page = pageOf(article, resources)
  const candidates = withoutDoctrines(page, proposers.flatMap((propose) => propose(page, resources)), resources)
  const sure = decide(candidates)
  const chosen = decide([...candidates, ...propagate(page, sure)])
  return gather(page, chosen, resources)
}
