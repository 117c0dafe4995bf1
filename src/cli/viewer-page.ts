import { readFileSync } from 'node:fs'
import { spell } from '../export/pinyin.ts'
import { publicPart } from '../export/source.ts'
import { viewerFile } from '../export/viewer-file.ts'
import { viewerPage } from '../export/viewer.ts'
import { workspaceSource } from '../export/workspace-source.ts'
import type { Workspace } from '../store/workspace.ts'
import type { Language } from './language.ts'

/** viewer.html of a workspace, without bylines and private people. The page itself was built before, into dist/viewer. */
export function viewerHtml(workspace: Workspace, language: Language): string {
  const template = readFileSync(new URL('../../dist/viewer/template.html', import.meta.url), 'utf8')
  const records = {
    entities: [...publicPart(workspaceSource(workspace)).entities()],
    relations: [...workspace.relations()],
    evidence: [...workspace.evidence()],
    indicators: [...workspace.indicators()],
    mentions: [...workspace.mentions()],
    articles: [...workspace.articles()],
  }
  return viewerPage(template, viewerFile(records, spell), language)
}
