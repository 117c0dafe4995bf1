import type { Candidate, Page } from '../reading.ts'

/** Reporters and correspondents, where the page signs the article. */
export function proposeBylines(page: Page): readonly Candidate[] {
  const candidates: Candidate[] = []
  for (const name of page.article.byline) {
    const pattern = new RegExp(Array.from(name.replace(/\s/g, ''), escaped).join('\\s*'), 'g')
    const signature = Array.from(page.text.matchAll(pattern)).find((match) => isSigned(page, match.index))
    if (signature) {
      candidates.push({ kind: 'person', start: signature.index, end: signature.index + signature[0].length, score: 0.97, proposer: 'byline' })
    }
  }
  return candidates
}

/** True inside a byline block, or between brackets on one line. */
function isSigned(page: Page, at: number): boolean {
  const block = page.article.blocks.find(({ start, end }) => at >= start && at < end)
  if (block?.role === 'byline') return true
  const open = page.text.lastIndexOf('(', at)
  const close = page.text.indexOf(')', at)
  return open !== -1 && close !== -1 && close - open < 60 && !page.text.slice(open, close).includes('\n')
}

function escaped(character: string): string {
  return /[\u3400-\u9fff\w]/.test(character) ? character : `\\${character}`
}
