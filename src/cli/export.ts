import { ZhengtuError } from '../errors.ts'
import type { Exporter, ExportFile, ExportOptions } from '../export/exporter.ts'
import { command } from './command.ts'
import { tell, type Io } from './io.ts'
import { withWorkspace } from './lookup.ts'
import { workspace } from './options.ts'

export const exportGraph = command({
  name: 'export',
  summary: { zh: '把图谱导出为 GEXF、CSV 或 JSON', en: 'export the graph as GEXF, CSV or JSON' },
  positionals: { format: { type: 'text', placeholder: { zh: '格式', en: 'FORMAT' }, about: { zh: 'gexf（Gephi）、csv（Excel）或 json', en: 'gexf (Gephi), csv (Excel) or json' } } },
  options: {
    output: { type: 'text', short: 'o', about: { zh: '写到这个文件；CSV 有几张表，写进这个文件夹', en: 'write to this file; csv has several tables and takes a folder' } },
    'gexf-version': { type: 'text', default: '1.3', choices: ['1.3', '1.2'], about: { zh: 'GEXF 版本；networkx 等只认 1.2', en: 'GEXF version; networkx and others know only 1.2' } },
    'include-private': { type: 'flag', about: { zh: '包含记者署名和普通居民', en: 'with bylines and private residents' } },
    workspace,
  },
  examples: [
    { line: 'export gexf -o graph.gexf', zh: '给 Gephi', en: 'for Gephi' },
    { line: 'export csv -o tables', zh: '节点、关系、证据、指标四张表，用 Excel 打开', en: 'tables of nodes, edges, evidence and indicators, for Excel' },
    { line: 'export gexf --gexf-version 1.2 -o graph-1.2.gexf', zh: '给 networkx', en: 'for networkx' },
  ],
  run: async ({ format, output, 'gexf-version': version, 'include-private': includePrivate, workspace: path }, io) => {
    const [{ exporters, exportPaths, writeExport }, { workspaceSource }, { writeFileAtomic }] = await Promise.all([import('../export/index.ts'), import('../export/workspace-source.ts'), import('../files.ts')])
    const exporter = exporters.find(({ id }) => id === format)
    if (!exporter) throw unknownFormat(format, exporters)
    const options: ExportOptions = { lang: io.language, includePrivate, gexfVersion: version === '1.2' ? '1.2' : '1.3' }
    await withWorkspace(path, (opened) => {
      const source = workspaceSource(opened)
      if (output === undefined) return writeExport(printedFile(exporter, io), source, { write: io.out }, options)
      const targets = exportPaths(exporter, output)
      exporter.files.forEach((file, index) => writeFileAtomic(targets[index] ?? output, (sink) => writeExport(file, source, sink, options)))
      tell(io, { zh: `已写出：${targets.join('、')}`, en: `Written: ${targets.join(', ')}` })
    })
    return 0
  },
})

/** What a pipe gets: the only file of a format; of several tables that of the edges, and the user is told of the rest. */
function printedFile({ files }: Exporter, io: Io): ExportFile {
  const edges = files.find(({ name }) => name.startsWith('edges')) ?? files[0]
  if (files.length > 1) {
    const names = files.map(({ name }) => name).join(' ')
    tell(io, { zh: `这是其中一张表 ${edges.name}；用 -o 文件夹 得到全部：${names}`, en: `This is one of the tables, ${edges.name}; -o FOLDER writes all: ${names}` })
  }
  return edges
}

function unknownFormat(format: string, exporters: readonly Exporter[]): ZhengtuError {
  const listed = exporters.map(({ id, zh, en }) => ({ zh: `${id}（${zh}）`, en: `${id} (${en})` }))
  return new ZhengtuError('usage', { zh: `没有这种导出格式：${format}`, en: `no such export format: ${format}` },
    { advice: { zh: `可用的格式：${listed.map(({ zh }) => zh).join('、')}`, en: `formats: ${listed.map(({ en }) => en).join(', ')}` } })
}
