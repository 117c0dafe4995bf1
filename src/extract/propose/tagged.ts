import type { Kind } from '../../ontology/kinds.ts'
import { NEWS_LABELS, type TaggedSpan } from '../../text/tagger/tagger.ts'
import type { Candidate, Page } from '../reading.ts'
import type { Resources } from '../resources.ts'

/**
 * How far the tagger, trained on general news, is trusted on this genre, by kind; set on the development articles. Below the
 * threshold of decide a kind is only support for what another proposer says.
 */
const TRUST: Partial<Record<Kind, number>> = { person: 0.82, place: 0.39, organization: 0.39, company: 0.55, site: 0.39 }
/** Given-name characters after a surname. */
const GIVEN = /^[\u3400-\u9fff]{1,2}$/
const DOTTED = /\u00b7/

/** Names that the trained tagger sees, with its own probability. */
export function proposeTagged(page: Page, resources: Resources): readonly Candidate[] {
  return page.tagged.flatMap((span) => {
    const kind = NEWS_LABELS[span.label]
    const trust = kind === null || kind === undefined || kind === 'title' ? undefined : TRUST[kind]
    if (trust === undefined || !isPlausible(page, span, kind as Kind, resources)) return []
    return [{ kind: kind as Kind, start: span.start, end: span.end, score: span.score * trust, proposer: 'tagger' }]
  })
}

/** A person has a surname and one or two characters more, or a dotted name; nothing else may be a generic expression. */
function isPlausible(page: Page, { start, end }: TaggedSpan, kind: Kind, resources: Resources): boolean {
  const name = page.text.slice(start, end)
  if (kind !== 'person') return resources.heads.notNames.get(name) === undefined
  if (resources.gazetteer.bare(name).length > 0) return false
  if (DOTTED.test(name)) return true
  const surnameEnd = resources.names.surnames.endFrom(name, 0)
  if (page.postStarts.has(start + surnameEnd)) return false
  return surnameEnd !== -1 && GIVEN.test(name.slice(surnameEnd)) && resources.names.roles.endFrom(name, 0) < 2
}
