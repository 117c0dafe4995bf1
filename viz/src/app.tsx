import { useCallback, useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks'
import type { Snapshot } from '../../src/facts/viewer-file.ts'
import { nodeOf, type Graph } from './data/graph.ts'
import { saying } from './i18n/messages.ts'
import { Bar } from './panels/bar.tsx'
import { ChangesPanel } from './panels/changes-panel.tsx'
import { wearPalette } from './panels/colour.ts'
import { ViewerContext, type Viewer } from './panels/context.ts'
import { Dossier } from './panels/dossier.tsx'
import { Filters } from './panels/filters.tsx'
import { Help } from './panels/help.tsx'
import { ListPanel } from './panels/list-panel.tsx'
import { MapPanel } from './panels/map-panel.tsx'
import { Reader } from './panels/reader.tsx'
import { RelationPanel } from './panels/relation-panel.tsx'
import { StoryStrip, type Story } from './panels/story.tsx'
import { TreePanel } from './panels/tree-panel.tsx'
import { Timeline } from './panels/timeline.tsx'
import { useAnnouncement, useDark, useView } from './panels/use-page.ts'
import { useKeys } from './panels/use-keys.ts'
import { WayPanel } from './panels/way-panel.tsx'
import { close, findWay, selectNode, set, setPeriod } from './state/change.ts'
import { shownBy } from './state/shown.ts'
import { stepped, timeBars } from './state/time.ts'
import type { View } from './state/view.ts'
import type { Remote } from './remote.ts'
import type { Store } from './store.ts'

export interface AppProps {
  readonly graph: Graph
  readonly store: Store
  readonly snapshots: readonly Snapshot[]
  /** Nodes in all, also those that a server still keeps. */
  readonly total: number
  /** Where the rest of the graph is, if this page holds a part. */
  readonly remote: Remote | null
}

/** The whole page. It draws the view again whenever the store's view changes. */
export function App({ graph, store, snapshots, total, remote }: AppProps) {
  const view = useView(store)
  const dark = useDark(view.theme)
  const [filtersOpen, setFiltersOpen] = useState(false)
  const [helpOpen, setHelpOpen] = useState(false)
  const [said, announce] = useAnnouncement()
  const [murmured, murmur] = useAnnouncement()
  const story = useStory(store, snapshots)
  const viewer = useViewerOf(graph, store, view, { announce, murmur, total, lookUp: remote?.names ?? null })
  useRest(viewer, remote)
  const { say, wayFrom, askWay } = viewer
  useGlobalKeys(viewer, () => { setHelpOpen(true) })
  useLayoutEffect(() => {
    document.documentElement.lang = view.lang === 'zh' ? 'zh-CN' : 'en'
    document.documentElement.dataset['theme'] = dark ? 'dark' : 'light'
    wearPalette(document.documentElement, dark)
  }, [view.lang, dark])
  const panel = panelOf(view)
  return (
    <ViewerContext.Provider value={viewer}>
      <a class="skip" href="#content" onClick={(event) => { event.preventDefault(); document.getElementById('content')?.focus() }}>{say('skipToFacts')}</a>
      <Bar filtersOpen={filtersOpen} toggleFilters={() => { setFiltersOpen(!filtersOpen) }} openHelp={() => { setHelpOpen(true) }} story={story} />
      <div class={`body${panel ? ' with-panel' : ''}${view.reading ? ' with-reader' : ''}${filtersOpen ? ' with-filters' : ''}`}>
        <aside class="side" aria-label={say('filters')}><Filters /></aside>
        <main id="content" tabIndex={-1}>
          <StoryStrip story={story} />
          {wayFrom !== null && (
            <p class="ask">{say('wayPick', { name: nodeOf(graph, wayFrom).name })} <button type="button" onClick={() => { askWay(null) }}>{say('cancel')}</button></p>
          )}
          {graph.nodes.length === 0 && <p class="ask">{say('empty')}</p>}
          {view.page === 'map' ? <MapPanel dark={dark} /> : view.page === 'list' ? <ListPanel /> : <TreePanel />}
          <Timeline />
        </main>
        {view.reading && <div class="sheet"><Reader reading={view.reading} /></div>}
        {panel && <aside class="panel" aria-label={say('facts')}>{panel}</aside>}
      </div>
      {helpOpen && <Help close={() => { setHelpOpen(false) }} />}
      <p class="status" role="status">{said}</p>
      <p class="hidden-text" role="status">{murmured}</p>
    </ViewerContext.Provider>
  )
}

/** What panels are given. What is shown is worked out only when something that decides it has changed. */
function useViewerOf(graph: Graph, store: Store, view: View, given: Pick<Viewer, 'announce' | 'murmur' | 'total' | 'lookUp'>): Viewer {
  const [wayFrom, askWay] = useState<number | null>(null)
  const say = useMemo(() => saying(view.lang), [view.lang])
  const shown = useMemo(() => shownBy(graph, view), [
    graph, view.kindsOff, view.predicatesOff, view.filesOff, view.minScore, view.period, view.against, view.top, view.centres, view.hidden, view.way,
  ])
  const choose = useCallback((node: number) => {
    if (wayFrom === null || wayFrom === node) store.change(selectNode(node, shown.nodes))
    else store.change(findWay(wayFrom, node))
    askWay(null)
  }, [store, shown, wayFrom])
  return { graph, view, shown, say, change: store.change, choose, wayFrom, askWay, ...given, hash: store.hash }
}

/** Asks the server for what the view looks at: the chosen node, centres, the ends of a way. */
function useRest({ graph, view: { selected, centres, way }, say, announce }: Viewer, remote: Remote | null): void {
  useEffect(() => {
    const wanted = [...centres, ...(way ?? []), ...(selected && 'node' in selected ? [selected.node] : [])]
    for (const node of wanted) remote?.node(nodeOf(graph, node).id).catch(() => { announce(say('partMissing')) })
  }, [selected, centres, way, remote])
}

const NEXT_PAGE = { map: 'list', list: 'tree', tree: 'map' } as const

function useGlobalKeys({ graph, wayFrom, askWay, change }: Viewer, openHelp: () => void): void {
  const bars = useMemo(() => timeBars(graph), [graph])
  const keys = useMemo(() => ({
    Escape: () => {
      if (wayFrom === null) change(close)
      askWay(null)
    },
    '[': () => { if (bars.length > 0) change((view) => setPeriod(stepped(bars, view.period, -1))(view)) },
    ']': () => { if (bars.length > 0) change((view) => setPeriod(stepped(bars, view.period, 1))(view)) },
    m: () => { change((view) => set('page', NEXT_PAGE[view.page])(view)) },
    '?': openHelp,
  }), [bars, wayFrom])
  useKeys(keys)
}

function useStory(store: Store, first: readonly Snapshot[]): Story {
  const [snapshots, keep] = useState(first)
  const [step, setStep] = useState<number | null>(null)
  useEffect(() => { if (step !== null && step >= snapshots.length) setStep(null) }, [snapshots, step])
  return {
    snapshots, step, keep,
    go: (next) => {
      const snapshot = snapshots[next]
      if (!snapshot) return
      store.open(snapshot.hash)
      setStep(next)
    },
  }
}

function panelOf({ selected, way, period, against }: View) {
  if (selected && 'node' in selected) return <Dossier node={selected.node} />
  if (selected) return <RelationPanel relation={selected.relation} />
  if (way) return <WayPanel way={way} />
  return period && against ? <ChangesPanel later={period} earlier={against} /> : null
}
