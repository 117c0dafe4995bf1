import { deflateSync } from 'node:zlib'
import type { ViewerFile } from '../facts/viewer-file.ts'
import type { Sink } from '../sink.ts'
import type { EntityRecord } from '../store/records.ts'
import type { Workspace } from '../store/workspace.ts'
import { viewerFile } from './viewer-file.ts'

export interface ViewerOptions {
  /** The built page: dist/viewer/template.html. */
  readonly template: string
  /** The language the page opens in. */
  readonly lang: 'zh' | 'en'
  /** With bylines and private people. */
  readonly includePrivate: boolean
  /** A name's pinyin, for search: "da yun zhen". */
  readonly spell: (name: string, isPerson: boolean) => string
}

const DATA_SLOT = '<!--data-->'

/** Writes viewer.html: the page with the whole workspace inside. Same workspace, same bytes. */
export function writeViewer(workspace: Workspace, sink: Sink, options: ViewerOptions): void {
  sink.write(viewerPage(options.template, workspaceFile(workspace, options), options.lang))
}

/** The whole workspace as the viewer's data. */
export function workspaceFile(workspace: Workspace, options: Pick<ViewerOptions, 'includePrivate' | 'spell'>): ViewerFile {
  const entities = [...workspace.entities()].filter((entity) => isShownEntity(entity, options))
  const records = {
    entities,
    relations: [...workspace.relations()], evidence: [...workspace.evidence()], indicators: [...workspace.indicators()],
    mentions: [...workspace.mentions()], articles: [...workspace.articles()],
  }
  return viewerFile(records, options.spell)
}

/** Bylines and private people are shown only if asked for. */
export function isShownEntity({ role }: Pick<EntityRecord, 'role'>, { includePrivate }: Pick<ViewerOptions, 'includePrivate'>): boolean {
  return includePrivate || (role !== 'byline' && role !== 'private')
}

/**
 * The page with `file` compressed inside. The data travels as base64, whose letters can neither close the script element it
 * stands in nor mean anything in HTML. Throws if the template has no place for data.
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
