/**
 * How good the product is, as one table with the targets beside: `npm run eval [-- --shared DIR]`, where DIR has gold/ (annotated
 * articles) and ner/ (public corpora); default ../shared. `zhengtu eval` scores any other gold.
 */
import { foldersOf } from './eval/arguments.ts'
import { evaluate } from './eval/evaluation.ts'
import { tableOf } from './eval/table.ts'

process.stdout.write(tableOf(evaluate(foldersOf(process.argv.slice(2))).rows))
