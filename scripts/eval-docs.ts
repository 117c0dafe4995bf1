/** Writes the measured figures into README.md, README.zh.md and docs/quality.md, between their markers: `npm run eval:docs [-- --shared DIR]`. */
import { readFileSync, writeFileSync } from 'node:fs'
import { foldersOf } from './eval/arguments.ts'
import { between, readmeTable } from './eval/docs.ts'
import { evaluate } from './eval/evaluation.ts'
import { tableOf } from './eval/table.ts'

const evaluation = evaluate(foldersOf(process.argv.slice(2)))
const parts = {
  'README.md': readmeTable(evaluation, 'en'),
  'README.zh.md': readmeTable(evaluation, 'zh'),
  'docs/quality.md': `\`\`\`text\n${tableOf(evaluation.rows)}\`\`\`\n`,
}
for (const [file, part] of Object.entries(parts)) {
  const path = new URL(`../${file}`, import.meta.url)
  writeFileSync(path, between(readFileSync(path, 'utf8'), part))
}
