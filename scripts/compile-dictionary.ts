/**
 * Compiles the dictionary and the model of unknown words that nodejieba brings along (cppjieba/dict) into dist/dictionary.bin, arrays that
 * are ready as soon as they are read (src/text/dictionary.ts). Weights are computed as cppjieba does: DictTrie.hpp, HMMModel.hpp.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { CONSTANTS, HEAD, STATES } from '../src/text/dictionary.ts'

interface Entry {
  readonly word: string
  readonly weight: number
  readonly tag: string
}

/** What cppjieba takes for log 0. */
const NEVER = -3.14e100

const folder = join(dirname(createRequire(import.meta.url).resolve('nodejieba')), 'submodules/cppjieba/dict')
const dist = fileURLToPath(new URL('../dist', import.meta.url))

const { entries, leastWeight } = words()
const { nodes, units } = trieOf(entries)
const { constants, characters } = model()
const tags = Array.from(new Set(units.map(({ tag }) => tag)))
const names = Buffer.from(tags.join(' '))

mkdirSync(dist, { recursive: true })
writeFileSync(join(dist, 'dictionary.bin'), Buffer.concat([
  Uint32Array.of(...HEAD.map((count) => ({ nodes: nodes.length, units: units.length, characters: characters.length, tags: names.length })[count])),
  Float64Array.of(...constants, leastWeight),
  Float64Array.from(units, ({ weight }) => weight),
  Float64Array.from(characters.flatMap(({ emissions }) => emissions)),
  Uint32Array.from([...nodes, { first: nodes.length, unit: 0, code: 0 }].flatMap(({ first, unit, code }) => [first, unit * 2 ** 16 + code])),
  Uint16Array.from(characters, ({ code }) => code),
  Uint8Array.from(units, ({ tag }) => tags.indexOf(tag)),
  names,
].map(({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength))))

/** The entries of both dictionaries; those of the user's override, and have the median weight where they tell none. */
function words(): { readonly entries: readonly Entry[], readonly leastWeight: number } {
  const rows = linesOf('jieba.dict.utf8').map((line) => line.split(' '))
  const sum = rows.reduce((total, [, count]) => total + Number(count), 0)
  const weightOf = (count: string | undefined): number => Math.log(Number(count) / sum)
  const own = rows.map(([word = '', count, tag = '']) => ({ word, weight: weightOf(count), tag }))
  const weights = Float64Array.from(own, ({ weight }) => weight).sort()
  const median = weights[weights.length >> 1] ?? 0
  const users = linesOf('user.dict.utf8').map((line) => line.split(' ')).map((cells) =>
    ({ word: cells[0] ?? '', weight: cells.length === 3 ? weightOf(cells[1]) : median, tag: cells.length > 1 ? (cells.at(-1) ?? '') : '' }))
  const known = new Map([...own, ...users].map((entry) => [entry.word, entry]))
  return { entries: Array.from(known.values()), leastWeight: weights[0] ?? 0 }
}

interface Node {
  readonly code: number
  first: number
  unit: number
  /** The words that begin with it, and how many characters it is long. */
  readonly from: number
  readonly to: number
  readonly length: number
}

/** The trie level by level, so that the children of a node stand together. Unit 0 is that of nodes that end no word. */
function trieOf(all: readonly Entry[]): { readonly nodes: readonly Node[], readonly units: readonly Omit<Entry, 'word'>[] } {
  const sorted = all.toSorted((a, b) => (a.word < b.word ? -1 : 1))
  const trie: Node[] = [{ code: 0, first: 1, unit: 0, from: 0, to: sorted.length, length: 0 }]
  const found = [{ weight: leastWeight, tag: '' }]
  const unitOf = new Map<string, number>()
  for (const node of trie) {
    const entry = sorted[node.from]
    let from = node.from
    if (entry?.word.length === node.length) {
      const key = `${entry.weight} ${entry.tag}`
      node.unit = unitOf.get(key) ?? found.push(entry) - 1
      unitOf.set(key, node.unit)
      from++
    }
    node.first = trie.length
    while (from < node.to) {
      const code = sorted[from]?.word.charCodeAt(node.length) ?? 0
      let to = from
      while (to < node.to && sorted[to]?.word.charCodeAt(node.length) === code) to++
      trie.push({ code, first: 0, unit: 0, from, to, length: node.length + 1 })
      from = to
    }
  }
  return { nodes: trie, units: found }
}

/** Lines of the model: starts, moves from each state, emissions of each state. Character 0 stands for all that are unknown. */
function model(): { readonly constants: readonly number[], readonly characters: readonly { readonly code: number, readonly emissions: readonly number[] }[] } {
  const lines = linesOf('hmm_model.utf8').filter((line) => !line.startsWith('#'))
  const rows = lines.slice(0, 1 + STATES).flatMap((line) => line.split(' ').map(Number))
  if (rows.length !== CONSTANTS - 1) throw new Error('hmm_model.utf8: starts and moves expected')
  const emissions = lines.slice(1 + STATES).map((line) => new Map(line.split(',').map((pair) => [pair.slice(0, 1), Number(pair.slice(2))])))
  const known = Array.from(new Set(emissions.flatMap((map) => Array.from(map.keys()))))
  return {
    constants: rows,
    characters: ['\u0000', ...known].map((character) => ({ code: character.charCodeAt(0), emissions: emissions.map((map) => map.get(character) ?? NEVER) })),
  }
}

function linesOf(file: string): readonly string[] {
  return readFileSync(join(folder, file), 'utf8').split('\n').map((line) => line.trim()).filter((line) => line !== '')
}
