import { stateCount } from './labels.ts'

/**
 * The weights of a tagger, as they are used: integers that count in units of 1 / `scale` nat.
 *
 * `table` is a hash table of patterns with open addressing: two numbers a place, the key (0 for none) and where the
 * pattern's entries stand (first entry × 512 + number of entries). An entry holds (slot × states + state) × 65,536 plus the
 * weight as a signed 16-bit number; a pattern's entries are in rising order of slot.
 */
export interface TaggerModel {
  readonly labels: readonly string[]
  readonly states: number
  readonly scale: number
  readonly table: Uint32Array
  readonly entries: Int32Array
  /** states × states, from × to. */
  readonly transitions: Int16Array
}

/** A model as it is written: patterns by rising key, each with the number of its entries. */
export interface PlainModel {
  readonly labels: readonly string[]
  readonly scale: number
  readonly keys: Uint32Array
  readonly counts: Uint16Array
  /** slot × states + state. */
  readonly targets: Uint16Array
  readonly weights: Int8Array
  readonly transitions: Int16Array
}

const MAGIC = 0x5a545431

/** The bytes of a model: magic, length of the header, header as JSON, then the arrays, little-endian, each padded to 4 bytes. */
export function encodeModel(model: PlainModel): Uint8Array {
  const header = JSON.stringify({ labels: model.labels, scale: model.scale, patterns: model.keys.length, entries: model.weights.length })
  const headerBytes = new TextEncoder().encode(header.padEnd(Math.ceil(header.length / 4) * 4))
  const parts = [new Uint8Array(Uint32Array.of(MAGIC, headerBytes.length).buffer), headerBytes,
    ...[model.keys, model.counts, model.targets, model.transitions, model.weights].map(padded)]
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

/** Reads what encodeModel wrote. Throws if the bytes are no model or are cut short. */
export function decodeModel(bytes: Uint8Array): TaggerModel {
  const buffer = bytes.slice().buffer
  const [magic, headerLength] = new Uint32Array(buffer, 0, 2)
  if (magic !== MAGIC || headerLength === undefined) throw new Error('not a tagger model')
  const header = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, 8, headerLength))) as Header
  const states = stateCount(header.labels.length)
  let at = 8 + headerLength
  const section = <T>(build: new (buffer: ArrayBuffer, offset: number, length: number) => T, width: number, length: number): T => {
    const array = new build(buffer, at, length)
    at += Math.ceil(width * length / 4) * 4
    return array
  }
  const keys = section(Uint32Array, 4, header.patterns)
  const counts = section(Uint16Array, 2, header.patterns)
  const targets = section(Uint16Array, 2, header.entries)
  const transitions = section(Int16Array, 2, states * states)
  const weights = section(Int8Array, 1, header.entries)
  return readied({ labels: header.labels, scale: header.scale, keys, counts, targets, weights, transitions })
}

interface Header {
  readonly labels: readonly string[]
  readonly scale: number
  readonly patterns: number
  readonly entries: number
}

/** The model in the form that is used. */
export function readied(model: PlainModel): TaggerModel {
  const size = 1 << Math.ceil(Math.log2(2 * model.keys.length + 1))
  const table = new Uint32Array(2 * size)
  let first = 0
  model.keys.forEach((key, index) => {
    const count = model.counts[index] as number
    let place = key & (size - 1)
    while (table[2 * place] !== 0) place = (place + 1) & (size - 1)
    table[2 * place] = key
    table[2 * place + 1] = first * 512 + count
    first += count
  })
  const entries = Int32Array.from(model.weights, (weight, index) => ((model.targets[index] as number) << 16) | (weight & 0xffff))
  return { labels: model.labels, states: stateCount(model.labels.length), scale: model.scale, table, entries, transitions: model.transitions }
}

function padded(array: Uint32Array | Uint16Array | Int16Array | Int8Array): Uint8Array {
  const bytes = new Uint8Array(Math.ceil(array.byteLength / 4) * 4)
  bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength))
  return bytes
}
