/* oxlint-disable unicorn/no-array-fill-with-reference-type -- a canvas is filled here, not an array */
import { FONTS, type Pen, type TextStyle } from './pen.ts'
import { shapePath } from './shapes.ts'

/** A pen that draws on a canvas. */
export function canvasPen(context: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D): Pen {
  const font = ({ size, bold }: TextStyle): string => `${bold ? '600 ' : ''}${size}px ${FONTS}`
  return {
    line(path, colour, width) {
      context.strokeStyle = colour
      context.lineWidth = width
      context.stroke(new Path2D(path))
    },
    shape(shape, x, y, radius, fill, outline) {
      const path = new Path2D(shapePath(shape, x, y, radius))
      context.fillStyle = fill
      if (fill !== 'none') context.fill(path)
      context.strokeStyle = outline.colour
      context.lineWidth = outline.width
      if (outline.width > 0) context.stroke(path)
    },
    arrow(path, colour) {
      context.fillStyle = colour
      context.fill(new Path2D(path))
    },
    text(text, left, middle, style) {
      context.font = font(style)
      context.textBaseline = 'middle'
      context.lineJoin = 'round'
      context.lineWidth = 4
      context.strokeStyle = style.halo
      context.strokeText(text, left, middle)
      context.fillStyle = style.colour
      context.fillText(text, left, middle)
    },
    measure(text, style) {
      context.font = font(style)
      return context.measureText(text).width
    },
  }
}
