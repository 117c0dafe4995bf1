import type { SourceFile } from '../facts/article.ts'
import { decode } from './decode.ts'

/** One format of files: the endings by which it is known, and how its bytes become text. */
export interface Reader {
  readonly endings: readonly string[]
  /** Throws ZhengtuError `input` if the bytes are not of the format. */
  readonly read: (file: string, bytes: Uint8Array) => SourceFile
}

const plainText: Reader = { endings: ['.txt', '.md'], read: decode }

/** The formats that are read from folders. A format more is a file and a line here. */
export const readers: readonly Reader[] = [plainText]

/** The reader for a file's ending; whatever its ending, a file named outright is at least tried as text. */
export function readerFor(ending: string): Reader {
  return readers.find(({ endings }) => endings.includes(ending.toLowerCase())) ?? plainText
}
