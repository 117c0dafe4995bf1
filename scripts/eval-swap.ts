/**
 * Whether the names of the gold articles were learnt by heart: `npm run eval:swap [-- --shared DIR]` replaces the invented ones by others
 * of the same form and scores again.
 */
import { loadResources } from '../src/extract/resources.ts'
import { foldersOf } from './eval/arguments.ts'
import { samplesIn } from './eval/samples.ts'
import { swapScores } from './eval/swap-drop.ts'
import { swapRows } from './eval/rows.ts'
import { tableOf } from './eval/table.ts'

const { gold } = foldersOf(process.argv.slice(2))
process.stdout.write(tableOf(swapRows(swapScores(samplesIn(gold), loadResources()))))
