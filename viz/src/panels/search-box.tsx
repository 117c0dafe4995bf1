import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks'
import { kindNames, kinds } from '../../../src/ontology/kinds.ts'
import { articleOf, nodeOf } from '../data/graph.ts'
import { indexNames } from '../search/index.ts'
import { findNodes, findPassages, type FoundNode, type FoundPassage } from '../search/rank.ts'
import { read } from '../state/change.ts'
import { useViewer } from './context.ts'
import { KindMark } from './name.tsx'
import { useKeys } from './use-keys.ts'

type Hit = { readonly what: 'node'; readonly found: FoundNode } | { readonly what: 'passage'; readonly found: FoundPassage }

const MOST_NODES = 40
const MOST_PASSAGES = 8
/** A server is asked when the typing rests for as long. */
const LOOK_UP_MS = 180

/** The search field: a combobox whose list groups nodes by kind, best group first, and sentences after them. */
export function SearchBox() {
  const { graph, say, choose, change } = useViewer()
  const [query, setQuery] = useState('')
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(0)
  const field = useRef<HTMLInputElement>(null)
  const listId = useId()
  const index = useMemo(() => indexNames(graph), [graph])
  const hits = useMemo((): readonly Hit[] => [
    ...groupedByKind(findNodes(index, query, MOST_NODES), graph).map((found) => ({ what: 'node', found }) as const),
    ...findPassages(graph, query, MOST_PASSAGES).map((found) => ({ what: 'passage', found }) as const),
  ], [index, graph, query])
  useLookUp(query.trim())
  const keys = useMemo(() => ({
    '/': () => {
      field.current?.focus()
      field.current?.select()
    },
  }), [])
  useKeys(keys)
  const take = (hit: Hit | undefined): void => {
    if (!hit) return
    setOpen(false)
    field.current?.blur()
    if (hit.what === 'node') choose(hit.found.node)
    else change(read(hit.found, null))
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (event.key === 'Enter' && !event.isComposing) take(hits[active])
    else if (event.key === 'Escape') {
      event.stopPropagation()
      setOpen(false)
      field.current?.blur()
    } else if (step !== 0 && hits.length > 0) {
      event.preventDefault()
      setOpen(true)
      setActive((active + step + hits.length) % hits.length)
    }
  }
  const listed = open && query.trim() !== ''
  return (
    <search class="search">
      <input
        ref={field} type="search" list={undefined} role="combobox" autocomplete="off" spellcheck={false} placeholder={say('searchPlaceholder')} aria-label={say('search')}
        aria-expanded={listed} aria-controls={listId} aria-autocomplete="list" aria-activedescendant={listed && hits[active] ? `${listId}-${active}` : ''}
        value={query} onKeyDown={onKeyDown} onFocus={() => { setOpen(true) }} onBlur={() => { setOpen(false) }}
        onInput={(event) => {
          setQuery(event.currentTarget.value)
          setActive(0)
          setOpen(true)
        }}
      />
      <kbd aria-hidden="true">/</kbd>
      <HitList id={listId} shown={listed} hits={hits} active={active} query={query} take={take} />
    </search>
  )
}

/** Asks the server, if this page holds only a part of the graph, for names that it does not have. */
function useLookUp(text: string): void {
  const { lookUp, say, announce } = useViewer()
  useEffect(() => {
    if (lookUp === null || text.length < 2) return undefined
    const timer = window.setTimeout(() => { lookUp(text).catch(() => { announce(say('partMissing')) }) }, LOOK_UP_MS)
    return () => { window.clearTimeout(timer) }
  }, [text, lookUp])
}

interface HitListProps {
  readonly id: string
  readonly shown: boolean
  readonly hits: readonly Hit[]
  readonly active: number
  readonly query: string
  readonly take: (hit: Hit) => void
}

function HitList({ id, shown, hits, active, query, take }: HitListProps) {
  const { graph, view, say } = useViewer()
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => { list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' }) }, [active])
  const heading = (hit: Hit): string => (hit.what === 'node' ? kinds[nodeOf(graph, hit.found.node).kind][view.lang] : say('searchSentences'))
  return (
    <div class="hits" id={id} role="listbox" aria-label={say('search')} hidden={!shown} ref={list}>
      {hits.length === 0 && <p class="nothing" role="option" aria-disabled="true" aria-selected="false">{say('searchNothing', { text: query.trim().slice(0, 40) })}</p>}
      {hits.map((hit, place) => {
        const before = hits[place - 1]
        return (
          // mousedown, not click: the field's blur would have closed the list before
          <div key={place} id={`${id}-${place}`} role="option" class="hit" aria-selected={place === active} onMouseDown={(event) => { event.preventDefault(); take(hit) }}>
            <span class="hit-group" aria-hidden={before && heading(before) === heading(hit)}>{(!before || heading(before) !== heading(hit)) && heading(hit)}</span>
            {hit.what === 'node' ? <NodeHit found={hit.found} /> : <PassageHit found={hit.found} />}
          </div>
        )
      })}
    </div>
  )
}

function NodeHit({ found: { node, text, source } }: { readonly found: FoundNode }) {
  const { graph } = useViewer()
  const { name, kind, evidence } = nodeOf(graph, node)
  return (
    <>
      <KindMark kind={kind} /><span class="hit-name"><bdi>{name}</bdi>{source !== 'name' && <span class="quiet"> <bdi>{text}</bdi></span>}</span>
      <span class="count">{evidence}</span>
    </>
  )
}

const AROUND = 14

function PassageHit({ found: { article, start, end } }: { readonly found: FoundPassage }) {
  const { graph } = useViewer()
  const { text, headline } = articleOf(graph, article)
  return (
    <span class="hit-passage">
      <bdi>…{text.slice(Math.max(0, start - AROUND), start)}<b>{text.slice(start, end)}</b>{text.slice(end, end + AROUND)}…</bdi>
      <span class="quiet"><bdi>{headline}</bdi></span>
    </span>
  )
}

/** Keeps the order of finding between groups (by each one's best) and within them. */
function groupedByKind(found: readonly FoundNode[], graph: Parameters<typeof nodeOf>[0]): readonly FoundNode[] {
  const order = [...new Set(found.map(({ node }) => nodeOf(graph, node).kind)), ...kindNames]
  return found.toSorted((a, b) => order.indexOf(nodeOf(graph, a.node).kind) - order.indexOf(nodeOf(graph, b.node).kind))
}
