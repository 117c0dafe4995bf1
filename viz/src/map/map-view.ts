import type { World } from '../data/graph.ts'
import type { Camera } from '../state/view.ts'
import { framing, zoomed, type Size } from './camera.ts'
import { createCanvasPainter } from './canvas-painter.ts'
import { fitCanvas } from './fit-canvas.ts'
import { edgeUnder, nodeUnder } from './hit.ts'
import { paintLabels, type Projection } from './paint.ts'
import type { Painter } from './painter.ts'
import { canvasPen } from './pen.ts'
import { listenToPointer } from './pointer.ts'
import type { Scene } from './scene.ts'
import { createWebglPainter, hasWebGL } from './webgl-painter.ts'

export interface MapEvents {
  readonly node: (key: number) => void
  readonly edge: (key: number) => void
  readonly nothing: () => void
  readonly open: (key: number) => void
  /** The camera came to rest after a user moved it. */
  readonly settled: (camera: Camera) => void
}

/** The map on the page. One painter draws nodes and edges; labels lie on a canvas of their own above it. */
export interface MapView {
  show(scene: Scene): void
  /** Moves the camera there; null frames all that is shown. */
  lookAt(camera: Camera | null): void
  /** Frames what is chosen with what touches it. */
  lookAtChosen(): void
  zoom(factor: number): void
  projection(): Projection
  readonly painterName: () => Painter['name']
  kill(): void
}

const MOST_REBUILDS = 2
const MOVE_MS = 420
const SETTLE_MS = 250

export function createMapView(area: HTMLElement, world: World, events: MapEvents): MapView {
  const page = area.ownerDocument
  const window = page.defaultView ?? globalThis.window
  const stage = page.createElement('div')
  const overlay = page.createElement('canvas')
  const context = overlay.getContext('2d')
  if (!context) throw new Error('this browser has no 2D canvas')
  stage.className = 'map-stage'
  overlay.className = 'map-overlay'
  area.append(stage, overlay)
  const pen = canvasPen(context)

  let scene: Scene | null = null
  let camera: Camera = { x: world.x, y: world.y, span: world.side }
  let framed = false
  let hovered: number | null = null
  let rebuilds = 0
  let frame = 0
  let settling = 0

  const size = (): Size => ({ width: area.clientWidth, height: area.clientHeight })
  const projection = (): Projection => ({ camera, size: size(), world })
  const painted = (at: Projection): void => {
    fitCanvas(overlay, context, at.size)
    if (scene) paintLabels(pen, scene, at, hovered)
    area.dataset['camera'] = `${at.camera.x} ${at.camera.y} ${at.camera.span}`
    area.dataset['painter'] = painter.name
  }
  const draw = (): void => {
    if (scene && area.clientWidth > 0) painter.paint(scene, projection())
  }
  const createPainter = (): Painter => {
    if (rebuilds > MOST_REBUILDS || !hasWebGL(page)) return createCanvasPainter(stage, { painted, lost })
    return createWebglPainter(stage, world, { painted, lost })
  }
  const lost = (): void => {
    rebuilds += 1
    // Not within the event: the browser is still taking the context away.
    window.setTimeout(() => {
      painter.kill()
      stage.replaceChildren()
      painter = createPainter()
      draw()
    })
  }
  let painter = createPainter()

  const put = (next: Camera): void => {
    const span = Math.min(world.side * 8, Math.max(world.side / 400, next.span))
    camera = { ...next, span }
    draw()
  }
  const glide = (to: Camera): void => {
    window.cancelAnimationFrame(frame)
    if (!framed || window.matchMedia('(prefers-reduced-motion: reduce)').matches) {
      put(to)
      return
    }
    const from = camera
    const began = window.performance.now()
    const step = (now: number): void => {
      const part = Math.min(1, Math.max(0, (now - began) / MOVE_MS))
      put(between(from, to, 1 - (1 - part) ** 3))
      if (part < 1) frame = window.requestAnimationFrame(step)
    }
    frame = window.requestAnimationFrame(step)
  }
  const settle = (): void => {
    window.clearTimeout(settling)
    settling = window.setTimeout(() => { events.settled(camera) }, SETTLE_MS)
  }
  const stopListening = listenToPointer(area, {
    camera: () => camera,
    size,
    settle,
    move(next) {
      window.cancelAnimationFrame(frame)
      put(next)
    },
    click(left, top) {
      if (!scene) return
      const node = nodeUnder(scene, projection(), left, top)
      const edge = node === null ? edgeUnder(scene, projection(), left, top) : null
      if (node !== null) events.node(node)
      else if (edge !== null) events.edge(edge)
      else events.nothing()
    },
    doubleClick(left, top) {
      const node = scene ? nodeUnder(scene, projection(), left, top) : null
      if (node !== null) events.open(node)
      else glide(zoomed(camera, size(), 1.8, left, top))
    },
    hover(at) {
      const node = at && scene ? nodeUnder(scene, projection(), at[0], at[1]) : null
      area.style.cursor = node === null ? '' : 'pointer'
      if (node === hovered) return
      hovered = node
      painted(projection())
    },
  })
  const resizing = new ResizeObserver(draw)
  resizing.observe(area)
  return {
    projection,
    painterName: () => painter.name,
    show(next) {
      scene = next
      draw()
    },
    lookAt(next) {
      glide(next ?? framing(scene?.nodes ?? [], size(), world.side / 12))
      framed = true
    },
    lookAtChosen() {
      const near = (scene?.nodes ?? []).filter(({ emphasis }) => emphasis === 'chosen' || emphasis === 'near')
      if (near.length > 0) glide(framing(near, size(), world.side / 5))
      framed = true
    },
    zoom(factor) {
      const { width, height } = size()
      glide(zoomed(camera, size(), factor, width / 2, height / 2))
      settle()
    },
    kill() {
      window.cancelAnimationFrame(frame)
      window.clearTimeout(settling)
      resizing.disconnect()
      stopListening()
      painter.kill()
      area.replaceChildren()
    },
  }
}

function between(from: Camera, to: Camera, part: number): Camera {
  const along = (a: number, b: number): number => a + (b - a) * part
  return { x: along(from.x, to.x), y: along(from.y, to.y), span: Math.exp(along(Math.log(from.span), Math.log(to.span))) }
}
