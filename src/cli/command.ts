import type { Bilingual } from '../errors.ts'
import type { Kind } from '../ontology/kinds.ts'
import type { Predicate } from '../ontology/predicates.ts'
import type { Io } from './io.ts'

/** What a user can give, and what a command gets for it. */
export interface Given {
  readonly text: string
  readonly texts: readonly string[]
  readonly count: number
  readonly flag: boolean
  readonly kind: Kind
  readonly relation: Predicate
}

/** An option or positional argument: described in both languages, read into its own type. */
export interface Parameter<Type extends keyof Given = keyof Given> {
  readonly type: Type
  readonly about: Bilingual
  /** The word that stands for a positional in the usage line. */
  readonly placeholder?: Bilingual
  readonly default?: Given[Type]
  readonly choices?: readonly string[]
  /** One letter that stands for the option. */
  readonly short?: string
  /** A positional that may be left out. */
  readonly optional?: boolean
}

export type Parameters = Readonly<Record<string, Parameter>>

type Always = { readonly default: unknown } | { readonly type: 'flag' | 'texts' }

/** The values of options: undefined where the user gave none and there is no default. */
type Options<P extends Parameters> = { readonly [K in keyof P]: P[K] extends Always ? Given[P[K]['type']] : Given[P[K]['type']] | undefined }
/** The values of positionals: undefined only for optional ones that are no list. */
type Positionals<P extends Parameters> = { readonly [K in keyof P]: P[K] extends { readonly optional: true; readonly type: Exclude<keyof Given, 'texts'> } ? Given[P[K]['type']] | undefined : Given[P[K]['type']] }

export type Values<P extends Parameters, O extends Parameters> = Positionals<P> & Options<O>

export interface Example extends Bilingual {
  /** What to type after `zhengtu`. */
  readonly line: string
}

/** A command as its file declares it. `run` loads what it needs when it runs, and gives the exit code. */
export interface Definition<P extends Parameters, O extends Parameters> {
  readonly name: string
  readonly summary: Bilingual
  readonly positionals: P
  readonly options: O
  readonly examples: readonly Example[]
  readonly run: (values: Values<P, O>, io: Io) => Promise<number>
}

/** A command as the list holds it, whatever its parameters. */
export type Command = Omit<Definition<Parameters, Parameters>, 'run'> & {
  readonly run: (values: Readonly<Record<string, unknown>>, io: Io) => Promise<number>
}

/** Ties the types of a command's parameters to what its `run` is given; the parser has checked the values by then. */
export function command<const P extends Parameters, const O extends Parameters>(definition: Definition<P, O>): Command {
  return { ...definition, run: (values, io) => definition.run(values as Values<P, O>, io) }
}
