import { describe, expect, test } from 'vitest'
import { print } from '../../src/cli/answer.ts'
import type { Io } from '../../src/cli/io.ts'

const HOSTILE = '\u001b[2J王\u202e五\u0000'

function printed(format: string, columns: number | null = null): string {
  let out = ''
  const io = { out: (text: string) => { out += text }, columns, language: 'zh' } as Io
  print(io, format, {
    lines: (width) => [`${width}`],
    json: () => ({ name: HOSTILE }),
    csv: () => ({ headings: ['name', 'score'], rows: [[HOSTILE, 0.5], ['=1+1', null]] }),
  })
  return out
}

describe('print', () => {
  test('gives lines fitted to the terminal', () => expect([printed('table'), printed('table', 80)]).toEqual(['null\n', '80\n']))

  test('gives JSON that says what the name is and cannot act on a terminal', () => {
    expect(JSON.parse(printed('json'))).toEqual({ name: HOSTILE })
    expect(printed('json')).toContain('\\u001b[2J王\\u202e五\\u0000')
  })

  test('gives CSV that Excel opens as text', () =>
    expect(printed('csv')).toBe("\uFEFF名称,置信度\r\n<U+001B>[2J王<U+202E>五<U+0000>,0.5\r\n'=1+1,\r\n"))
})
