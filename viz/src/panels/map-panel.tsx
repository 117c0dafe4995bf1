import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { nodeOf } from '../data/graph.ts'
import { palettes } from '../map/colours.ts'
import { MapView } from '../map/map-view.ts'
import type { Projection } from '../map/paint.ts'
import { sceneOf, type Scene } from '../map/scene.ts'
import { nodeTowards, type Direction } from '../map/step.ts'
import { close, focus, selectRelation, set } from '../state/change.ts'
import { useViewer, type Viewer } from './context.ts'
import { Minimap } from './minimap.tsx'
import { OutMenu } from './out-menu.tsx'

/** Below this many nodes a small map would show no more than the large one. */
const MINIMAP_FROM = 150

/** The map with its buttons. What it draws follows from the view; what is clicked on it changes the view. */
export function MapPanel({ dark }: { readonly dark: boolean }) {
  const viewer = useViewer()
  const { graph, view, shown, say, total } = viewer
  const [projection, setProjection] = useState<Projection | null>(null)
  const palette = palettes[dark ? 'dark' : 'light']
  const scene = useMemo(() => sceneOf(graph, shown, view, palette), [graph, shown, view.selected, view.sizeBy, view.colourBy, view.lang, palette])
  const { area, map } = useMap(viewer, scene, setProjection)
  return (
    <div class="map">
      <div
        class="map-area" ref={area} role="application" tabIndex={0} aria-roledescription={say('map')}
        aria-label={say('mapLabel', { nodes: shown.nodes.size, relations: shown.relations.length })}
        onKeyDown={(event) => { if (steer(event, viewer, scene, map.current)) event.preventDefault() }}
      />
      <div class="map-tools"><OutMenu map={() => map.current} scene={scene} /></div>
      <p class="map-count">{say('shownCount', { nodes: shown.nodes.size, all: total, relations: shown.relations.length })}</p>
      {projection && scene.nodes.length >= MINIMAP_FROM && <Minimap scene={scene} projection={projection} lookAt={(camera) => { map.current?.lookAt(camera) }} />}
      <div class="map-buttons">
        <button type="button" class="icon" aria-label={say('zoomIn')} title={say('zoomIn')} onClick={() => { map.current?.zoom(1.5) }}>+</button>
        <button type="button" class="icon" aria-label={say('zoomOut')} title={say('zoomOut')} onClick={() => { map.current?.zoom(1 / 1.5) }}>−</button>
        <button type="button" class="icon" aria-label={say('fit')} title={say('fit')} onClick={() => { map.current?.lookAt(null) }}>⤢</button>
      </div>
    </div>
  )
}

/** Keeps a MapView on an element: made once, told of every new scene and of where to look. */
function useMap(viewer: Viewer, scene: Scene, drawn: (projection: Projection) => void) {
  const { graph, view } = viewer
  const area = useRef<HTMLDivElement>(null)
  const map = useRef<MapView | null>(null)
  const latest = useRef(viewer)
  latest.current = viewer
  useEffect(() => {
    if (!area.current) return undefined
    const made = new MapView(area.current, graph.world, {
      node: (key) => { latest.current.choose(key) },
      edge: (key) => { latest.current.change(selectRelation(key)) },
      nothing: () => { if (latest.current.view.selected) latest.current.change(close) },
      open: (key) => { latest.current.change(focus(key)) },
      settled: (camera) => { latest.current.change(set('camera', camera), { quiet: true }) },
      drawn,
    })
    map.current = made
    return () => { made.kill() }
  }, [graph.world])
  useEffect(() => { map.current?.show(scene) }, [scene])
  useEffect(() => {
    if (view.selected && view.camera === null) map.current?.lookAtChosen()
    else map.current?.lookAt(view.camera)
  }, [view.camera, view.centres, view.way, view.top])
  useFollowing(() => { if (view.selected) map.current?.lookAtChosen() }, [view.selected, view.reading === null])
  return { area, map }
}

/** An effect for changes only: not for the first time, when the address has said where to look. */
function useFollowing(follow: () => void, causes: readonly unknown[]): void {
  const first = useRef(true)
  useEffect(() => {
    if (!first.current) follow()
    first.current = false
  }, causes)
}

const ARROWS: Readonly<Record<string, Direction>> = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' }

/** The map by keyboard: arrows go from node to node, Enter goes to the facts, + − 0 zoom. True if the key was one of them. */
function steer(event: KeyboardEvent, viewer: Viewer, scene: Scene, map: MapView | null): boolean {
  const { graph, view, choose, murmur } = viewer
  const arrow = ARROWS[event.key]
  if (arrow) {
    const next = nodeTowards(scene, view.selected && 'node' in view.selected ? view.selected.node : null, arrow)
    if (next === null) return true
    choose(next)
    murmur(nodeOf(graph, next).name.slice(0, 60))
  } else if (event.key === 'Enter') (document.querySelector<HTMLElement>('.panel .fact-line') ?? document.querySelector<HTMLElement>('.panel button'))?.focus()
  else if (event.key === '+' || event.key === '=') map?.zoom(1.5)
  else if (event.key === '-') map?.zoom(1 / 1.5)
  else if (event.key === '0') map?.lookAt(null)
  else return false
  return true
}
