import type { Parameter } from './command.ts'

/** Options that several commands share, worded once. */

export const workspace = {
  type: 'text',
  default: 'out/zhengtu.sqlite',
  about: { zh: '图谱数据：文件或 postgres://…', en: 'the workspace: a file or postgres://…' },
} as const satisfies Parameter

export const format = {
  type: 'text',
  default: 'table',
  choices: ['table', 'json', 'csv'],
  about: { zh: '答案的格式：表格、JSON，或可用 Excel 打开的 CSV', en: 'form of the answer; csv opens in Excel' },
} as const satisfies Parameter

/** What every reading command takes. */
export const reading = { workspace, format } as const

export const limit = {
  type: 'count',
  default: 50,
  about: { zh: '最多列出多少条', en: 'how many to list at most' },
} as const satisfies Parameter

export const name = {
  type: 'text',
  placeholder: { zh: '名称', en: 'NAME' },
  about: { zh: '名称、别名或编号', en: 'a name, an alias or an id' },
} as const satisfies Parameter

export const paths = {
  type: 'texts',
  placeholder: { zh: '路径', en: 'PATH' },
  about: { zh: '新闻文件、文件夹或 .zip', en: 'files with news, folders of them, or .zip' },
} as const satisfies Parameter
