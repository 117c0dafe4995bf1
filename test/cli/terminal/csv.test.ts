import { describe, expect, test } from 'vitest'
import { csv } from '../../../src/cli/terminal/csv.ts'

describe('csv', () => {
  test('opens with the mark by which Excel knows UTF-8 and ends lines with CRLF', () => expect(csv(['名称'], [['大云镇']])).toBe('\uFEFF名称\r\n大云镇\r\n'))

  test.each([
    ['a,b', '"a,b"'],
    ['说"好"', '"说""好"""'],
    ['两\n行', '两 行'],
    [null, ''],
    [12, '12'],
    ['=1+1', '"\'=1+1"'],
    ['=HYPERLINK("http://x")', '"\'=HYPERLINK(""http://x"")"'],
    ['@SUM(A1)', '"\'@SUM(A1)"'],
    ['＝1', '"\'＝1"'],
    ['-3.5%', '-3.5%'],
    [-12, '-12'],
    ['-1+1', '"\'-1+1"'],
    ['王\u202e五', '王<U+202E>五'],
    [' 空', '" 空"'],
  ])('writes %j as %s', (value, want) => expect(csv(['h'], [[value]])).toBe(`\uFEFFh\r\n${want}\r\n`))
})
