import type { Workspace } from '../store/workspace.ts'

/** Something in a workspace that is not as it should be. */
export interface Fault {
  readonly fault: 'damaged' | 'lost' | 'wrong-text'
  /** What it is about: a table and a row, an article. */
  readonly where: string
}

type Checked = Pick<Workspace, 'damages' | 'losses' | 'articleIds' | 'article' | 'mentionsIn' | 'passagesIn'>

/** Verifies a workspace: that its file is whole, that nothing points at what is not there, and that every mention and quotation is what its article says there. */
export function faultsOf(workspace: Checked): { readonly checked: number; readonly faults: readonly Fault[] } {
  const damages = workspace.damages().map((where): Fault => ({ fault: 'damaged', where }))
  if (damages.length > 0) return { checked: 0, faults: damages }
  const faults: Fault[] = workspace.losses().map((where): Fault => ({ fault: 'lost', where }))
  let checked = 0
  for (const id of workspace.articleIds()) {
    const article = workspace.article(id)
    if (!article) continue
    for (const { start, end, text } of [...workspace.mentionsIn(id), ...workspace.passagesIn(id)]) {
      checked++
      if (!says(article.text, start, end, text)) faults.push({ fault: 'wrong-text', where: `${article.file}: ${text}` })
    }
  }
  return { checked, faults }
}

/** True if the article says `text` there. A quotation of what a line break or a column break cut has its parts in [start, end). */
function says(article: string, start: number, end: number, text: string): boolean {
  const passage = article.slice(start, end)
  return passage === text || withoutBreaks(passage).includes(withoutBreaks(text))
}

function withoutBreaks(text: string): string {
  return text.replace(/\s/g, '')
}
