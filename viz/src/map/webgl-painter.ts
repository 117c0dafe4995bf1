import './webgl-globals.ts'
import EdgeCurveProgram from '@sigma/edge-curve'
import { MultiDirectedGraph } from 'graphology'
import Sigma from 'sigma'
import { EdgeRectangleProgram } from 'sigma/rendering'
import { kinds } from '../../../src/ontology/kinds.ts'
import type { World } from '../data/graph.ts'
import { growth } from './camera.ts'
import { ShapeProgram } from './node-program.ts'
import type { Projection } from './paint.ts'
import type { Painter, PainterEvents } from './painter.ts'
import type { Scene, SceneEdge, SceneNode } from './scene.ts'
import { shapeNames } from './shapes.ts'

/** True if this browser gives a WebGL 2 context. */
export function hasWebGL(page: Document): boolean {
  const context = page.createElement('canvas').getContext('webgl2')
  context?.getExtension('WEBGL_lose_context')?.loseContext()
  return context !== null
}

/** Sigma as a painter: it draws what it is told, where it is told. Pointer, camera and labels stay with the map. */
export function createWebglPainter(container: HTMLElement, world: World, { painted, lost }: PainterEvents): Painter {
  let current: Scene | null = null
  let projection: Projection | null = null
  let isLost = false
  const sigma = new Sigma(new MultiDirectedGraph(), container, {
    nodeProgramClasses: { shape: ShapeProgram },
    edgeProgramClasses: { straight: EdgeRectangleProgram, curved: EdgeCurveProgram },
    defaultNodeType: 'shape', defaultEdgeType: 'straight',
    renderLabels: false,
    stagePadding: 0, zIndex: true, minEdgeThickness: 0.8, allowInvalidContainer: true,
    zoomToSizeRatioFunction: (ratio) => 1 / growth(ratio * world.side, world, projection?.size ?? NO_SIZE),
  })
  const half = world.side / 2
  sigma.setCustomBBox({ x: [world.x - half, world.x + half], y: [world.y - half, world.y + half] })
  sigma.on('afterRender', () => { if (projection) painted(projection) })
  const canvases = Object.values(sigma.getCanvases())
  const onLost = (event: Event): void => {
    event.preventDefault()
    // Sigma has three contexts, and a graphics card takes all of them at once.
    if (!isLost) lost()
    isLost = true
  }
  for (const canvas of canvases) canvas.addEventListener('webglcontextlost', onLost)
  return {
    name: 'webgl',
    paint(scene, next) {
      projection = next
      if (scene !== current) {
        show(sigma, scene, current)
        current = scene
      }
      const { x, y, span } = next.camera
      sigma.resize()
      sigma.getCamera().setState({ x: 0.5 + (x - world.x) / world.side, y: 0.5 + (y - world.y) / world.side, ratio: span / world.side, angle: 0 })
      sigma.scheduleRender()
    },
    kill() {
      for (const canvas of canvases) canvas.removeEventListener('webglcontextlost', onLost)
      sigma.kill()
    },
  }
}

/** Other nodes or edges than before make a new graph; other colours or sizes only change what is there. */
function show(sigma: Sigma, scene: Scene, before: Scene | null): void {
  if (before && sameKeys(before.nodes, scene.nodes) && sameKeys(before.edges, scene.edges)) {
    const graph = sigma.getGraph()
    for (const node of scene.nodes) graph.replaceNodeAttributes(String(node.key), nodeAttributes(node))
    for (const edge of scene.edges) graph.replaceEdgeAttributes(String(edge.key), edgeAttributes(edge))
    return
  }
  const graph = new MultiDirectedGraph()
  for (const node of scene.nodes) graph.addNode(String(node.key), nodeAttributes(node))
  for (const edge of scene.edges) graph.addDirectedEdgeWithKey(String(edge.key), String(edge.source), String(edge.target), edgeAttributes(edge))
  sigma.setGraph(graph)
}

const NO_SIZE = { width: 1, height: 1 }
const ORDER = { faint: 0, normal: 1, near: 2, chosen: 3 } as const

function nodeAttributes({ x, y, radius, colour, kind, emphasis }: SceneNode): Record<string, unknown> {
  return { x, y, size: radius, color: colour, shape: shapeNames.indexOf(kinds[kind].shape), zIndex: ORDER[emphasis] }
}

function edgeAttributes({ colour, width, bend, emphasis }: SceneEdge): Record<string, unknown> {
  return { color: colour, size: width, type: bend === 0 ? 'straight' : 'curved', curvature: bend, zIndex: ORDER[emphasis] }
}

function sameKeys(before: readonly { readonly key: number }[], after: readonly { readonly key: number }[]): boolean {
  return before.length === after.length && before.every(({ key }, index) => key === after[index]?.key)
}
