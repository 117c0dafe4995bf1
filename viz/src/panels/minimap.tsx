import { useEffect, useRef } from 'preact/hooks'
import { squareAround } from '../data/graph.ts'
import { scaleOf, toMap, toScreen } from '../map/camera.ts'
import { fitCanvas } from '../map/fit-canvas.ts'
import type { Projection } from '../map/paint.ts'
import type { Scene } from '../map/scene.ts'
import type { Camera } from '../state/view.ts'

const SIZE = { width: 150, height: 110 }

/** All of the map in small, with a frame around what the large one shows; a press moves the frame there. Not for keyboards: they have the list. */
export function Minimap({ scene, projection, lookAt }: { readonly scene: Scene; readonly projection: Projection; readonly lookAt: (camera: Camera) => void }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const { x, y, side } = squareAround(scene.nodes)
  const camera: Camera = { x, y, span: side * 1.15 }
  useEffect(() => {
    const context = canvas.current?.getContext('2d')
    if (!canvas.current || !context) return
    fitCanvas(canvas.current, context, SIZE)
    for (const node of scene.nodes) {
      const [left, top] = toScreen(camera, SIZE, node.x, node.y)
      context.fillStyle = node.colour
      context.fillRect(left - 1, top - 1, 2, 2)
    }
    const scale = scaleOf(camera, SIZE) / scaleOf(projection.camera, projection.size)
    const [left, top] = toScreen(camera, SIZE, projection.camera.x, projection.camera.y)
    const [width, height] = [projection.size.width * scale, projection.size.height * scale]
    context.strokeStyle = scene.palette.accent
    context.strokeRect(left - width / 2, top - height / 2, width, height)
  })
  const go = (event: PointerEvent): void => {
    const box = canvas.current?.getBoundingClientRect()
    if (!box || event.buttons === 0) return
    const [mapX, mapY] = toMap(camera, SIZE, event.clientX - box.left, event.clientY - box.top)
    lookAt({ x: mapX, y: mapY, span: projection.camera.span })
  }
  return <canvas class="minimap" ref={canvas} aria-hidden="true" onPointerDown={go} onPointerMove={go} />
}
