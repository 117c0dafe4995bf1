import { readFileSync } from 'node:fs'
import { brotliDecompressSync } from 'node:zlib'
import { loadGazetteer } from '../../src/text/gazetteer.ts'

/** Names of China's divisions down to the town: full ones, and bare ones down to the county. */
export function divisionNames(): ReadonlySet<string> {
  const gazetteer = loadGazetteer()
  const rows = brotliDecompressSync(readFileSync(new URL('../../gazetteer/divisions.txt.br', import.meta.url))).toString('utf8').split('\n')
  const names = new Set<string>()
  for (const row of rows) {
    const name = row.slice(row.indexOf('\t') + 1)
    names.add(name)
    for (let length = name.length - 1; length >= 2; length--) if (gazetteer.bare(name.slice(0, length)).length > 0) names.add(name.slice(0, length))
  }
  return names
}
