import { kinds, type Kind } from '../../../src/ontology/kinds.ts'
import { kindColour } from './colours.ts'
import type { Size } from './camera.ts'
import { paintGraph, paintLabels, type Projection } from './paint.ts'
import { canvasPen } from './canvas-pen.ts'
import { escapeXml, FONTS, svgPen, type Pen } from './pen.ts'
import type { Scene } from './scene.ts'
import { shapeOf } from './shapes.ts'

export interface Caption {
  readonly title: string
  readonly source: string
  readonly lang: 'zh' | 'en'
}

const LEGEND_STEP = 22
const PRINT_SCALE = 2

/** The map as it stands on the screen, with title, legend and source, as an SVG file. */
export function svgPicture(scene: Scene, projection: Projection, caption: Caption): string {
  const { width, height } = projection.size
  const pen = svgPen(screenPen())
  paintPicture(pen, scene, projection, caption)
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="${escapeXml(FONTS)}">
<title>${escapeXml(caption.title)}</title>
<rect width="${width}" height="${height}" fill="${scene.palette.paper}"/>
${pen.markup()}
</svg>
`
}

/** The same picture as PNG, two pixels for one. */
export async function pngPicture(scene: Scene, projection: Projection, caption: Caption): Promise<Blob> {
  const { width, height } = projection.size
  const canvas = new OffscreenCanvas(width * PRINT_SCALE, height * PRINT_SCALE)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('this browser has no 2D canvas')
  context.scale(PRINT_SCALE, PRINT_SCALE)
  context.fillStyle = scene.palette.paper
  context.fillRect(0, 0, width, height)
  paintPicture(canvasPen(context), scene, projection, caption)
  return canvas.convertToBlob({ type: 'image/png' })
}

function paintPicture(pen: Pen, scene: Scene, projection: Projection, { title, source, lang }: Caption): void {
  paintGraph(pen, scene, projection)
  paintLabels(pen, scene, projection, null)
  const { ink, quiet, paper } = scene.palette
  pen.text(title, 16, 24, { size: 18, bold: true, colour: ink, halo: paper })
  pen.text(source, 16, projection.size.height - 16, { size: 11, bold: false, colour: quiet, halo: paper })
  paintLegend(pen, scene, projection.size, lang)
}

function paintLegend(pen: Pen, scene: Scene, { height }: Size, lang: 'zh' | 'en'): void {
  const present = (Object.keys(kinds) as Kind[]).filter((kind) => scene.nodes.some((node) => node.kind === kind))
  present.forEach((kind, index) => {
    const y = height - 40 - (present.length - 1 - index) * LEGEND_STEP
    pen.shape(shapeOf(kind), 24, y, 6, kindColour(kind, scene.palette), { colour: 'none', width: 0 })
    pen.text(kinds[kind][lang], 38, y, { size: 12, bold: false, colour: scene.palette.ink, halo: scene.palette.paper })
  })
}

function screenPen(): Pen {
  const context = new OffscreenCanvas(1, 1).getContext('2d')
  if (!context) throw new Error('this browser has no 2D canvas')
  return canvasPen(context)
}
