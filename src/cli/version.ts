import { readFileSync } from 'node:fs'

/** The version in package.json. */
export function version(): string {
  const { version: number } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { readonly version: string }
  return number
}
