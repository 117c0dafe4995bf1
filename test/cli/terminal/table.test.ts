import { describe, expect, test } from 'vitest'
import { tableLines } from '../../../src/cli/terminal/table.ts'
import { widthOf } from '../../../src/cli/terminal/width.ts'

const columns = [{ heading: '名称', flexible: true }, { heading: '类别' }, { heading: '数', align: 'right' }] as const
const rows = [['大云镇', '地区', '12'], ['浙江百康光学股份有限公司', '企业', '3'], ['A&B', '企业', '100']]

describe('tableLines', () => {
  test('aligns by what cells take on a terminal', () =>
    expect(tableLines(columns, rows, null)).toEqual([
      '名称                      类别   数',
      '------------------------  ----  ---',
      '大云镇                    地区   12',
      '浙江百康光学股份有限公司  企业    3',
      'A&B                       企业  100',
    ]))

  test('cuts the flexible column to the terminal, and no other', () => {
    const lines = tableLines(columns, rows, 30)
    expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(30)
    expect(lines[3]).toBe('浙江百康光学股份有…  企业    3')
  })

  test('cuts nothing where there is no terminal', () =>
    expect(tableLines(columns, [['长'.repeat(200), '企业', '1']], null).join('')).toContain('长'.repeat(200)))

  test('shows acting characters instead of obeying them', () =>
    expect(tableLines([{ heading: '' }], [['\u001b[2J王\u202e五\n']], null)).toEqual(['<U+001B>[2J王<U+202E>五']))
})
