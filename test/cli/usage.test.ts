import { describe, expect, test } from 'vitest'
import { commands } from '../../src/cli/commands.ts'
import { widthOf } from '../../src/cli/terminal/width.ts'
import { call } from './harness.ts'

const HANZI = /\p{Script=Han}/u

describe('a wrong call', () => {
  test.each([
    [['neighbours', 'x'], '没有这个命令，您是想用 neighbors 吗？', 'No such command; did you mean neighbors?'],
    [['frobnicate'], '不认识的命令或选项：frobnicate', 'No such command or option: frobnicate'],
    [['neighbors'], '参数不够：给了 0 个，至少要 1 个', 'Not enough arguments: got 0, need at least 1'],
    [['neighbors', 'a', 'b'], '不认识的命令或选项：b', 'No such command or option: b'],
    [['neighbors', 'a', '--detph', '2'], '不认识的命令或选项：detph', 'No such command or option: detph'],
    [['neighbors', 'a', '--depth'], '选项缺少值：--depth', 'The option needs a value: --depth'],
    [['neighbors', 'a', '--depth', '0'], '选项的值不可用：0', 'the option does not take this value: 0'],
    [['neighbors', 'a', '--depth', 'two'], '选项的值不可用：two', 'the option does not take this value: two'],
    [['neighbors', 'a', '--limit', '-3'], '选项的值不可用：-3', 'the option does not take this value: -3'],
    [['neighbors', 'a', '--kind', '动物'], '选项的值不可用：动物', 'the option does not take this value: 动物'],
    [['neighbors', 'a', '--relation', '喜欢'], '选项的值不可用：喜欢', 'the option does not take this value: 喜欢'],
    [['stats', '--format', 'xml'], '选项的值不可用： --format 给的是 "xml"，可用的是 "table", "json", "csv"', 'Invalid value: --format is "xml", but takes "table", "json", "csv"'],
    [['stats', '--lang', 'fr'], '选项的值不可用： --lang 给的是 "fr"，可用的是 "zh", "en"', null],
    [['export'], '参数不够：给了 0 个，至少要 1 个', 'Not enough arguments: got 0, need at least 1'],
    [['explain', ' '], '句子是空的', 'the sentence is empty'],
  ])('%j exits with 2 and one clear message', async (args, zh, en) => {
    const chinese = await call(args)
    expect(chinese).toMatchObject({ code: 2, out: '' })
    expect(chinese.err.split('\n')[0]).toBe(`错误：${zh}`)
    if (en === null) return
    const english = await call([...args, '--lang', 'en'])
    expect(english).toMatchObject({ code: 2, out: '' })
    expect(english.err.split('\n')[0]).toBe(`Error: ${en}`)
  })
})

describe('help', () => {
  test('is what a bare call prints', async () => {
    const bare = await call([])
    expect(bare).toEqual(await call(['--help']))
    expect(bare).toMatchObject({ code: 0, err: '' })
    for (const { name } of commands) expect(bare.out).toContain(`zhengtu ${name}`)
  })

  test.each(commands.map(({ name }) => name))('of %s explains every option and has examples, in Chinese and in English', async (name) => {
    const command = commands.find((each) => each.name === name)
    const [zh, en] = [await call([name, '--help']), await call([name, '--help', '--lang', 'en'])]
    for (const option of Object.keys(command?.options ?? {})) {
      expect(zh.out).toContain(`--${option}`)
      expect(en.out).toContain(`--${option}`)
    }
    expect(zh.out).toContain('示例：')
    expect(en.out).toContain('Examples:')
    expect(zh.out).not.toMatch(/Options:|string|boolean|default|choices/)
    expect(en.out.slice(0, en.out.indexOf('Examples:'))).not.toMatch(HANZI)
  })

  test('fits into 80 columns', async () => {
    for (const { name } of commands) {
      const { out } = await call([name, '--help'], { columns: 80 })
      expect(Math.max(...out.split('\n').map(widthOf))).toBeLessThanOrEqual(80)
    }
  })

  test('--version gives the version', async () => expect((await call(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/))
})
