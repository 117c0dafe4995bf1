import { paintGraph } from './paint.ts'
import type { Painter, PainterEvents } from './painter.ts'
import { canvasPen } from './canvas-pen.ts'
import { fitCanvas } from './fit-canvas.ts'

/** The map without WebGL: the same drawing that writes SVG files, on a plain canvas. */
export function createCanvasPainter(container: HTMLElement, { painted }: PainterEvents): Painter {
  const canvas = container.ownerDocument.createElement('canvas')
  const context = canvas.getContext('2d')
  if (!context) throw new Error('this browser has no 2D canvas')
  container.append(canvas)
  const pen = canvasPen(context)
  return {
    name: 'canvas',
    paint(scene, projection) {
      fitCanvas(canvas, context, projection.size)
      paintGraph(pen, scene, projection)
      painted(projection)
    },
    kill() { canvas.remove() },
  }
}
