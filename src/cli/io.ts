import type { Bilingual } from '../errors.ts'
import type { Language } from './language.ts'

/** The world as a command sees it: streams in and out. Given by main.ts, or by a test. */
export interface Io {
  readonly stdin: AsyncIterable<Uint8Array>
  /** The answer. */
  readonly out: (text: string) => void
  /** The talk: warnings, progress, what to do next. */
  readonly err: (text: string) => void
  /** Width of standard output, or null if it is no terminal: then nothing is cut or wrapped. */
  readonly columns: number | null
  /** True if standard error is a terminal, where progress can be drawn. */
  readonly progress: boolean
  readonly language: Language
  /** Resolves when the user asks a running server to end (Ctrl+C). */
  readonly interrupted: () => Promise<void>
  /** How the user calls the program, for advice on what to type next. */
  readonly invocation: string
}

/** One line of talk on standard error. */
export function tell(io: Io, text: Bilingual): void {
  io.err(`${text[io.language]}\n`)
}
