import { render } from 'preact'
import type { ViewerFile } from '../../src/facts/viewer-file.ts'
import { App } from './app.tsx'
import { openGraph } from './data/graph.ts'
import { merged } from './data/merge.ts'
import { readFile, readStory } from './data/read.ts'
import { Failure } from './panels/failure.tsx'
import { createRemote } from './remote.ts'
import { firstView } from './state/first-view.ts'
import { hashOf, idsIn, viewOf } from './state/hash.ts'
import { createStore } from './store.ts'
import './style/index.css'

const root = document.getElementById('app')
if (!root) throw new Error('the page has no place for the viewer')
const lang = document.documentElement.lang === 'en' ? 'en' : 'zh'

// A file cut short on its way is what users meet; everything else would be a bug and may crash.
const file = await readFile(document).catch((reason: unknown) => {
  window.reportError(reason)
  return null
})
if (file === null) render(<Failure lang={lang} />, root)
else await start(file, root)

/** Draws the page, and draws it again with a larger graph whenever a server has given another part of it. */
async function start(first: ViewerFile, place: HTMLElement): Promise<void> {
  let whole = first
  let graph = openGraph(first)
  let draw = (): void => undefined
  const remote = first.total === undefined ? null : createRemote(window.location.href, (part) => {
    whole = merged(whole, part)
    graph = openGraph(whole, graph.world)
    draw()
  })
  if (remote) await Promise.allSettled(idsIn(window.location.hash).map((id) => remote.node(id)))
  const view = firstView(graph, lang)
  const store = createStore(window, (each) => hashOf(each, graph, view), (hash) => viewOf(hash, graph, view))
  const snapshots = readStory(document)
  draw = () => { render(<App graph={graph} store={store} snapshots={snapshots} total={first.total ?? graph.nodes.length} remote={remote} />, place) }
  draw()
}
