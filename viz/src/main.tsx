import { render } from 'preact'
import { App } from './app.tsx'
import { openGraph } from './data/graph.ts'
import { readFile, readStory } from './data/read.ts'
import { Failure } from './panels/failure.tsx'
import { hashOf, viewOf } from './state/hash.ts'
import { firstView } from './state/first-view.ts'
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
else {
  const graph = openGraph(file)
  const first = firstView(graph, lang)
  const store = createStore(window, (view) => hashOf(view, graph, first), (hash) => viewOf(hash, graph, first))
  render(<App graph={graph} store={store} snapshots={readStory(document)} />, root)
}
