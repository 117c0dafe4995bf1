import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { sourceOf, type ReadFile } from '../readers.ts'
import { inReadingOrder, type Run } from './reading-order.ts'
import { refused } from './refusals.ts'

/** A line that stands on so many pages, numbers aside, is a running head or foot. */
const RUNNING = 3
/** Pages of a file; a newspaper has fewer. */
const MOST_PAGES = 2000

/** The text layer of a PDF: columns in reading order, running heads and feet left out. Throws ZhengtuError `input` for a scan, a locked or a damaged file. */
export async function* readPdf(file: string, bytes: Uint8Array): AsyncGenerator<ReadFile, void> {
  const pages = await pagesOf(file, bytes)
  const running = runningLines(pages)
  const text = pages.map((lines) => lines.filter((line) => !running.has(numberless(line))).join('\n')).join('\n\n')
  if (text.trim() === '') throw refused(file, 'noText')
  yield sourceOf(file, bytes, 'pdf', { text, outlines: null })
}

async function pagesOf(file: string, bytes: Uint8Array): Promise<readonly (readonly string[])[]> {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const root = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
  const task = getDocument({
    data: Uint8Array.from(bytes), verbosity: VerbosityLevel.ERRORS, isEvalSupported: false, disableFontFace: true, useSystemFonts: false,
    cMapUrl: `${join(root, 'cmaps')}/`, cMapPacked: true, standardFontDataUrl: `${join(root, 'standard_fonts')}/`,
  })
  try {
    const document = await task.promise
    if (document.numPages > MOST_PAGES) throw refused(file, 'tooLarge')
    const pages: (readonly string[])[] = []
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      const { items } = await page.getTextContent()
      const [, , , top = 0] = page.view
      pages.push(inReadingOrder(items.flatMap((item) => ('str' in item ? runOf(item, top) : []))))
    }
    return pages
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause
    if (cause.name === 'ZhengtuError') throw cause
    throw refused(file, cause.name === 'PasswordException' ? 'locked' : 'damaged', cause)
  } finally {
    await task.destroy()
  }
}

/** An item of a page as a run, from the page's top; white space is none. */
function runOf({ str, transform, width, height }: { readonly str: string; readonly transform: readonly number[]; readonly width: number; readonly height: number }, top: number): readonly Run[] {
  const [, , , , x = 0, y = 0] = transform
  return str.trim() === '' || height === 0 ? [] : [{ text: str, x, y: top - y - height, width, height }]
}

function runningLines(pages: readonly (readonly string[])[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const lines of pages) for (const line of new Set([...lines.slice(0, 2), ...lines.slice(-2)].map(numberless))) counts.set(line, (counts.get(line) ?? 0) + 1)
  return new Set(Array.from(counts).filter(([, count]) => count >= RUNNING).map(([line]) => line))
}

function numberless(line: string): string {
  return line.replace(/\d+/g, '#').trim()
}
