import { useEffect, useMemo, useRef } from 'preact/hooks'
import { palettes } from '../map/colours.ts'
import { createMapView, type MapView } from '../map/map-view.ts'
import { sceneOf } from '../map/scene.ts'
import { close, focus, selectRelation, set } from '../state/change.ts'
import { useViewer } from './context.ts'

/** An effect for changes only: not for the first time, when the address has said where to look. */
function useFollowing(follow: () => void, causes: readonly unknown[]): void {
  const first = useRef(true)
  useEffect(() => {
    if (!first.current) follow()
    first.current = false
  }, causes)
}

/** The map with its buttons. What it draws follows from the view; what is clicked on it changes the view. */
export function MapPanel({ dark }: { readonly dark: boolean }) {
  const viewer = useViewer()
  const { graph, view, shown, say } = viewer
  const area = useRef<HTMLDivElement>(null)
  const map = useRef<MapView | null>(null)
  const latest = useRef(viewer)
  latest.current = viewer
  const palette = palettes[dark ? 'dark' : 'light']
  const scene = useMemo(() => sceneOf(graph, shown, view, palette), [graph, shown, view.selected, view.sizeBy, view.colourBy, view.lang, palette])
  useEffect(() => {
    if (!area.current) return undefined
    const made = createMapView(area.current, graph.world, {
      node: (key) => { latest.current.choose(key) },
      edge: (key) => { latest.current.change(selectRelation(key)) },
      nothing: () => { if (latest.current.view.selected) latest.current.change(close) },
      open: (key) => { latest.current.change(focus(key)) },
      settled: (camera) => { latest.current.change(set('camera', camera), { quiet: true }) },
    })
    map.current = made
    return () => { made.kill() }
  }, [graph])
  useEffect(() => { map.current?.show(scene) }, [scene])
  useEffect(() => {
    if (view.selected && view.camera === null) map.current?.lookAtChosen()
    else map.current?.lookAt(view.camera)
  }, [view.camera, view.centres, view.way, view.top])
  useFollowing(() => { if (view.selected) map.current?.lookAtChosen() }, [view.selected, view.reading === null])
  return (
    <div class="map">
      <div class="map-area" ref={area} role="img" aria-label={say('mapLabel', { nodes: shown.nodes.size, relations: shown.relations.length })} />
      <p class="map-count">{say('shownCount', { nodes: shown.nodes.size, all: graph.nodes.length, relations: shown.relations.length })}</p>
      <div class="map-buttons">
        <button type="button" class="icon" aria-label={say('zoomIn')} title={say('zoomIn')} onClick={() => { map.current?.zoom(1.5) }}>+</button>
        <button type="button" class="icon" aria-label={say('zoomOut')} title={say('zoomOut')} onClick={() => { map.current?.zoom(1 / 1.5) }}>−</button>
        <button type="button" class="icon" aria-label={say('fit')} title={say('fit')} onClick={() => { map.current?.lookAt(null) }}>⤢</button>
      </div>
    </div>
  )
}
