import type { Candidate, Page } from '../reading.ts'
import type { Resources } from '../resources.ts'

/** How sure a name is that stands on a list of names. */
const SCORE = 0.72
/** Fewest items of a list that its form alone makes a list of people. */
const FEWEST = 3
/** Items of two to four hanzi, joined by the enumeration comma. */
const LIST = /[\u3400-\u9fff]{2,4}(?:\u3001[\u3400-\u9fff]{2,4}){2,}/g
const PERSON = 'name'
/** Parts of speech that jieba gives to what it takes for a name or does not know. */
const NAME_TAGS = /^(?:nr|x|nz)/

/** People on a list on which every name looks like one and the tagger sees at least one: 潘甲、陈乙、卜丙. */
export function proposeNameLists(page: Page, resources: Resources): readonly Candidate[] {
  return Array.from(page.text.matchAll(LIST)).flatMap(({ index, 0: list }) => {
    const items = itemsOf(page, index, list, resources)
    const inner = items.slice(1, -1)
    if (items.length < FEWEST || inner.some((item) => item === null)) return []
    const names = items.filter((item) => item !== null)
    return names.length >= FEWEST && names.some(({ start, end }) => isTagged(page, start, end)) ? names : []
  })
}

/** The items of a list, null for what is no name. What stands before the first name, or after the last, may be glued to it. */
function itemsOf(page: Page, from: number, list: string, resources: Resources): readonly (Candidate | null)[] {
  const parts = list.split('\u3001')
  let at = from
  return parts.map((part, place) => {
    const [start, end] = [at, at + part.length]
    at = end + 1
    if (place === 0) return nameIn(page, end - 3, end, resources) ?? nameIn(page, end - 2, end, resources)
    if (place < parts.length - 1) return nameIn(page, start, end, resources)
    return nameIn(page, start, start + 3, resources) ?? nameIn(page, start, start + 2, resources)
  })
}

/** A surname and one or two characters, at whose ends words end, and which is no common word. */
function nameIn(page: Page, start: number, end: number, resources: Resources): Candidate | null {
  const surnameEnd = resources.names.surnames.endFrom(page.text, start)
  const given = end - surnameEnd
  const word = page.words[page.wordAt[start] ?? 0]
  const common = word !== undefined && word.start === start && word.end === end && !NAME_TAGS.test(word.tag)
  if (surnameEnd === -1 || given < 1 || given > 2 || common || page.edges[start] !== 1 || page.edges[end] !== 1) return null
  return { kind: 'person', start, end, score: SCORE, proposer: 'name-list' }
}

function isTagged({ tagged }: Page, start: number, end: number): boolean {
  return tagged.some((span) => span.label === PERSON && span.start === start && span.end === end)
}
