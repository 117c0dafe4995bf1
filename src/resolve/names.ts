import { loadGazetteer } from '../text/gazetteer.ts'
import { loadLexicon } from '../text/lexicon.ts'
import type { Names } from './keys.ts'

interface AreaReferences {
  readonly home: Readonly<Record<string, { readonly names: readonly string[] }>>
  readonly topic: Readonly<Record<string, { readonly names: readonly string[] }>>
}

/** What resolution knows of names, from lexicon and gazetteer. */
export function loadNames(): Names {
  const lexicon = loadLexicon()
  const gazetteer = loadGazetteer()
  const { home, topic } = lexicon.record('references') as AreaReferences
  return {
    shortForms: lexicon.table('organ-short-forms').map(([long, short]) => [long ?? '', short ?? ''] as const),
    pointers: new Set([...Object.values(home), ...Object.values(topic)].flatMap(({ names }) => names)),
    leadingArea(name) {
      for (let length = Math.min(name.length - 1, 15); length > 1; length--) if (gazetteer.named(name.slice(0, length)).length > 0) return length
      return 0
    },
    countyNamed(name) {
      const counties = gazetteer.named(name).filter(({ code }) => code.length === 6)
      return counties.length === 1 ? (counties[0]?.code ?? null) : null
    },
  }
}
