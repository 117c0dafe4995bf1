import { command } from './command.ts'
import { grouped } from './language.ts'
import { withWorkspace } from './lookup.ts'
import { workspace } from './options.ts'
import { visible } from './terminal/visible.ts'

/** Faults that are listed one by one; the rest are counted. */
const LISTED = 20

const FAULTS = {
  damaged: { zh: '数据文件损坏', en: 'the file is damaged' },
  lost: { zh: '指向不存在的内容', en: 'points at what is not there' },
  'wrong-text': { zh: '引文与原文不符', en: 'a quotation is not what its article says' },
} as const

export const check = command({
  name: 'check',
  summary: { zh: '核对图谱数据：文件完好，每条证据都与原文一致', en: 'verify the workspace: the file is whole, every quotation is what its article says' },
  positionals: {},
  options: { workspace },
  examples: [{ line: 'check', zh: '核对 out/zhengtu.sqlite', en: 'verify out/zhengtu.sqlite' }],
  run: ({ workspace: path }, io) => withWorkspace(path, async (opened) => {
    const { faultsOf } = await import('../query/check.ts')
    const { checked, faults } = faultsOf(opened)
    const { language } = io
    for (const { fault, where } of faults.slice(0, LISTED)) io.out(`${FAULTS[fault][language]}: ${visible(where)}\n`)
    const done = {
      zh: `核对了 ${grouped(checked)} 处引文，${faults.length === 0 ? '全部一致。' : `发现 ${grouped(faults.length)} 处问题。请重新运行 build。`}`,
      en: `${grouped(checked)} quotations checked: ${faults.length === 0 ? 'all are as their articles say.' : `${grouped(faults.length)} faults. Run build again.`}`,
    }
    io.out(`${done[language]}\n`)
    return faults.length === 0 ? 0 : 1
  }),
})
