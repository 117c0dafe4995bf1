import { kindNames, type Kind } from '../../../src/ontology/kinds.ts'
import { predicateNames, type Predicate } from '../../../src/ontology/predicates.ts'
import { kindColour, palettes, predicateColour } from '../map/colours.ts'

/** Gives the page the colours that the map uses, as custom properties, so that style sheets need not know them. */
export function wearPalette(page: HTMLElement, dark: boolean): void {
  const palette = palettes[dark ? 'dark' : 'light']
  for (const kind of kindNames) page.style.setProperty(`--kind-${kind}`, kindColour(kind, palette))
  for (const predicate of predicateNames) page.style.setProperty(`--predicate-${predicate}`, predicateColour(predicate, palette))
  for (const name of ['paper', 'ink', 'quiet', 'line', 'accent', 'added', 'ended'] as const) page.style.setProperty(`--${name}`, palette[name])
}

/** The style of an element that wears a kind's colour (as --own). */
export function kindStyle(kind: Kind): Readonly<Record<string, string>> {
  return { '--own': `var(--kind-${kind})` }
}

/** The style of an element that wears a predicate's colour (as --own). */
export function predicateStyle(predicate: Predicate): Readonly<Record<string, string>> {
  return { '--own': `var(--predicate-${predicate})` }
}
