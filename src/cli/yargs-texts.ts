import type { Language } from './language.ts'

type Texts = Readonly<Record<string, string | { readonly one: string; readonly other: string }>>

/** The parser's own texts. Its Chinese leaves some untranslated and calls arguments non-option, so all that can appear are worded here. */
export const yargsTexts: Readonly<Record<Language, Texts>> = {
  zh: {
    'Commands:': '命令：',
    'Positionals:': '参数：',
    'Options:': '选项：',
    'Examples:': '示例：',
    'default:': '默认：',
    'choices:': '可选：',
    'aliases:': '别名：',
    boolean: '开关',
    string: '文本',
    array: '可多个',
    required: '必填',
    'Show help': '显示帮助',
    'Show version number': '显示版本',
    'Not enough non-option arguments: got %s, need at least %s': both('参数不够：给了 %s 个，至少要 %s 个'),
    'Too many non-option arguments: got %s, maximum of %s': both('参数太多：给了 %s 个，最多 %s 个'),
    'Missing argument value: %s': both('选项缺少值：%s'),
    'Missing required argument: %s': both('缺少必填的参数：%s'),
    'Unknown argument: %s': both('不认识的命令或选项：%s'),
    'Unknown command: %s': both('没有这个命令：%s'),
    'Invalid values:': '选项的值不可用：',
    'Argument: %s, Given: %s, Choices: %s': '--%s 给的是 %s，可用的是 %s',
    'Not enough arguments following: %s': '选项缺少值：--%s',
    'Did you mean %s?': '没有这个命令，您是想用 %s 吗？',
  },
  en: {
    string: 'text',
    boolean: 'switch',
    array: 'one or more',
    'Show help': 'show help',
    'Show version number': 'show the version',
    'Not enough non-option arguments: got %s, need at least %s': both('Not enough arguments: got %s, need at least %s'),
    'Too many non-option arguments: got %s, maximum of %s': both('Too many arguments: got %s, at most %s'),
    'Unknown argument: %s': both('No such command or option: %s'),
    'Argument: %s, Given: %s, Choices: %s': '--%s is %s, but takes %s',
    'Not enough arguments following: %s': 'The option needs a value: --%s',
    'Did you mean %s?': 'No such command; did you mean %s?',
  },
}

function both(text: string): { one: string; other: string } {
  return { one: text, other: text }
}
