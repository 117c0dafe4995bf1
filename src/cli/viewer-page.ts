import { readFileSync } from 'node:fs'
import { writeViewer, type ViewerOptions } from '../export/viewer.ts'
import type { Sink } from '../sink.ts'
import type { Workspace } from '../store/workspace.ts'
import { loadLexicon } from '../text/lexicon.ts'
import { createSpeller } from '../text/pinyin.ts'
import type { Language } from './language.ts'

/** Writes viewer.html of a workspace. The empty page was built before, into dist/viewer. */
export function writeViewerPage(workspace: Workspace, sink: Sink, language: Language): void {
  writeViewer(workspace, sink, viewerOptions(language))
}

/** How the command line shows a workspace: in the user's language, without bylines and private people. */
export function viewerOptions(language: Language): ViewerOptions {
  const template = readFileSync(new URL('../../dist/viewer/template.html', import.meta.url), 'utf8')
  return { template, lang: language, includePrivate: false, spell: createSpeller(loadLexicon().table('readings')) }
}
