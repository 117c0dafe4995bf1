import { fromBufferPromise, type Entry } from 'yauzl'
import { refused } from './refusals.ts'

/** Most bytes that one file of an archive, and all of them, may unpack to; most files. */
export const LARGEST_ENTRY = 64 * 2 ** 20
export const LARGEST_TOTAL = 512 * 2 ** 20
const MOST_ENTRIES = 20_000
/** The flag of a name that is UTF-8; without it a name is in the code page of the machine that packed it, here GB18030. */
const UTF8_NAMES = 0x800

/**
 * Throws ZhengtuError `input` if a zipped file (docx, xlsx) would unpack to more than a document holds, counted while it is unpacked: what an
 * archive says of its own sizes may be a lie. `look` is shown each file on the way, and may throw what it finds.
 */
export async function assertModestZip(file: string, bytes: Uint8Array, look?: (name: string, content: Buffer) => void): Promise<void> {
  let total = 0
  for await (const { name, entry, content } of entriesOf(file, bytes)) {
    if (entry.isEncrypted()) throw refused(file, 'locked')
    const unpackedBytes = await content()
    total += unpackedBytes?.length ?? 0
    if (unpackedBytes === null || total > LARGEST_TOTAL) throw refused(file, 'bomb')
    look?.(name, unpackedBytes)
  }
}

/** A file of an archive; `content` unpacks it, null if it is larger than one may be. */
export interface ZipEntry {
  readonly name: string
  readonly entry: Entry
  readonly content: () => Promise<Buffer | null>
}

/** The files of an archive, one after the other. Throws ZhengtuError `input` for what is no archive or a damaged one. */
export async function* entriesOf(file: string, bytes: Uint8Array): AsyncGenerator<ZipEntry, void> {
  try {
    const archive = await fromBufferPromise(Buffer.from(bytes), { decodeStrings: false })
    if (archive.entryCount > MOST_ENTRIES) throw refused(file, 'bomb')
    for await (const entry of archive.eachEntry()) {
      yield { name: nameOf(entry), entry, content: () => unpacked(archive, entry).catch((cause: unknown) => { throw refused(file, 'damaged', cause) }) }
    }
  } catch (cause) {
    if (cause instanceof Error && cause.name === 'ZhengtuError') throw cause
    throw refused(file, 'damaged', cause)
  }
}

async function unpacked(archive: Awaited<ReturnType<typeof fromBufferPromise>>, entry: Entry): Promise<Buffer | null> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of await archive.openReadStreamPromise(entry)) {
    length += (chunk as Buffer).length
    if (length > LARGEST_ENTRY) return null
    chunks.push(chunk as Buffer)
  }
  return Buffer.concat(chunks)
}

function nameOf({ fileName, generalPurposeBitFlag }: Entry): string {
  const raw = fileName as unknown as Uint8Array
  return new TextDecoder((generalPurposeBitFlag & UTF8_NAMES) !== 0 ? 'utf-8' : 'gb18030').decode(raw)
}
