import type { Lexicon } from '../text/lexicon.ts'

/** Small signs inside and around names: lexicon/naming.yaml. */
export interface Naming {
  /** The term that a congress's name may carry: 县十六届人大常委会. */
  readonly term: RegExp
  /** A number and a measure right after a name: it names a sort of thing, of which so many are counted. */
  readonly counted: RegExp
  /** Characters right after a bare county's name that make the whole the name of a river, a hill, a road. */
  readonly geography: string
  readonly district: string
  readonly ordinal: string
  /** Characters that join the names of a list. */
  readonly joints: string
  /** What may stand between a post and its holder. */
  readonly link: string
  /** Characters before a surname alone. */
  readonly familiar: string
}

/** Reads naming.yaml. */
export function loadNaming(lexicon: Lexicon): Naming {
  const { term, counted, ...signs } = lexicon.record('naming') as Readonly<Record<keyof Naming, string>>
  return { ...signs, term: new RegExp(term, 'g'), counted: new RegExp(`^(?:${counted})`) }
}
