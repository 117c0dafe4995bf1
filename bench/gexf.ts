/**
 * Our GEXF writer against graphology-gexf's, on the same made-up graph with the same columns: `npx tsx bench/gexf.ts [NODES EDGES]`
 * (the whole takes a minute and a half, and 8 GB for the peer).
 * Each runs in its own process. Ours makes its records while it writes, and that time counts; the peer's graph is built
 * before its clock starts. Memory is the peak of the whole process, and of `zhengtu export` on a workspace of that size and of twice that.
 */
import { execFileSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { MultiDirectedGraph } from 'graphology'
import { write } from 'graphology-gexf'
import { edgeColumns, nodeColumns, type Column } from '../src/export/columns.ts'
import { defaultOptions } from '../src/export/exporter.ts'
import { gexf } from '../src/export/gexf.ts'
import { writeExport } from '../src/export/index.ts'
import { report } from './figures.ts'
import { graphOfSize } from './graph-of-size.ts'
import { callMegabytes } from './processes.ts'
import { workspaceOfSize } from './workspace-of-size.ts'

interface Measured {
  readonly seconds: number
  readonly peakMegabytes: number
  readonly fileMegabytes: number
}

const writers = { ours, peer } as const

function ours(nodes: number, edges: number, path: string): number {
  const descriptor = openSync(path, 'w')
  let buffer = ''
  const flush = (): void => {
    writeSync(descriptor, buffer)
    buffer = ''
  }
  const sink = {
    write(chunk: string): void {
      buffer += chunk
      if (buffer.length > 1 << 16) flush()
    },
  }
  const start = performance.now()
  writeExport(gexf.files[0], graphOfSize(nodes, edges), sink, defaultOptions)
  flush()
  closeSync(descriptor)
  return performance.now() - start
}

function peer(nodes: number, edges: number, path: string): number {
  const source = graphOfSize(nodes, edges)
  const graph = new MultiDirectedGraph()
  for (const entity of source.entities()) {
    graph.addNode(entity.id, { label: entity.name, x: entity.x, y: entity.y, size: entity.size, color: '#2e7d5b', ...values(nodeColumns, entity) })
  }
  for (const edge of source.edges()) {
    graph.addDirectedEdgeWithKey(edge.relation.id, edge.subject.id, edge.object.id, { weight: edge.relation.weight, ...values(edgeColumns, edge) })
  }
  const start = performance.now()
  writeFileSync(path, write(graph))
  return performance.now() - start
}

function values<Row>(columns: readonly Column<Row>[], row: Row): Record<string, string | number> {
  const cells = columns.map((column) => [column.id, column.of(row, 'zh')] as const)
  return Object.fromEntries(cells.flatMap(([id, cell]) => (cell === null ? [] : [[id, typeof cell === 'object' ? cell.join('|') : cell]])))
}

function measured(writer: string, nodes: number, edges: number): Measured {
  const script = fileURLToPath(import.meta.url)
  const command = ['--import', 'tsx', '--max-old-space-size=12288', script, String(nodes), String(edges), writer]
  return JSON.parse(execFileSync(process.execPath, command, { encoding: 'utf8' })) as Measured
}

function inThisProcess(writer: keyof typeof writers, nodes: number, edges: number): Measured {
  const folder = mkdtempSync(join(tmpdir(), 'zhengtu-bench-'))
  const path = join(folder, 'graph.gexf')
  const milliseconds = writers[writer](nodes, edges, path)
  const fileMegabytes = statSync(path).size / 2 ** 20
  rmSync(folder, { recursive: true })
  return { seconds: milliseconds / 1000, peakMegabytes: process.resourceUsage().maxRSS / 1024, fileMegabytes }
}

/** Peak memory of the command on a workspace of that size, in MB. */
function exportMegabytes(nodes: number, edges: number): number {
  const folder = mkdtempSync(join(tmpdir(), 'zhengtu-bench-'))
  try {
    workspaceOfSize(join(folder, 'workspace.sqlite'), nodes, edges)
    return callMegabytes(['export', 'gexf', '-o', join(folder, 'graph.gexf'), '--workspace', join(folder, 'workspace.sqlite')])
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const [nodes = '100000', edges = '500000', writer] = process.argv.slice(2)
if (writer === 'ours' || writer === 'peer') {
  console.log(JSON.stringify(inThisProcess(writer, Number(nodes), Number(edges))))
} else {
  const results = { ours: measured('ours', Number(nodes), Number(edges)), peer: measured('peer', Number(nodes), Number(edges)) }
  const [once, twice] = [1, 2].map((times) => exportMegabytes(Number(nodes) * times, Number(edges) * times)) as [number, number]
  report('gexf', [
    { what: 'GEXF written, against graphology-gexf', value: results.peer.seconds / results.ours.seconds, unit: '×', target: { least: 8 } },
    { what: 'ours', value: results.ours.seconds, unit: 's' },
    { what: 'its peak memory', value: results.ours.peakMegabytes, unit: 'MB' },
    { what: 'peak memory of graphology-gexf', value: results.peer.peakMegabytes, unit: 'MB' },
    { what: 'peak memory of zhengtu export gexf', value: once, unit: 'MB' },
    { what: 'the same of a workspace of twice the size, against it', value: twice / once, unit: '×', target: { most: 1.1 } },
    { what: 'size of the file', value: results.ours.fileMegabytes, unit: 'MB' },
  ])
}
