import { useCallback, useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks'
import { nodeOf, type Graph } from './data/graph.ts'
import { saying } from './i18n/messages.ts'
import { Bar } from './panels/bar.tsx'
import { wearPalette } from './panels/colour.ts'
import { ViewerContext, type Viewer } from './panels/context.ts'
import { ChangesPanel } from './panels/changes-panel.tsx'
import { Dossier } from './panels/dossier.tsx'
import { Filters } from './panels/filters.tsx'
import { ListPanel } from './panels/list-panel.tsx'
import { MapPanel } from './panels/map-panel.tsx'
import { Reader } from './panels/reader.tsx'
import { RelationPanel } from './panels/relation-panel.tsx'
import { Timeline } from './panels/timeline.tsx'
import { WayPanel } from './panels/way-panel.tsx'
import { close, findWay, selectNode } from './state/change.ts'
import { shownBy } from './state/shown.ts'
import type { View } from './state/view.ts'
import type { Store } from './store.ts'

/** The whole page. It draws the view again whenever the store's view changes. */
export function App({ graph, store }: { readonly graph: Graph; readonly store: Store }) {
  const view = useView(store)
  const dark = useDark(view.theme)
  const [wayFrom, askWay] = useState<number | null>(null)
  const [filtersOpen, setFiltersOpen] = useState(false)
  const [said, announce] = useAnnouncement()
  const say = useMemo(() => saying(view.lang), [view.lang])
  const shown = useMemo(() => shownBy(graph, view), [
    graph, view.kindsOff, view.predicatesOff, view.filesOff, view.minScore, view.period, view.against, view.top, view.centres, view.hidden, view.way,
  ])
  const choose = useCallback((node: number) => {
    if (wayFrom === null || wayFrom === node) store.change(selectNode(node, shown.nodes))
    else store.change(findWay(wayFrom, node))
    askWay(null)
  }, [store, shown, wayFrom])
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return
      if (wayFrom === null) store.change(close)
      askWay(null)
    }
    document.addEventListener('keydown', onKey)
    return () => { document.removeEventListener('keydown', onKey) }
  }, [store, wayFrom])
  useLayoutEffect(() => {
    document.documentElement.lang = view.lang === 'zh' ? 'zh-CN' : 'en'
    document.documentElement.dataset['theme'] = dark ? 'dark' : 'light'
    wearPalette(document.documentElement, dark)
  }, [view.lang, dark])
  const viewer: Viewer = { graph, view, shown, say, change: store.change, choose, wayFrom, askWay, announce }
  const panel = panelOf(view)
  return (
    <ViewerContext.Provider value={viewer}>
      <a class="skip" href="#content" onClick={(event) => { event.preventDefault(); document.getElementById('content')?.focus() }}>{say('skipToFacts')}</a>
      <Bar filtersOpen={filtersOpen} toggleFilters={() => { setFiltersOpen(!filtersOpen) }} />
      <div class={`body${panel ? ' with-panel' : ''}${view.reading ? ' with-reader' : ''}${filtersOpen ? ' with-filters' : ''}`}>
        <aside class="side" aria-label={say('filters')}><Filters /></aside>
        <main id="content" tabIndex={-1}>
          {wayFrom !== null && (
            <p class="ask">{say('wayPick', { name: nodeOf(graph, wayFrom).name })} <button type="button" onClick={() => { askWay(null) }}>{say('cancel')}</button></p>
          )}
          {graph.nodes.length === 0 && <p class="ask">{say('empty')}</p>}
          {view.page === 'map' ? <MapPanel dark={dark} /> : <ListPanel />}
          <Timeline />
        </main>
        {view.reading && <div class="sheet"><Reader reading={view.reading} /></div>}
        {panel && <aside class="panel" aria-label={say('facts')}>{panel}</aside>}
      </div>
      <p class="status" role="status">{said}</p>
    </ViewerContext.Provider>
  )
}

function panelOf({ selected, way, period, against }: View) {
  if (selected && 'node' in selected) return <Dossier node={selected.node} />
  if (selected) return <RelationPanel relation={selected.relation} />
  if (way) return <WayPanel way={way} />
  return period && against ? <ChangesPanel later={period} earlier={against} /> : null
}

function useView(store: Store): View {
  const [view, setView] = useState(store.get())
  useEffect(() => store.subscribe(() => { setView(store.get()) }), [store])
  return view
}

/** True if the page is to be dark: as asked, or else as the system is. */
function useDark(theme: View['theme']): boolean {
  const [system, setSystem] = useState(() => window.matchMedia('(prefers-color-scheme: dark)').matches)
  useEffect(() => {
    const query = window.matchMedia('(prefers-color-scheme: dark)')
    const follow = (): void => { setSystem(query.matches) }
    query.addEventListener('change', follow)
    return () => { query.removeEventListener('change', follow) }
  }, [])
  return theme === 'auto' ? system : theme === 'dark'
}

const ANNOUNCEMENT_MS = 2500

function useAnnouncement(): readonly [string, (text: string) => void] {
  const [said, setSaid] = useState('')
  useEffect(() => {
    if (said === '') return undefined
    const timer = window.setTimeout(() => { setSaid('') }, ANNOUNCEMENT_MS)
    return () => { window.clearTimeout(timer) }
  }, [said])
  return [said, setSaid]
}
