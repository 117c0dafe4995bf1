import type { Bilingual } from '../errors.ts'
import type { Language } from './language.ts'

/**
 * The parser's own texts, every one that can appear. Its Chinese leaves some untranslated and calls arguments non-option; and
 * it keeps what it was told last, so both languages are told in full.
 */
const TEXTS: Readonly<Record<string, Bilingual>> = {
  'Commands:': { zh: '命令：', en: 'Commands:' },
  'Positionals:': { zh: '参数：', en: 'Arguments:' },
  'Options:': { zh: '选项：', en: 'Options:' },
  'Examples:': { zh: '示例：', en: 'Examples:' },
  'default:': { zh: '默认：', en: 'default:' },
  'choices:': { zh: '可选：', en: 'choices:' },
  'aliases:': { zh: '别名：', en: 'aliases:' },
  boolean: { zh: '开关', en: 'switch' },
  array: { zh: '可多个', en: 'one or more' },
  required: { zh: '必填', en: 'required' },
  'Show help': { zh: '显示帮助', en: 'show help' },
  'Show version number': { zh: '显示版本', en: 'show the version' },
  'Invalid values:': { zh: '选项的值不可用：', en: 'Invalid value:' },
  'Argument: %s, Given: %s, Choices: %s': { zh: '--%s 给的是 %s，可用的是 %s', en: '--%s is %s, but takes %s' },
  'Not enough arguments following: %s': { zh: '选项缺少值：--%s', en: 'The option needs a value: --%s' },
  'Did you mean %s?': { zh: '没有这个命令，您是想用 %s 吗？', en: 'No such command; did you mean %s?' },
}

/** Texts that the parser asks for by number; the wording is the same for one and for many. */
const COUNTED: Readonly<Record<string, Bilingual>> = {
  'Not enough non-option arguments: got %s, need at least %s': { zh: '参数不够：给了 %s 个，至少要 %s 个', en: 'Not enough arguments: got %s, need at least %s' },
  'Too many non-option arguments: got %s, maximum of %s': { zh: '参数太多：给了 %s 个，最多 %s 个', en: 'Too many arguments: got %s, at most %s' },
  'Missing argument value: %s': { zh: '选项缺少值：%s', en: 'The option needs a value: %s' },
  'Missing required argument: %s': { zh: '缺少必填的参数：%s', en: 'Missing argument: %s' },
  'Unknown argument: %s': { zh: '不认识的命令或选项：%s', en: 'No such command or option: %s' },
  'Unknown command: %s': { zh: '没有这个命令：%s', en: 'No such command: %s' },
}

/** What the parser is told to say in a language. */
export function yargsTexts(language: Language): Readonly<Record<string, string | { readonly one: string; readonly other: string }>> {
  return Object.fromEntries([
    ...Object.entries(TEXTS).map(([key, text]) => [key, text[language]] as const),
    ...Object.entries(COUNTED).map(([key, text]) => [key, { one: text[language], other: text[language] }] as const),
  ])
}
