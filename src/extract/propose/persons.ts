import type { Post } from '../posts.ts'
import type { Candidate, Page } from '../reading.ts'
import type { Resources } from '../resources.ts'
import { hanNameEnd, transcribedNameEnd, type NameEnd } from './person-names.ts'

const CLAUSE_START = /[\n\u3002,;!?:\u201d)]/
/** After a noun such as 村民 a name is less likely than after a post. */
const ROLE_SHARE = 0.85
/** Below this a name after a mere role is not believed. */
const ROLE_LEAST = 0.7

/** People named right after a post, or in a list that began there: 副县长A、B、C. */
export function proposeTitled(page: Page, resources: Resources): readonly Candidate[] {
  const candidates = page.posts.flatMap((post) => afterPost(page, resources, post))
  resources.names.roles.scan(page.text, 0, page.text.length, (_start, end) => {
    if (!page.postsByEnd.has(end)) candidates.push(...afterRole(page, resources, end))
  })
  return candidates
}

function afterPost(page: Page, resources: Resources, { end, family }: Post): readonly Candidate[] {
  if (family === 'staff') return afterRole(page, resources, end)
  const linked = page.text[end] === resources.naming.link ? listFrom(page, resources, end + 1).filter(({ score }) => score >= ROLE_LEAST) : []
  return [...listFrom(page, resources, end), ...linked]
}

function afterRole(page: Page, resources: Resources, end: number): readonly Candidate[] {
  return listFrom(page, resources, end).filter(({ score }) => score >= ROLE_LEAST)
    .map((candidate) => ({ ...candidate, score: candidate.score * ROLE_SHARE }))
}

function listFrom(page: Page, resources: Resources, from: number): readonly Candidate[] {
  const found: Candidate[] = []
  let at = from
  for (;;) {
    const name = nameEnd(page, at, resources)
    if (!name || page.postStarts.has(name.end) || isJoined(page, at, name.end, resources)) return found
    found.push({ kind: 'person', start: at, end: name.end, score: found.length === 0 ? name.score : name.score - 0.05, proposer: 'title' })
    if (!isJoint(page.text[name.end], resources)) return found
    at = name.end + 1
  }
}

/** True for 第一书记和工|作队: what looks like the surname 和 joins, and the name would end inside a word. */
function isJoined(page: Page, start: number, end: number, resources: Resources): boolean {
  return isJoint(page.text[start], resources) && page.edges[end] !== 1
}

function isJoint(character: string | undefined, { naming }: Resources): boolean {
  return character !== undefined && naming.joints.includes(character)
}

/** A Han name, unless its end is in doubt and a transcribed name fits better. */
function nameEnd(page: Page, at: number, resources: Resources): NameEnd | null {
  const han = hanNameEnd(page, at, resources.names)
  if (han && han.score >= 0.7) return han
  const transcribed = transcribedNameEnd(page, at, resources.names)
  return transcribed && (!han || transcribed.end > han.end) ? transcribed : han
}

/** People named right before a post (陈志远县长), after a boundary. */
export function proposeBeforePost(page: Page, resources: Resources): readonly Candidate[] {
  return page.posts.flatMap((post) => post.organ === null ? beforePost(page, resources, post.start) : [])
}

function beforePost(page: Page, resources: Resources, end: number): readonly Candidate[] {
  for (const length of [4, 3, 2]) {
    const start = end - length
    if (start < 0 || !beginsClause(page, start, resources)) continue
    const name = hanNameEnd(page, start, resources.names)
    if (name?.end === end && name.score >= ROLE_LEAST) return [{ kind: 'person', start, end, score: 0.6, proposer: 'before-post' }]
  }
  return []
}

/** Names at the head of a clause, followed by what people do: 陈志远指出. */
export function proposeSpeakers(page: Page, resources: Resources): readonly Candidate[] {
  const candidates: Candidate[] = []
  for (const { start: at } of page.words) {
    if (at > 0 && !CLAUSE_START.test(page.text[at - 1] ?? '')) continue
    const name = hanNameEnd(page, at, resources.names)
    if (!name || name.score < 0.8) continue
    const next = resources.names.right.endFrom(page.text, name.end)
    if (next - name.end < 2) continue
    candidates.push({ kind: 'person', start: at, end: name.end, score: isPersonWord(page, at, name.end) ? 0.75 : 0.55, proposer: 'speaker' })
  }
  return candidates
}

function isPersonWord(page: Page, start: number, end: number): boolean {
  const word = page.words[page.wordAt[start] ?? 0]
  return word !== undefined && word.start === start && word.end === end && word.tag === 'nr'
}

function beginsClause(page: Page, start: number, resources: Resources): boolean {
  return start === 0 || CLAUSE_START.test(page.text[start - 1] ?? '') || isJoint(page.text[start - 1], resources) ||
    resources.boundaries.words.startBefore(page.text, start) !== -1
}
