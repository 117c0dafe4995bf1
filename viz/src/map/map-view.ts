import type { World } from '../data/graph.ts'
import type { Camera } from '../state/view.ts'
import { framing, zoomed, type Size } from './camera.ts'
import { createCanvasPainter } from './canvas-painter.ts'
import { fitCanvas } from './fit-canvas.ts'
import { Glide } from './glide.ts'
import { edgeUnder, nodeUnder } from './hit.ts'
import { paintLabels, type Projection } from './paint.ts'
import type { Painter } from './painter.ts'
import { canvasPen } from './canvas-pen.ts'
import type { Pen } from './pen.ts'
import { listenToPointer, type PointerEvents } from './pointer.ts'
import type { Scene, SceneNode } from './scene.ts'
import { createWebglPainter, hasWebGL } from './webgl-painter.ts'

export interface MapEvents {
  readonly node: (key: number) => void
  readonly edge: (key: number) => void
  readonly nothing: () => void
  readonly open: (key: number) => void
  /** The camera came to rest after a user moved it. */
  readonly settled: (camera: Camera) => void
  /** The map was drawn with this projection. */
  readonly drawn: (projection: Projection) => void
}

const MOST_REBUILDS = 2
const SETTLE_MS = 250
/** Zooming ends here, in sides of the world. */
const WIDEST = 8
const NARROWEST = 1 / 400

/**
 * The map on the page. One painter draws nodes and edges; labels lie on a canvas of their own above it. A lost WebGL context makes
 * a new painter, and after two losses the one that needs no WebGL; the camera stays.
 */
export class MapView {
  readonly #area: HTMLElement
  readonly #world: World
  readonly #events: MapEvents
  readonly #stage: HTMLElement
  readonly #overlay: HTMLCanvasElement
  readonly #context: CanvasRenderingContext2D
  readonly #pen: Pen
  readonly #glide: Glide
  readonly #resizing: ResizeObserver
  readonly #stopListening: () => void
  #painter: Painter
  #scene: Scene | null = null
  #camera: Camera
  #framed = false
  #hovered: number | null = null
  #rebuilds = 0
  #settling = 0

  constructor(area: HTMLElement, world: World, events: MapEvents) {
    const page = area.ownerDocument
    this.#area = area
    this.#world = world
    this.#events = events
    this.#camera = { x: world.x, y: world.y, span: world.side }
    this.#stage = page.createElement('div')
    this.#overlay = page.createElement('canvas')
    this.#stage.className = 'map-stage'
    this.#overlay.className = 'map-overlay'
    area.append(this.#stage, this.#overlay)
    const context = this.#overlay.getContext('2d')
    if (!context) throw new Error('this browser has no 2D canvas')
    this.#context = context
    this.#pen = canvasPen(context)
    this.#painter = this.#createPainter()
    this.#glide = new Glide((camera) => { this.#put(camera) })
    this.#stopListening = listenToPointer(area, this.#pointerEvents())
    this.#resizing = new ResizeObserver(() => { this.#draw() })
    this.#resizing.observe(area)
  }

  show(scene: Scene): void {
    this.#scene = scene
    this.#draw()
  }

  /** Moves the camera there; null frames all that is shown. */
  lookAt(camera: Camera | null): void {
    this.#go(camera ?? framing(this.#scene?.nodes ?? [], this.#size(), this.#world.side / 12))
  }

  /** Frames what is chosen with what touches it. */
  lookAtChosen(): void {
    const near = (this.#scene?.nodes ?? []).filter(({ emphasis }) => emphasis === 'chosen' || emphasis === 'near')
    if (near.length > 0) this.#go(framing(near, this.#size(), this.#world.side / 5))
  }

  zoom(factor: number): void {
    const { width, height } = this.#size()
    this.#go(zoomed(this.#camera, this.#size(), factor, width / 2, height / 2))
    this.#settle()
  }

  projection(): Projection {
    return { camera: this.#camera, size: this.#size(), world: this.#world }
  }

  kill(): void {
    this.#glide.stop()
    window.clearTimeout(this.#settling)
    this.#resizing.disconnect()
    this.#stopListening()
    this.#painter.kill()
    this.#area.replaceChildren()
  }

  #size(): Size {
    return { width: this.#area.clientWidth, height: this.#area.clientHeight }
  }

  #draw(): void {
    if (this.#scene && this.#area.clientWidth > 0) this.#painter.paint(this.#scene, this.projection())
  }

  /** The painter is done with nodes and edges: labels follow in the same frame, so that they never swim. */
  #painted(at: Projection): void {
    fitCanvas(this.#overlay, this.#context, at.size)
    if (this.#scene) paintLabels(this.#pen, this.#scene, at, this.#hovered)
    this.#area.dataset['camera'] = `${at.camera.x} ${at.camera.y} ${at.camera.span}`
    this.#area.dataset['painter'] = this.#painter.name
    this.#events.drawn(at)
  }

  #createPainter(): Painter {
    const events = { painted: (at: Projection) => { this.#painted(at) }, lost: () => { this.#replacePainter() } }
    if (this.#rebuilds > MOST_REBUILDS || !hasWebGL(this.#area.ownerDocument)) return createCanvasPainter(this.#stage, events)
    return createWebglPainter(this.#stage, this.#world, events)
  }

  #replacePainter(): void {
    this.#rebuilds += 1
    // Not within the event: the browser is still taking the context away.
    window.setTimeout(() => {
      this.#painter.kill()
      this.#stage.replaceChildren()
      this.#painter = this.#createPainter()
      this.#draw()
    })
  }

  #put(camera: Camera): void {
    const { side } = this.#world
    this.#camera = { ...camera, span: Math.min(side * WIDEST, Math.max(side * NARROWEST, camera.span)) }
    this.#draw()
  }

  #go(to: Camera): void {
    if (this.#framed && !window.matchMedia('(prefers-reduced-motion: reduce)').matches) this.#glide.start(this.#camera, to)
    else this.#put(to)
    this.#framed = true
  }

  #settle(): void {
    window.clearTimeout(this.#settling)
    this.#settling = window.setTimeout(() => { this.#events.settled(this.#camera) }, SETTLE_MS)
  }

  #pointerEvents(): PointerEvents {
    return {
      camera: () => this.#camera,
      size: () => this.#size(),
      settle: () => { this.#settle() },
      move: (camera) => {
        this.#glide.stop()
        this.#put(camera)
      },
      click: (left, top) => { this.#click(left, top) },
      doubleClick: (left, top) => {
        const node = this.#nodeUnder(left, top)
        if (node === null) this.#go(zoomed(this.#camera, this.#size(), 1.8, left, top))
        else this.#events.open(node)
      },
      hover: (at) => { this.#hover(at === null ? null : this.#nodeUnder(at[0], at[1])) },
    }
  }

  #click(left: number, top: number): void {
    const node = this.#nodeUnder(left, top)
    const edge = node === null && this.#scene ? edgeUnder(this.#scene, this.projection(), left, top) : null
    if (node !== null) this.#events.node(node)
    else if (edge !== null) this.#events.edge(edge)
    else this.#events.nothing()
  }

  #hover(node: SceneNode['key'] | null): void {
    if (node === this.#hovered) return
    this.#hovered = node
    this.#area.classList.toggle('on-node', node !== null)
    this.#painted(this.projection())
  }

  #nodeUnder(left: number, top: number): number | null {
    return this.#scene ? nodeUnder(this.#scene, this.projection(), left, top) : null
  }
}
