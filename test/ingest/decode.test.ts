import { describe, expect, test } from 'vitest'
import { ZhengtuError } from '../../src/errors.ts'
import { decode } from '../../src/ingest/decode.ts'

const TEXT = '县委书记林青到河口镇调研。\n第二行'

/** The code of what decoding throws, or its English words. */
function failureOf(bytes: Uint8Array): string {
  try {
    decode('a.txt', bytes)
  } catch (error) {
    if (error instanceof ZhengtuError) return `${error.where}: ${error.what.en}`
    throw error
  }
  return 'nothing thrown'
}

function utf16(text: string, bigEndian: boolean): Uint8Array {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le')
  return bigEndian ? bytes.swap16() : bytes
}

describe('encodings', () => {
  test.for([
    ['UTF-8', Buffer.from(TEXT), 'utf-8'],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${TEXT}`), 'utf-8'],
    ['UTF-16, little end first', utf16(TEXT, false), 'utf-16le'],
    ['UTF-16, big end first', utf16(TEXT, true), 'utf-16be'],
  ] as const)('%s', ([, bytes, encoding]) => {
    expect(decode('a.txt', bytes)).toMatchObject({ file: 'a.txt', text: TEXT, encoding })
  })

  test('GB18030 without a mark', () => {
    const bytes = Buffer.from('cfd8ceafcae9bcc7b5bdbad3bfdad5f2b5f7d1d0a1a3', 'hex')
    expect(decode('a.txt', bytes)).toMatchObject({ text: '县委书记到河口镇调研。', encoding: 'gb18030' })
  })

  test('UTF-8 that is cut inside its last character stays UTF-8', () => {
    const bytes = Buffer.from(TEXT.repeat(200)).subarray(0, -1)
    expect(decode('a.txt', bytes)).toMatchObject({ encoding: 'utf-8' })
  })

  test('the hash is of the bytes, not of the text', () => {
    expect(decode('a.txt', Buffer.from(TEXT)).sha256).not.toBe(decode('a.txt', Buffer.from(`\ufeff${TEXT}`)).sha256)
    expect(decode('a.txt', Buffer.from('县')).sha256).toMatch(/^[0-9a-f]{64}$/)
  })
})

describe('what is no text', () => {
  test.for([
    ['nothing', new Uint8Array(), 'a.txt: the file is empty'],
    ['only blanks', Buffer.from(' \n\u3000\n'), 'a.txt: the file is empty'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]), 'a.txt: the file is no text'],
    ['bytes of no encoding', Uint8Array.from([0xff, 0xff, 0xff, 0x80, 0x41, 0xff]), 'a.txt: the encoding is not recognised'],
    ['a line without end', Buffer.from('好'.repeat(200_001)), 'a.txt: a line has more than 200,000 characters, which is no news'],
  ] as const)('%s', ([, bytes, want]) => {
    expect(failureOf(bytes)).toBe(want)
  })
})
