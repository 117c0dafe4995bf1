import { shapePath, type Shape } from './shapes.ts'

/** What a picture is drawn with: a canvas on the screen, SVG in a file. Pixels, y downwards. */
export interface Pen {
  line(path: string, colour: string, width: number): void
  shape(shape: Shape, x: number, y: number, radius: number, fill: string, outline: { readonly colour: string; readonly width: number }): void
  arrow(path: string, colour: string): void
  text(text: string, left: number, middle: number, style: TextStyle): void
  measure(text: string, style: TextStyle): number
}

export interface TextStyle {
  readonly size: number
  readonly bold: boolean
  readonly colour: string
  /** Drawn around the letters, so that they can be read on lines. */
  readonly halo: string
}

/** Fonts for both scripts: first what Chinese desktops have. */
export const FONTS = '"PingFang SC", "HarmonyOS Sans SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei", system-ui, sans-serif'

/** A pen whose strokes are SVG elements; `markup` gives what was drawn. `screen` measures for it, so that labels stand as they do there. */
export function svgPen(screen: Pen): Pen & { readonly markup: () => string } {
  const drawn: string[] = []
  return {
    measure: (text, style) => screen.measure(text, style),
    line(path, colour, width) { drawn.push(`<path d="${path}" fill="none" stroke="${colour}" stroke-width="${width.toFixed(2)}"/>`) },
    shape(shape, x, y, radius, fill, outline) {
      drawn.push(`<path d="${shapePath(shape, x, y, radius)}" fill="${fill}" stroke="${outline.colour}" stroke-width="${outline.width}"/>`)
    },
    arrow(path, colour) { drawn.push(`<path d="${path}" fill="${colour}"/>`) },
    text(text, left, middle, { size, bold, colour, halo }) {
      drawn.push(
        `<text x="${left.toFixed(1)}" y="${middle.toFixed(1)}" dominant-baseline="central" font-size="${size}"${bold ? ' font-weight="600"' : ''}`
        + ` fill="${colour}" stroke="${halo}" stroke-width="4" stroke-linejoin="round" paint-order="stroke">${escapeXml(text)}</text>`,
      )
    },
    markup: () => drawn.join('\n'),
  }
}

/** Text as XML content or an attribute's value; characters that XML 1.0 forbids are dropped. */
export function escapeXml(text: string): string {
  return text
    // eslint-disable-next-line no-control-regex
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '')
    .replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;')
}
