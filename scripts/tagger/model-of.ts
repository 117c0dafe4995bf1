import type { Segmenter } from '../../src/text/segmenter.ts'
import { characterTables } from '../../src/text/tagger/characters.ts'
import type { TaggerModel } from '../../src/text/tagger/model.ts'
import { divisionNames } from './divisions.ts'
import { gatherNames } from './name-lists.ts'
import type { TrainedNetwork } from './network.ts'
import { pack } from './pack.ts'
import { prepare } from './prepare.ts'
import type { Source } from './sources.ts'
import type { Task } from './train.ts'

/** How a network learns from tasks whose features are numbered: distil, or train with some options. */
export type Learn = (tasks: readonly Task[], features: number, report: (line: string) => void) => TrainedNetwork

/**
 * A tagger with one head for each source. For labels that no public corpus has, give a small source of its own: for figures,
 * once for each fold, with only the training part in `sentences`.
 */
export function modelOf(sources: readonly Source[], segmenter: Segmenter, learn: Learn, report: (line: string) => void): TaggerModel {
  const characters = characterTables()
  const names = gatherNames(sources, divisionNames(), characters.folded)
  const { tasks, features } = prepare(sources, segmenter, characters, names)
  const sizes = tasks.map(({ instances }, index) => `${sources[index]?.name} ${instances.length}`).join(', ')
  report(`${sizes} sentences; ${features.length} features, ${names.lists.keys.length} known names`)
  return pack(learn(tasks, features.length, report), features, sources.map(({ name }) => name), names)
}
