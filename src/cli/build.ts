import { join } from 'node:path'
import type { Progress, ProgressListener } from '../progress.ts'
import type { Stats } from '../query/stats.ts'
import type { WorkspaceBuilder } from '../store/builder.ts'
import { isPostgres, shownAddress } from '../store/postgres/address.ts'
import type { Workspace } from '../store/workspace.ts'
import { command } from './command.ts'
import type { BuildOptions, Changes } from './extraction/build-inputs.ts'
import type { Io } from './io.ts'
import { grouped } from './language.ts'
import { paths } from './options.ts'
import { reportProblems } from './problems.ts'
import { progressLine } from './progress.ts'
import { visible } from './terminal/visible.ts'

/** Where news is read from if no path is given, and where the graph goes. */
const SEEDS = 'seeds'
const FILES = { workspace: 'zhengtu.sqlite', gexf: 'graph.gexf', viewer: 'viewer.html' } as const

export const build = command({
  name: 'build',
  summary: { zh: '读新闻，做出图谱：数据、GEXF 和查看器', en: 'read news and make the graph: workspace, GEXF and viewer' },
  positionals: { paths: { ...paths, optional: true, about: { zh: '新闻文件、文件夹或 .zip；不写则读 seeds', en: 'files with news, folders of them, or .zip; seeds if none is given' } } },
  options: {
    output: { type: 'text', short: 'o', default: 'out', about: { zh: '图谱放在这个文件夹', en: 'the folder for the graph' } },
    workspace: { type: 'text', about: { zh: '图谱数据放在这里：文件，或 postgres://用户:密码@主机/数据库', en: 'where the workspace goes: a file, or postgres://user:password@host/database' } },
    enqueue: { type: 'flag', about: { zh: '不自己抽取，交给各台机器上的 zhengtu worker（PostgreSQL）', en: 'leave extraction to zhengtu worker on any machines (PostgreSQL)' } },
  },
  examples: [
    { line: 'build', zh: '把 seeds 做成图谱，放进 out', en: 'a graph of seeds, in out' },
    { line: 'build 县报/2021 县报/2022 -o 图谱', zh: '读两年的县报', en: 'two years of a county paper' },
  ],
  run: ({ paths: given, output, workspace = join(output, FILES.workspace), enqueue }, io) => make(given.length === 0 ? [SEEDS] : given, { output, workspace }, { enqueue }, io),
})

/** Where a build puts what it makes: the folder of the exports, and the workspace. */
interface Places {
  readonly output: string
  readonly workspace: string
}

/** Fills the workspace, writes what is drawn from it, and publishes it. Without a single file read nothing is changed. */
async function make(given: readonly string[], places: Places, options: BuildOptions, io: Io): Promise<number> {
  const { openBuild } = await import('./extraction/build-inputs.ts')
  const progress = progressLine(io)
  const inputs = await openBuild(given, places.workspace, options, progress.listen)
  try {
    const { pages, problems, builder } = await inputs.read()
    const lines = builder === null || pages === 0 ? [] : await finish(builder, inputs.changes(), places, io, progress.listen)
    progress.finish()
    io.out(lines.map((line) => `${line}\n`).join(''))
    return reportProblems(problems, pages, io)
  } finally {
    progress.finish()
    await inputs.close()
  }
}

/** Resolves, draws and exports what was read, and publishes it; what is published already is not done again. Gives the summary. */
async function finish(builder: WorkspaceBuilder, changes: Changes, places: Places, io: Io, listen: ProgressListener): Promise<readonly string[]> {
  const { workspace } = builder
  const step = (stage: Progress['stage'], done: number): void => listen({ stage, done, total: 1 })
  if (!builder.isPublished()) {
    step('resolve', 0)
    const [{ resolve }, { essentials }, { loadNames }, { mapOf }] = await Promise.all([
      import('../resolve/resolve.ts'), import('../resolve/essentials.ts'), import('../resolve/names.ts'), import('../graph/index.ts'),
    ])
    const entities = resolve(Array.from(builder.facts(), essentials), loadNames())
    step('graph', 0)
    builder.publish(entities, (published) => mapOf(published.entities(), published.relations()))
  }
  step('export', 0)
  await writeExports(workspace, places.output, io)
  const { statsOf } = await import('../query/stats.ts')
  const stats = statsOf(workspace)
  builder.finish()
  return summary(stats, changes, places, io)
}

async function writeExports(workspace: Workspace, output: string, { language }: Io): Promise<void> {
  const [{ exporters, writeExport }, { defaultOptions }, { workspaceSource }, { writeViewerPage }, { writeFileAtomic }] = await Promise.all([
    import('../export/index.ts'),
    import('../export/exporter.ts'),
    import('../export/workspace-source.ts'),
    import('./viewer-page.ts'),
    import('../files.ts'),
  ])
  const gexf = exporters.find(({ id }) => id === 'gexf')
  if (!gexf) throw new Error('there is no GEXF exporter')
  writeFileAtomic(join(output, FILES.gexf), (sink) => writeExport(gexf.files[0], workspaceSource(workspace), sink, { ...defaultOptions, lang: language }))
  writeFileAtomic(join(output, FILES.viewer), (sink) => writeViewerPage(workspace, sink, language))
}

/** What was made, and what to do with it. */
function summary({ files, articles, entities, relations, evidence, indicators, top }: Stats, { unchanged, outdated }: Changes, places: Places, { language, invocation }: Io): readonly string[] {
  const count = grouped
  const asked = quoted(top[0]?.name ?? '')
  const made = {
    zh: `读了 ${count(files)} 个文件、${count(articles)} 篇文章，得到 ${count(entities)} 个实体、${count(relations)} 条关系、${count(evidence)} 条证据、${count(indicators)} 项指标。`,
    en: `Read ${count(files)} files, ${count(articles)} articles: ${count(entities)} entities, ${count(relations)} relations, ${count(evidence)} sentences behind them, ${count(indicators)} indicators.`,
  }
  const taken = {
    zh: `${count(unchanged)} 个文件没有变，沿用上次的结果。`,
    en: `${count(unchanged)} files had not changed since the last build and were not read again.`,
  }
  const again = {
    zh: `抽取程序或词表有更新，${count(outdated)} 个旧文件重新抽取。`,
    en: `The extractor or its lexicon has changed: ${count(outdated)} files were extracted again.`,
  }
  const next = { zh: '接下来：', en: 'What next:' }
  const { output } = places
  const kept = isPostgres(places.workspace) ? shownAddress(places.workspace) : places.workspace
  const workspace = kept === join('out', FILES.workspace) ? '' : ` --workspace ${quoted(kept)}`
  const uses = [
    { file: join(output, FILES.viewer), zh: `双击打开，在浏览器里看；或运行 ${invocation} view${workspace}`, en: `open it in a browser, or run ${invocation} view${workspace}` },
    { file: join(output, FILES.gexf), zh: '用 Gephi 打开', en: 'open it in Gephi' },
    { file: kept, zh: `在命令行里问：${invocation} neighbors ${asked} --evidence${workspace}`, en: `ask it: ${invocation} neighbors ${asked} --evidence${workspace}` },
  ]
  return [made[language], ...(unchanged > 0 ? [taken[language]] : []), ...(outdated > 0 ? [again[language]] : []), '', next[language], ...uses.flatMap((use) => [`  ${use.file}`, `    ${use[language]}`])]
}

/** A name as it can be typed after a command. */
function quoted(word: string): string {
  return /^[\p{L}\p{N}_./\\:-]+$/u.test(word) ? word : `"${visible(word).replace(/["$`\\]/g, '\\$&')}"`
}
