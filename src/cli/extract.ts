import { command } from './command.ts'
import { progressLine } from './progress.ts'
import { paths } from './options.ts'
import { factsOf } from './pages.ts'
import { reportProblems } from './problems.ts'

export const extract = command({
  name: 'extract',
  summary: { zh: '只抽取：每篇文章一行 JSON（JSON Lines）', en: 'only extract: one article a line of JSON' },
  positionals: { paths: { ...paths, about: { zh: '新闻文本文件或文件夹；- 读标准输入', en: 'text files with news, or folders of them; - reads standard input' } } },
  options: { format: { type: 'text', default: 'jsonl', choices: ['jsonl'], about: { zh: '输出格式', en: 'form of the output' } } },
  examples: [
    { line: 'extract seeds > facts.jsonl', zh: '存成文件', en: 'into a file' },
    { line: 'extract - < page.txt', zh: '从标准输入读一版', en: 'a page from standard input' },
  ],
  run: async ({ paths: given }, io) => {
    const { formatFacts } = await import('../facts/jsonl.ts')
    const progress = progressLine(io)
    const { pages, problems } = await factsOf(given, io, progress.listen)
    for (const { facts } of pages) for (const each of facts) io.out(`${formatFacts(each)}\n`)
    progress.finish()
    return reportProblems(problems, io)
  },
})
