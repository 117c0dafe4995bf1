import { createHash } from 'node:crypto'
import type { SourceFile } from '../facts/article.ts'
import { decode } from './decode.ts'
import { refused, type refusals } from './formats/refusals.ts'
import type { Composed, Outline } from './formats/told.ts'
import type { PageRules } from './rules.ts'
import type { Problem } from './sources.ts'

/** What came out of a file: its text as it is kept and, where the format tells articles apart, where each stands in it. */
export interface ReadFile {
  readonly source: SourceFile
  /** Null for the text of a page, whose lines tell what is what. */
  readonly outlines: readonly Outline[] | null
}

/** Makes texts of a file's bytes: one, several for an archive; a part that cannot be read is a problem. Throws ZhengtuError `input` if the whole cannot. */
export type Read = (file: string, bytes: Uint8Array, rules: PageRules) => AsyncIterable<ReadFile | Problem>

/** One format of files: the endings by which it is known, and how its reader, and the library behind it, is loaded when the first such file comes. */
export interface Reader {
  readonly endings: readonly string[]
  readonly load: () => Promise<Read>
}

const plainText: Reader = { endings: ['.txt', '.md'], load: () => Promise.resolve(readPlain) }

/** The formats that are read from folders. A format more is a file and a line here. */
export const readers: readonly Reader[] = [
  plainText,
  { endings: ['.html', '.htm', '.shtml', '.xhtml'], load: async () => (await import('./formats/web-page.ts')).readWebPage },
  { endings: ['.pdf'], load: async () => (await import('./formats/pdf.ts')).readPdf },
  { endings: ['.docx'], load: async () => (await import('./formats/word.ts')).readWord },
  { endings: ['.xlsx'], load: async () => (await import('./formats/table.ts')).readWorkbook },
  { endings: ['.csv', '.tsv'], load: async () => (await import('./formats/table.ts')).readCsv },
  { endings: ['.jsonl', '.ndjson'], load: async () => (await import('./formats/json-lines.ts')).readJsonLines },
  { endings: ['.zip'], load: async () => (await import('./formats/archive.ts')).readArchive },
]

/** Formats that are known and not read: a file of one is a problem that says what to save it as. */
export const refusedFormats: readonly Reader[] = [
  { endings: ['.doc', '.wps', '.wpt', '.et', '.xls', '.rtf', '.ceb', '.cebx', '.ofd', '.caj'], load: () => Promise.resolve(refusing('old')) },
  { endings: ['.docm', '.dotm', '.xlsm', '.xltm'], load: () => Promise.resolve(refusing('macros')) },
]

/** The reader for a file's ending; whatever its ending, a file named outright is at least tried as text. */
export function readerFor(ending: string): Reader {
  return [...readers, ...refusedFormats].find(({ endings }) => endings.includes(ending.toLowerCase())) ?? plainText
}

/** True for a file of a folder or an archive that is read, or that is told not to be; pictures and the like are passed over. */
export function isNoticed(file: string): boolean {
  const name = file.toLowerCase()
  return [...readers, ...refusedFormats].some(({ endings }) => endings.some((ending) => name.endsWith(ending)))
}

/** The text composed of a file, as a source. */
export function sourceOf(file: string, bytes: Uint8Array, encoding: string, { text, outlines }: Composed | { readonly text: string; readonly outlines: null }): ReadFile {
  return { source: { file, text: whole(text), encoding, sha256: createHash('sha256').update(bytes).digest('hex') }, outlines }
}

/** Half of a character that takes two, which UTF-8 cannot hold, becomes the sign for what could not be read: as long as it was, so that places stay. */
function whole(text: string): string {
  return text.replace(/\p{Cs}/gu, '\ufffd')
}

async function* readPlain(file: string, bytes: Uint8Array): AsyncGenerator<ReadFile, void> {
  yield { source: decode(file, bytes), outlines: null }
}

/** A format that is known and not read: the user is told what to do instead. */
function refusing(why: keyof typeof refusals): Read {
  return (file) => { throw refused(file, why) }
}
