import type { ArticleFacts } from '../facts/fact.ts'

const COUNTY_DIGITS = 6

/**
 * The county each article is about: the one that most of its coded places lie in, else the run's most frequent one. The
 * paper's home settles what 县委 and 我县 are when an article names no county.
 */
export function homeCounties(facts: readonly ArticleFacts[]): ReadonlyMap<string, string | null> {
  const own = new Map(facts.map((article) => [article.document.id, mostFrequent(countiesIn(article))]))
  const paper = mostFrequent(Array.from(own.values()).flatMap((county) => county ?? []))
  return new Map(Array.from(own, ([id, county]) => [id, county ?? paper]))
}

function countiesIn({ entities }: ArticleFacts): readonly string[] {
  return entities.flatMap(({ code, mentions }) =>
    code !== undefined && code !== null && code.length >= COUNTY_DIGITS ? mentions.map(() => code.slice(0, COUNTY_DIGITS)) : [])
}

/** The most frequent value; of equals the smaller; null if there is none. */
function mostFrequent(values: readonly string[]): string | null {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  const [best] = Array.from(counts).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  return best?.[0] ?? null
}
