import type { Candidate, Page } from '../reading.ts'
import type { Resources } from '../resources.ts'
import { hanNameEnd, transcribedNameEnd } from './person-names.ts'

/** Verbs of speech after a name at the head of a clause: the weakest sign that is still one. */
const CLAUSE_START = /[\n\u3002,;!?:\u201d)]/

/** People named right after a post, or in a list that began there: 副县长A、B、C. */
export function proposeTitled(page: Page, resources: Resources): readonly Candidate[] {
  const candidates: Candidate[] = []
  resources.names.posts.scan(page.text, 0, page.text.length, (_start, end) => {
    candidates.push(...listFrom(page, resources, end))
  })
  return candidates
}

function listFrom(page: Page, resources: Resources, from: number): readonly Candidate[] {
  const found: Candidate[] = []
  let at = from
  for (;;) {
    const name = hanNameEnd(page.text, at, resources.names) ?? (found.length === 0 ? transcribedNameEnd(page.text, at, resources.names) : null)
    if (!name) return found
    found.push({ kind: 'person', start: at, end: name.end, score: found.length === 0 ? name.score : name.score - 0.05, proposer: 'title' })
    const joint = /^(?:\u3001|\u548c|\u53ca|\u4e0e)/.exec(page.text.slice(name.end, name.end + 1))
    if (!joint) return found
    at = name.end + 1
  }
}

/** People named right before a post (陈志远县长), after a boundary. */
export function proposeBeforePost(page: Page, resources: Resources): readonly Candidate[] {
  const candidates: Candidate[] = []
  resources.names.posts.scan(page.text, 0, page.text.length, (postStart) => {
    for (const length of [4, 3, 2]) {
      const start = postStart - length
      if (start < 0 || !beginsClause(page.text, start, resources)) continue
      if (hanNameEnd(page.text, start, resources.names)?.end === postStart) {
        candidates.push({ kind: 'person', start, end: postStart, score: 0.6, proposer: 'before-post' })
        return
      }
    }
  })
  return candidates
}

/** Names with a surname at the head of a clause, followed by what people do: 陈志远指出. */
export function proposeSpeakers(page: Page, resources: Resources): readonly Candidate[] {
  const candidates: Candidate[] = []
  for (let at = 0; at < page.text.length; at++) {
    if (at > 0 && !CLAUSE_START.test(page.text[at - 1] ?? '')) continue
    const name = hanNameEnd(page.text, at, resources.names)
    if (!name || resources.names.right.endFrom(page.text, name.end) === -1) continue
    candidates.push({ kind: 'person', start: at, end: name.end, score: isPersonWord(page, at, name.end) ? 0.75 : 0.5, proposer: 'speaker' })
  }
  return candidates
}

function isPersonWord(page: Page, start: number, end: number): boolean {
  return page.words.some((word) => word.start === start && word.end === end && word.tag === 'nr')
}

function beginsClause(text: string, start: number, resources: Resources): boolean {
  return start === 0 || CLAUSE_START.test(text[start - 1] ?? '') || text[start - 1] === '\u3001' ||
    resources.boundaries.words.startBefore(text, start) !== -1
}

/** Reporters and correspondents, where the page signs the article. */
export function proposeBylines(page: Page): readonly Candidate[] {
  const candidates: Candidate[] = []
  for (const name of page.article.byline) {
    const pattern = new RegExp(Array.from(name.replace(/\s/g, ''), escaped).join('\\s?'), 'g')
    for (const match of page.text.matchAll(pattern)) {
      if (!isSignature(page, match.index)) continue
      candidates.push({ kind: 'person', start: match.index, end: match.index + match[0].length, score: 0.97, proposer: 'byline' })
      break
    }
  }
  return candidates
}

function isSignature(page: Page, at: number): boolean {
  const block = page.article.blocks.find(({ start, end }) => at >= start && at < end)
  if (block?.role === 'byline') return true
  const open = page.text.lastIndexOf('(', at)
  const close = page.text.indexOf(')', at)
  return open !== -1 && close !== -1 && close - open < 60 && !page.text.slice(open, close).includes('\n')
}

function escaped(character: string): string {
  return /[\u3400-\u9fff\w]/.test(character) ? character : `\\${character}`
}
