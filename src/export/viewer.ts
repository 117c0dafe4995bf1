import { deflateSync } from 'node:zlib'
import type { ViewerFile } from '../facts/viewer-file.ts'

const DATA_SLOT = '<!--data-->'

/**
 * viewer.html: the built page (dist/viewer/template.html) with `file` compressed inside. The data travels as base64, whose letters
 * can neither close the script element it stands in nor mean anything in HTML. `lang` is the language it opens in.
 * Throws if the template has no place for data.
 */
export function viewerPage(template: string, file: ViewerFile, lang: 'zh' | 'en' = 'zh'): string {
  if (!template.includes(DATA_SLOT)) throw new Error('the viewer template has no place for data')
  const page = lang === 'zh' ? template : template.replace('<html lang="zh-CN">', '<html lang="en">')
  return page.replace(DATA_SLOT, () => packed(file))
}

/** zlib rather than gzip: its header names no operating system, so the bytes are the same everywhere. */
function packed(file: ViewerFile): string {
  return deflateSync(JSON.stringify(file), { level: 9 }).toString('base64')
}
