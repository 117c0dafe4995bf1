import { kinds, type Kind } from '../../../src/ontology/kinds.ts'
import { predicates, type Predicate } from '../../../src/ontology/predicates.ts'

/** The colours a picture needs beyond those of kinds and predicates. */
export interface Palette {
  readonly dark: boolean
  readonly paper: string
  readonly ink: string
  readonly quiet: string
  readonly line: string
  readonly accent: string
  readonly added: string
  readonly ended: string
}

export const palettes: Readonly<Record<'light' | 'dark', Palette>> = {
  light: { dark: false, paper: '#fbfaf7', ink: '#22252a', quiet: '#5f656e', line: '#b3b0a6', accent: '#a3341f', added: '#0a7d62', ended: '#b3422f' },
  dark: { dark: true, paper: '#16181c', ink: '#e8e6e1', quiet: '#a3a8b0', line: '#5a5f68', accent: '#f0876f', added: '#4fc3a1', ended: '#ee8a77' },
}

/** Twelve hues for communities, far from one another for most eyes (after Okabe–Ito and Tol). */
const communityColours = [
  '#0072b2', '#d55e00', '#009e73', '#cc79a7', '#b8860b', '#56a3d9', '#8c4c2f', '#6a51a3', '#5a8f29', '#c44569', '#3b7a8c', '#7f7f7f',
] as const

export function kindColour(kind: Kind, palette: Palette): string {
  return onPaper(kinds[kind].colour, palette)
}

export function predicateColour(predicate: Predicate, palette: Palette): string {
  return onPaper(predicates[predicate].colour, palette)
}

export function communityColour(community: number, palette: Palette): string {
  return onPaper(communityColours[community % communityColours.length] ?? communityColours[0], palette)
}

/** `part` of the way from one #rrggbb to another. Sigma adds colours up where they overlap, so faint ones are mixed, not see-through. */
export function mix(from: string, to: string, part: number): string {
  const channel = (at: number): string => {
    const [a, b] = [Number.parseInt(from.slice(at, at + 2), 16), Number.parseInt(to.slice(at, at + 2), 16)]
    return Math.round(a + (b - a) * part).toString(16).padStart(2, '0')
  }
  return `#${channel(1)}${channel(3)}${channel(5)}`
}

function onPaper(colour: string, palette: Palette): string {
  return palette.dark ? mix(colour, '#ffffff', 0.28) : colour
}
