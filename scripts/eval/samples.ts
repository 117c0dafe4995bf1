import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { extract } from '../../src/extract/pipeline.ts'
import type { Resources } from '../../src/extract/resources.ts'
import type { ArticleFacts } from '../../src/facts/fact.ts'
import { score, type Score } from '../../src/facts/score.ts'
import { parseGold } from '../../src/facts/scoring/gold.ts'
import { articlesOf } from '../../src/ingest/articles.ts'
import { decode } from '../../src/ingest/decode.ts'
import { loadPageRules } from '../../src/ingest/rules.ts'
import type { Sample } from './swap.ts'

/** The gold documents of a folder (NAME.json beside NAME.txt), by name. */
export function samplesIn(folder: string): readonly Sample[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json')).toSorted()
  return files.map((file) => ({
    gold: parseGold(readFileSync(join(folder, file), 'utf8'), file),
    text: decode(file, readFileSync(join(folder, file.replace(/\.json$/, '.txt')))).text,
  }))
}

/** What the product finds in the samples' texts, in their order. */
export function factsIn(samples: readonly Sample[], resources: Resources): readonly ArticleFacts[] {
  const rules = loadPageRules(resources.lexicon)
  return samples.flatMap(({ gold, text }) => {
    const source = decode(`${gold.doc}.txt`, Buffer.from(text))
    return articlesOf(source, rules, resources.segmenter).map((article) => extract(article, resources))
  })
}

/** The figures of `facts` over the samples. */
export function scoreOf(samples: readonly Sample[], facts: readonly ArticleFacts[]): Score {
  return score(samples.map(({ gold }) => gold), facts, new Map(samples.map(({ gold, text }) => [gold.doc, text])))
}
