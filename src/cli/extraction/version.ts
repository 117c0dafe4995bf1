import { readFileSync } from 'node:fs'

/** The version of what reads and extracts: of code, lexicon, gazetteer and weights alike. Changes with any of them (scripts/stamp-extractor.ts). */
export function extractorVersion(): string {
  return readFileSync(new URL('../../../dist/extractor.txt', import.meta.url), 'utf8').trim()
}
