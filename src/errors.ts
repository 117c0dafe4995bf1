/** What a user can meet: `usage` ends with exit code 2, everything else with 1. */
export type ErrorCode = 'usage' | 'input' | 'workspace' | 'output' | 'unknown-name' | 'facts'

/** A message in both languages. */
export interface Bilingual {
  readonly zh: string
  readonly en: string
}

/**
 * The one error class. It says what went wrong, where (a file, an option, a name) and what to do.
 * Bugs are not wrapped in it: they crash.
 */
export class ZhengtuError extends Error {
  readonly code: ErrorCode
  readonly what: Bilingual
  readonly where: string | null
  readonly advice: Bilingual | null

  constructor(
    code: ErrorCode,
    what: Bilingual,
    details: { readonly where?: string; readonly advice?: Bilingual; readonly cause?: unknown } = {},
  ) {
    super(details.where === undefined ? what.en : `${details.where}: ${what.en}`, { cause: details.cause })
    this.name = 'ZhengtuError'
    this.code = code
    this.what = what
    this.where = details.where ?? null
    this.advice = details.advice ?? null
  }
}
