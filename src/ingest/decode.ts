import { createHash } from 'node:crypto'
import { ZhengtuError } from '../errors.ts'
import type { SourceFile } from '../facts/article.ts'

/** Byte order marks and what they stand for. */
const MARKS: readonly (readonly [encoding: string, bytes: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]
/** Bytes looked at to tell text from binary. */
const SAMPLE_BYTES = 65_536
/** A text has no NUL and few other control characters. */
const MOST_CONTROL_SHARE = 0.01
/** Text decoded as GB18030 that is no Chinese at all was something else. */
const LEAST_HANZI_SHARE = 0.05
/** Encodings without a mark, the likelier first; a file cut or damaged in a few places is still text. */
const ENCODINGS = ['utf-8', 'gb18030'] as const
const MOST_BAD_SHARE = 0.002
/** No newspaper has a line of so many characters: a dump of data has. */
const LONGEST_LINE = 200_000

/**
 * Text of a file's bytes: by its byte order mark, else UTF-8, else GB18030 (older county text). A mark is not part of the text.
 * Throws ZhengtuError `input` for an empty file, for binary data, for bytes of neither encoding and for a line without end.
 */
export function decode(file: string, bytes: Uint8Array): SourceFile {
  const { text, encoding } = decoded(file, bytes)
  if (text.trim() === '') throw unreadable(file, { zh: '文件是空的', en: 'the file is empty' })
  if (hasEndlessLine(text)) throw endless(file)
  return { file, text, encoding, sha256: createHash('sha256').update(bytes).digest('hex') }
}

/** Hanzi in the markup of a page, where most characters are tags. */
const LEAST_HANZI_MARKUP = 0.001
/** What a page says of its encoding, within its first bytes. */
const CHARSET = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i
const HEAD_BYTES = 4096

/** The markup of a web page: by its byte order mark, else as its bytes are; what the page says of itself decides where both encodings fit. */
export function decodeMarkup(file: string, bytes: Uint8Array): { readonly text: string; readonly encoding: string } {
  const said = CHARSET.exec(new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES)))?.[1]?.toLowerCase()
  const read = decoded(file, bytes, said?.startsWith('utf') ? 0 : LEAST_HANZI_MARKUP)
  if (read.text.trim() === '') throw unreadable(file, { zh: '文件是空的', en: 'the file is empty' })
  return read
}

function decoded(file: string, bytes: Uint8Array, leastHanzi = LEAST_HANZI_SHARE): { readonly text: string; readonly encoding: string } {
  const mark = MARKS.find(([, prefix]) => prefix.every((byte, index) => bytes[index] === byte))
  if (mark) return { text: new TextDecoder(mark[0]).decode(bytes), encoding: mark[0] }
  if (isBinary(bytes)) throw unreadable(file, { zh: '不是文本文件', en: 'the file is no text' })
  const [best] = ENCODINGS.map((encoding) => ({ encoding, text: new TextDecoder(encoding).decode(bytes) }))
    .map((read) => ({ ...read, bad: badShare(read.text) }))
    .filter(({ text, bad, encoding }) => bad <= MOST_BAD_SHARE && (encoding === 'utf-8' || hanziShare(text) >= leastHanzi))
    .toSorted((a, b) => a.bad - b.bad)
  if (best) return { text: best.text, encoding: best.encoding }
  throw unreadable(file, { zh: '认不出文字编码', en: 'the encoding is not recognised' })
}

/** Share of characters that could not be decoded. */
function badShare(text: string): number {
  return (text.split('\ufffd').length - 1) / Math.max(1, text.length)
}

function isBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE_BYTES)
  let control = 0
  for (const byte of sample) {
    if (byte === 0) return true
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) control++
  }
  return control > sample.length * MOST_CONTROL_SHARE
}

function hanziShare(text: string): number {
  const sample = text.slice(0, SAMPLE_BYTES)
  return (sample.match(/[\u4e00-\u9fff]/g)?.length ?? 0) / Math.max(1, sample.length)
}

function unreadable(where: string, what: { readonly zh: string; readonly en: string }): ZhengtuError {
  return new ZhengtuError('input', what, {
    where, advice: { zh: '请另存为 UTF-8 编码的纯文本（.txt）再试', en: 'save it as plain text (.txt) in UTF-8 and try again' } })
}

function hasEndlessLine(text: string): boolean {
  for (let start = 0; start < text.length;) {
    const end = text.indexOf('\n', start) < 0 ? text.length : text.indexOf('\n', start)
    if (end - start > LONGEST_LINE) return true
    start = end + 1
  }
  return false
}

function endless(where: string): ZhengtuError {
  return new ZhengtuError('input', { zh: '有一行超过 20 万字，不像新闻', en: 'a line has more than 200,000 characters, which is no news' }, {
    where, advice: { zh: '请把文章分行后再试', en: 'break the articles into lines and try again' } })
}
