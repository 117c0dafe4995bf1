import { loadResources } from '../../src/extract/resources.ts'
import type { Score } from '../../src/facts/score.ts'
import type { Folders } from './arguments.ts'
import { speedRows, taggerRows } from './programs.ts'
import { bandsOf, judgedRelations, type Band } from './reliability.ts'
import { goldRows, reliabilityRows, seedRows, swapRows } from './rows.ts'
import { factsIn, samplesIn, scoreOf } from './samples.ts'
import { composed, swapScores } from './swap-drop.ts'
import type { Row } from './table.ts'

/** All figures: the rows of the table, and what the READMEs show of them. */
export interface Evaluation {
  readonly rows: readonly Row[]
  readonly gold: Score
  readonly seed: Score
  readonly bands: readonly Band[]
}

/** Measures everything. Takes a minute, most of it the programs for tagger and speed. */
export function evaluate({ gold: folder, corpora }: Folders): Evaluation {
  const resources = loadResources()
  const samples = samplesIn(folder)
  const facts = factsIn(samples, resources)
  const own = composed(samples)
  const gold = scoreOf(samples, facts)
  const seed = scoreOf(samples.filter((sample) => !own.includes(sample)), facts)
  const bands = bandsOf(judgedRelations(samples, facts))
  const swap = swapScores(samples, resources)
  const rows = [...goldRows(gold), ...seedRows(seed), ...reliabilityRows(bands), ...swapRows(swap), ...taggerRows(corpora), ...speedRows()]
  return { rows, gold, seed, bands }
}
