import { nodeOf } from '../data/graph.ts'
import { overview, set } from '../state/change.ts'
import type { View } from '../state/view.ts'
import { useViewer } from './context.ts'
import { StoryMenu, type Story } from './story.tsx'
import { SearchBox } from './search-box.tsx'

interface BarProps {
  readonly filtersOpen: boolean
  readonly toggleFilters: () => void
  readonly openHelp: () => void
  readonly story: Story
}

/** The top of the page: what this is, search, and how to look at it. */
export function Bar({ filtersOpen, toggleFilters, openHelp, story }: BarProps) {
  const { view, say, change } = useViewer()
  return (
    <header class="bar">
      <button type="button" class="icon menu" aria-expanded={filtersOpen} aria-label={say('filters')} title={say('filters')} onClick={toggleFilters}>☰</button>
      <h1>{say('product')}<span class="tagline">{say('tagline')}</span></h1>
      <SearchBox />
      <Where />
      <div class="switch" role="group" aria-label={say('display')}>
        {(['map', 'list', 'tree'] as const).map((page) => (
          <button key={page} type="button" aria-pressed={view.page === page} onClick={() => { change(set('page', page)) }}>{say(page)}</button>
        ))}
      </div>
      <StoryMenu story={story} />
      <select class="theme" aria-label={say('theme')} value={view.theme} onChange={(event) => { change(set('theme', event.currentTarget.value as View['theme'])) }}>
        <option value="auto">{say('themeAuto')}</option><option value="light">{say('themeLight')}</option><option value="dark">{say('themeDark')}</option>
      </select>
      <button type="button" class="lang" lang={view.lang === 'zh' ? 'en' : 'zh-CN'} onClick={() => { change(set('lang', view.lang === 'zh' ? 'en' : 'zh')) }}>{say('language')}</button>
      <button type="button" class="icon" aria-label={say('help')} title={say('help')} onClick={openHelp}>?</button>
    </header>
  )
}

/** Where the map is when it is not the overview, with the way back. */
function Where() {
  const { graph, view, say, change } = useViewer()
  if (view.centres.length === 0 && !view.way) return null
  const names = view.centres.slice(0, 2).map((node) => nodeOf(graph, node).name).join('、')
  return (
    <p class="where">
      <button type="button" onClick={() => { change(overview) }}>← {say('overview')}</button>
      {view.centres.length > 0 && <bdi>{say('around', { names: view.centres.length > 2 ? `${names}…` : names })}</bdi>}
    </p>
  )
}
