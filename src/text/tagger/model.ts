import type { NameLists } from './known-names.ts'
import { groupOf } from './labels.ts'

/** Numbers in a row of the network, and characters on either side that its second layer sees. kernel/tagger.ts has the same. */
export const WIDTH = 32
export const REACH = 2
/** The mean of the first layer over a text is small; it is multiplied by this. */
export const CONTEXT = 4

/** One set of labels, learnt from one corpus or several alike, on top of layers that all share. */
export interface Head {
  readonly name: string
  readonly labels: readonly string[]
  /** True if the second layer also sees the mean of the first one over the whole text. */
  readonly context: boolean
  /** 2 × WIDTH rows of `states` numbers: from the second layer, then from the first. */
  readonly weights: Float32Array
  readonly bias: Float32Array
  /** states × states, from × to; used where a state may follow. */
  readonly moves: Float32Array
}

/** A trained tagger: a row of WIDTH bytes for each pattern and slot, two layers, heads. */
export interface TaggerModel {
  /** Patterns by rising key; the slots that have a row (bit s for slot s); the rows, pattern by pattern, slots rising. */
  readonly keys: Uint32Array
  readonly slots: Uint8Array
  readonly rows: Int8Array
  /** What a unit of the rows is worth. */
  readonly rowScale: number
  /** (2 × REACH + 2) × WIDTH rows of WIDTH numbers: from the characters around, then from the mean of the text. */
  readonly weights2: Float32Array
  readonly bias2: Float32Array
  readonly heads: readonly Head[]
  readonly names: NameLists
  /** See filterOf. */
  readonly nameFilter: Uint8Array
}

const MAGIC = 0x5a545434

/** The bytes of a model: magic, length of the header, header as JSON, then the arrays, little-endian, each padded to 4 bytes. */
export function encodeModel(model: TaggerModel): Uint8Array {
  const header = JSON.stringify({
    patterns: model.keys.length,
    rows: model.rows.length / WIDTH,
    rowScale: model.rowScale,
    names: model.names.keys.length,
    nameFilter: model.nameFilter.length,
    heads: model.heads.map(({ name, labels, context }) => ({ name, labels, context })),
  })
  const headerBytes = new TextEncoder().encode(header.padEnd(Math.ceil(header.length / 4) * 4))
  const arrays = [model.keys, model.slots, model.rows, model.weights2, model.bias2, ...model.heads.flatMap(({ weights, bias, moves }) => [weights, bias, moves]), model.names.keys, model.names.lists, model.nameFilter]
  const parts = [new Uint8Array(Uint32Array.of(MAGIC, headerBytes.length).buffer), headerBytes, ...arrays.map(padded)]
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

interface Header {
  readonly patterns: number
  readonly rows: number
  readonly rowScale: number
  readonly names: number
  readonly nameFilter: number
  readonly heads: readonly Pick<Head, 'name' | 'labels' | 'context'>[]
}

/** Reads what encodeModel wrote. Throws if the bytes are no model or are cut short. */
export function decodeModel(bytes: Uint8Array): TaggerModel {
  const buffer = bytes.slice().buffer
  const [magic, headerLength] = new Uint32Array(buffer, 0, 2)
  if (magic !== MAGIC || headerLength === undefined) throw new Error('not a tagger model')
  const header = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, 8, headerLength))) as Header
  let at = 8 + headerLength
  const section = <T>(build: new (buffer: ArrayBuffer, offset: number, length: number) => T, width: number, length: number): T => {
    const array = new build(buffer, at, length)
    at += Math.ceil(width * length / 4) * 4
    return array
  }
  return {
    keys: section(Uint32Array, 4, header.patterns),
    slots: section(Uint8Array, 1, header.patterns),
    rows: section(Int8Array, 1, header.rows * WIDTH),
    rowScale: header.rowScale,
    weights2: section(Float32Array, 4, (2 * REACH + 2) * WIDTH * WIDTH),
    bias2: section(Float32Array, 4, WIDTH),
    heads: header.heads.map(({ name, labels, context }) => {
      const states = 4 * groupOf(labels.length)
      return {
        name,
        labels,
        context,
        weights: section(Float32Array, 4, 2 * WIDTH * states),
        bias: section(Float32Array, 4, states),
        moves: section(Float32Array, 4, states * states),
      }
    }),
    names: { keys: section(Uint32Array, 4, header.names), lists: section(Uint16Array, 2, header.names) },
    nameFilter: section(Uint8Array, 1, header.nameFilter),
  }
}

function padded(array: Uint32Array | Uint16Array | Uint8Array | Int8Array | Float32Array): Uint8Array {
  const bytes = new Uint8Array(Math.ceil(array.byteLength / 4) * 4)
  bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength))
  return bytes
}
