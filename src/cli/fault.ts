import { ZhengtuError } from '../errors.ts'
import type { Io } from './io.ts'
import { visible } from './terminal/visible.ts'
import { cut } from './terminal/width.ts'

const LABELS = {
  error: { zh: '错误：', en: 'Error: ' },
  where: { zh: '位置：', en: 'Where: ' },
  advice: { zh: '建议：', en: 'Advice: ' },
} as const

const BUG = {
  zh: '程序内部出错。这是政图的缺陷，不是您的问题；请把以下内容报告给维护者：',
  en: 'Something inside broke. This is a bug in zhengtu, not your mistake; please report the following:',
} as const

/** Columns of the first line; what a user typed may be longer than any screen. */
const WIDEST = 200

/** Says what went wrong, where and what to do, and gives the exit code: 2 for a wrong call, 1 for the rest. Anything but a ZhengtuError is a bug, and is called one. */
export function report(io: Io, fault: unknown): number {
  if (!(fault instanceof ZhengtuError)) {
    io.err(`${BUG[io.language]}\n${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}\n`)
    return 1
  }
  const { language } = io
  const lines = [LABELS.error[language] + cut(visible(fault.what[language]), WIDEST)]
  if (fault.where !== null) lines.push(LABELS.where[language] + visible(fault.where))
  if (fault.advice !== null) lines.push(...fault.advice[language].split('\n').map((line, index) => (index === 0 ? LABELS.advice[language] : '  ') + visible(line)))
  io.err(`${lines.join('\n')}\n`)
  return fault.code === 'usage' ? 2 : 1
}
