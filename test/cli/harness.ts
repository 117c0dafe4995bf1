import { languageOf } from '../../src/cli/language.ts'
import { run } from '../../src/cli/run.ts'

export interface Outcome {
  readonly code: number
  readonly out: string
  readonly err: string
}

export interface Setting {
  /** Width of the terminal; null (also if left out) for a pipe. */
  readonly columns?: number | null
  readonly stdin?: string
}

/** Runs a call inside this process, as main.ts would. */
export async function call(args: readonly string[], { columns = null, stdin = '' }: Setting = {}): Promise<Outcome> {
  let out = ''
  let err = ''
  const code = await run(args, {
    stdin: bytes(stdin),
    out: (text) => { out += text },
    err: (text) => { err += text },
    columns,
    progress: false,
    language: languageOf(args),
    interrupted: async () => {},
    invocation: 'zhengtu',
  })
  return { code, out, err }
}

async function* bytes(text: string): AsyncGenerator<Uint8Array, void> {
  yield new TextEncoder().encode(text)
}
