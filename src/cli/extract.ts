import type { Problem } from '../ingest/sources.ts'
import { command } from './command.ts'
import { paths } from './options.ts'
import { pagesOf } from './pages.ts'
import { reportProblems } from './problems.ts'
import { progressLine } from './progress.ts'

export const extract = command({
  name: 'extract',
  summary: { zh: '只抽取：每篇文章一行 JSON（JSON Lines）', en: 'only extract: one article a line of JSON' },
  positionals: { paths: { ...paths, about: { zh: '新闻文件、文件夹或 .zip；- 读标准输入', en: 'files with news, folders of them, or .zip; - reads standard input' } } },
  options: { format: { type: 'text', default: 'jsonl', choices: ['jsonl'], about: { zh: '输出格式', en: 'form of the output' } } },
  examples: [
    { line: 'extract seeds', zh: '每篇文章一行；加 > facts.jsonl 存成文件', en: 'one article a line; add > facts.jsonl to keep it' },
    { line: 'extract - --format jsonl', zh: '从标准输入读一版', en: 'a page from standard input' },
  ],
  run: async ({ paths: given }, io) => {
    const { formatFacts } = await import('../facts/jsonl.ts')
    const progress = progressLine(io)
    const problems: Problem[] = []
    let pages = 0
    for await (const page of pagesOf(given, io, progress.listen)) {
      if ('error' in page) {
        problems.push(page)
        continue
      }
      pages += 1
      progress.finish()
      for (const { facts } of page.articles) io.out(`${formatFacts(facts)}\n`)
    }
    progress.finish()
    return reportProblems(problems, pages, io)
  },
})
