import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

/** The folders of the data that figures are taken on. */
export interface Folders {
  readonly gold: string
  readonly corpora: string
}

/** Beside the checkout. */
const SHARED = fileURLToPath(new URL('../../../shared', import.meta.url))

/** `--shared DIR` of the command line; throws on anything else. */
export function foldersOf(args: readonly string[]): Folders {
  const { values } = parseArgs({ args: [...args], options: { shared: { type: 'string', default: SHARED } } })
  return { gold: join(values.shared, 'gold'), corpora: join(values.shared, 'ner') }
}
