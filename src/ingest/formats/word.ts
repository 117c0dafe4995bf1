import { sourceOf, type ReadFile } from '../readers.ts'
import { paragraphsOf } from './told.ts'
import { refused } from './refusals.ts'
import { assertModestZip } from './zip-limits.ts'

/** The text of a Word document, a paragraph a line; what is an article and what its headline, its lines tell as those of a page. */
export async function* readWord(file: string, bytes: Uint8Array): AsyncGenerator<ReadFile, void> {
  await assertModestZip(file, bytes)
  const { default: mammoth } = await import('mammoth')
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) }).catch((cause: unknown) => { throw refused(file, 'damaged', cause) })
  const text = paragraphsOf(value).join('\n')
  if (text === '') throw refused(file, 'noText')
  yield sourceOf(file, bytes, 'docx', { text, outlines: null })
}
