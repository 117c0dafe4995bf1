/**
 * The viewer on a made-up graph of 5,000 nodes and 15,000 relations with evidence: `npx tsx bench/viewer.ts [NODES EDGES]`.
 * Size of the file; opening it, until the first legible frame is on the screen, against cytoscape.js with the same nodes, edges and
 * places in the same browser (ours opens on its 60 most important nodes: that is its first legible frame; the peer draws all);
 * a filter change with every node shown, in frames of 1/60 s; search among 50,000 names.
 */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import sparticuz from '@sparticuz/chromium'
import { chromium, type Browser } from 'playwright-core'
import { viewerPage } from '../src/export/viewer.ts'
import { viewerFile } from '../src/export/viewer-file.ts'
import type { ViewerFile } from '../src/facts/viewer-file.ts'
import type { ArticleRecord, EvidenceRecord } from '../src/store/records.ts'
import { kindNames } from '../src/ontology/kinds.ts'
import { openGraph, type Graph } from '../viz/src/data/graph.ts'
import { palettes } from '../viz/src/map/colours.ts'
import { sceneOf } from '../viz/src/map/scene.ts'
import { indexNames } from '../viz/src/search/index.ts'
import { findNodes } from '../viz/src/search/rank.ts'
import { shownBy } from '../viz/src/state/shown.ts'
import { FIRST_VIEW, type View } from '../viz/src/state/view.ts'
import { report } from './figures.ts'
import { graphOfSize } from './graph-of-size.ts'

const RUNS = 5
const SENTENCES_IN_ARTICLE = 20
const SEARCHED_NAMES = 50_000
const FRAME_MS = 1000 / 60
const QUERIES = ['一', '丁万', 'da', 'dyz', 'zheng', '不在其中'] as const

const [nodes = 5000, edges = 15_000] = process.argv.slice(2).map(Number)
const folder = mkdtempSync(join(tmpdir(), 'zhengtu-bench-'))
const root = fileURLToPath(new URL('..', import.meta.url))

/** The graph as a viewer file: twenty sentences make an article. */
function fileOfSize(nodeCount: number, edgeCount: number): ViewerFile {
  const source = graphOfSize(nodeCount, edgeCount)
  const all = [...source.edges()]
  const articles: ArticleRecord[] = []
  const evidence: EvidenceRecord[] = []
  for (let first = 0; first < all.length; first += SENTENCES_IN_ARTICLE) {
    const id = `a${first}`
    let text = ''
    for (const { relation, evidence: [each] } of all.slice(first, first + SENTENCES_IN_ARTICLE)) {
      if (!each) continue
      evidence.push({ ...each, relation: relation.id, article: id, start: text.length, end: text.length + each.text.length })
      text += each.text
    }
    const date = `${2015 + (first % 10)}-0${1 + (first % 9)}-15`
    articles.push({ id, file: `${id}.txt`, headline: text.slice(0, 16), byline: [], date, text, blocks: [{ role: 'paragraph', start: 0, end: text.length }] })
  }
  const records = { entities: [...source.entities()], relations: all.map(({ relation }) => relation), evidence, mentions: [], indicators: [], articles }
  return viewerFile(records, () => 'da yun zhen')
}

/** The same graph for the peer: its script and the graph inside one page, as ours. */
function peerPage(file: ViewerFile): string {
  const elements = [
    ...file.nodes.map(({ name, x, y }, index) => ({ data: { id: `n${index}`, name }, position: { x, y } })),
    ...file.relations.map(({ id, subject, object }) => ({ data: { id, source: `n${subject}`, target: `n${object}` } })),
  ]
  const script = readFileSync(join(root, 'node_modules/cytoscape/dist/cytoscape.min.js'), 'utf8').replaceAll('</script', '<\\/script')
  return `<!doctype html><meta charset="utf-8"><style>html,body,#map{margin:0;height:100%}</style><div id="map"></div><script>${script}</script>
<script>const map = cytoscape({ container: document.getElementById('map'), elements: ${JSON.stringify(elements)}, layout: { name: 'preset' }, style: [{ selector: 'node', style: { label: 'data(name)' } }] })
map.one('render', () => { document.body.dataset.camera = 'drawn' })</script>`
}

/** Milliseconds from the start of the visit to the frame after the map said that it is drawn. */
async function opening(browser: Browser, path: string): Promise<number> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' })
  await page.addInitScript(`new MutationObserver((_, watch) => {
    if (!document.querySelector('[data-camera]') || window.opened) return
    watch.disconnect()
    requestAnimationFrame(() => requestAnimationFrame(() => { window.opened = performance.now() }))
  }).observe(document, { subtree: true, childList: true, attributes: true })`)
  await page.goto(pathToFileURL(path).href)
  let opened: number | undefined
  while (opened === undefined) opened = await page.evaluate<number | undefined>('window.opened')
  await page.close()
  return opened
}

/** What a filter change works out before anything is painted, with every node shown: which nodes and relations, and the scene of them. */
function filterWork(opened: Graph): number {
  const change = (view: View): void => { sceneOf(opened, shownBy(opened, view), view, palettes.light) }
  const views = kindNames.map((kind): View => ({ ...FIRST_VIEW, top: nodes, kindsOff: [kind] }))
  for (const view of views) change(view)
  return median(views.map((view) => {
    const start = performance.now()
    change(view)
    return performance.now() - start
  }))
}

/** All script time of switching a kind off in the browser, with every node shown: Preact, Sigma and labels too. */
async function filterScript(browser: Browser, path: string): Promise<number> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' })
  await page.goto(`${pathToFileURL(path).href}#top=${nodes}`)
  await page.locator('.map-area[data-camera]').waitFor()
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  const scripted = async (): Promise<number> => (await session.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0
  const count = await page.locator('.map-count').innerText()
  const before = await scripted()
  await page.evaluate(`document.querySelector('.check input').click()`)
  while (await page.locator('.map-count').innerText() === count);
  const after = await scripted()
  await page.close()
  return (after - before) * 1000
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN
}

function slowestSearch(): number {
  const index = indexNames(openGraph(fileOfSize(SEARCHED_NAMES, 0)))
  for (const query of QUERIES) findNodes(index, query, 40)
  return Math.max(...QUERIES.map((query) => {
    const start = performance.now()
    findNodes(index, query, 40)
    return performance.now() - start
  }))
}

const template = readFileSync(join(root, 'dist/viewer/template.html'), 'utf8')
const file = fileOfSize(nodes, edges)
const paths = { ours: join(folder, 'viewer.html'), peer: join(folder, 'cytoscape.html') }
writeFileSync(paths.ours, viewerPage(template, file))
writeFileSync(paths.peer, peerPage(file))
const browser = await chromium.launch({
  executablePath: process.env['CHROME'] ?? await sparticuz.executablePath(),
  args: ['--no-sandbox', '--headless=new', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
})
const times = { ours: [] as number[], peer: [] as number[] }
for (let run = 0; run < RUNS; run += 1) {
  times.ours.push(await opening(browser, paths.ours))
  times.peer.push(await opening(browser, paths.peer))
}
const filter = await filterScript(browser, paths.ours)
await browser.close()
report('viewer', [
  { what: 'opening, against cytoscape.js', value: median(times.ours) / median(times.peer), unit: '×' },
  { what: 'opening', value: median(times.ours), unit: 'ms' },
  { what: 'viewer code, gzipped', value: gzipSync(template).length / 1000, unit: 'KB' },
  { what: 'size of the file', value: readFileSync(paths.ours).length / 1e6, unit: 'MB' },
  { what: 'filter change before painting', value: filterWork(openGraph(file)) / FRAME_MS, unit: 'frames' },
  { what: 'filter change, all script', value: filter / FRAME_MS, unit: 'frames' },
  { what: `search among ${SEARCHED_NAMES.toLocaleString('en')} names`, value: slowestSearch(), unit: 'ms' },
])
