import { readFileSync } from 'node:fs'
import type { Resources } from '../../src/extract/resources.ts'
import type { Score } from '../../src/facts/score.ts'
import { factsIn, scoreOf } from './samples.ts'
import { parseStandIns } from './stand-ins.ts'
import { swapNames, type IsReal, type Sample } from './swap.ts'

/** The composed samples: those with invented names. The seed is a real page. */
export function composed(samples: readonly Sample[]): readonly Sample[] {
  return samples.filter(({ gold }) => gold.doc !== 'seed')
}

/** The length of a county's code. */
const COUNTY_DIGITS = 6

/** What gazetteer and lexicon know as real. */
export function realPlaces({ gazetteer, lexicon }: Pick<Resources, 'gazetteer' | 'lexicon'>): IsReal {
  const regions = new Set(lexicon.list('regions'))
  return (place) => regions.has(place) || gazetteer.named(place).some(({ code }) => code.length <= COUNTY_DIGITS)
}

/** The composed samples with other names. */
export function swappedSamples(samples: readonly Sample[], resources: Resources): readonly Sample[] {
  const yaml = readFileSync(new URL('stand-ins.yaml', import.meta.url), 'utf8')
  const standIns = parseStandIns(yaml, resources.lexicon.list('surnames'))
  const isReal = realPlaces(resources)
  return composed(samples).map((sample) => swapNames(sample, standIns, isReal))
}

/** The figures of the composed samples, as they are and with other names. */
export function swapScores(samples: readonly Sample[], resources: Resources): { readonly before: Score; readonly after: Score } {
  const of = (each: readonly Sample[]): Score => scoreOf(each, factsIn(each, resources))
  return { before: of(composed(samples)), after: of(swappedSamples(samples, resources)) }
}
