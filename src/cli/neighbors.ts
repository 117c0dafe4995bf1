import type { Neighbourhood } from '../query/neighbours.ts'
import { print, type Answer } from './answer.ts'
import { command } from './command.ts'
import { factLines, factTable } from './facts.ts'
import type { Language } from './language.ts'
import { named, withWorkspace } from './lookup.ts'
import { limit, name, reading } from './options.ts'
import { plainEntity, plainNeighbour } from './plain.ts'
import { entityText } from './wording.ts'

const WORDS = {
  none: { zh: '没有这样的关系。', en: 'No such relations.' },
  more: {
    zh: (shown: number, total: number) => `共 ${total} 条，列出最强的 ${shown} 条；用 --limit 多列。`,
    en: (shown: number, total: number) => `${total} in all, the strongest ${shown} listed; --limit lists more.`,
  },
} as const

export const neighbors = command({
  name: 'neighbors',
  summary: { zh: '一个实体的关系，每条都有出处', en: 'the relations around an entity, each with its source' },
  positionals: { name },
  options: {
    depth: { type: 'count', default: 1, about: { zh: '走几步远', en: 'how many steps to go' } },
    kind: { type: 'kind', about: { zh: '只列这类实体，如 企业 或 company', en: 'list only entities of this kind, such as company' } },
    relation: { type: 'relation', about: { zh: '只看这种关系，如 调研 或 inspects', en: 'follow only this relation, such as inspects' } },
    limit,
    evidence: { type: 'flag', about: { zh: '每条关系附原句、标题、文件和日期', en: 'quote the sentence, headline, file and date of each' } },
    ...reading,
  },
  examples: [
    { line: 'neighbors 江海洋 --evidence', zh: '江海洋的关系和原句', en: 'relations of 江海洋 with their sentences' },
    { line: 'neighbors 大云镇 --relation 调研', zh: '谁到大云镇调研', en: 'who inspected 大云镇' },
    { line: 'neighbors 嘉善县 --depth 2 --kind 企业 --format csv', zh: '两步之内的企业，用 Excel 打开', en: 'companies within two steps, for Excel' },
  ],
  run: async ({ name: asked, workspace, format, depth, kind, relation, limit: most, evidence }, io) => {
    const { neighboursOf } = await import('../query/neighbours.ts')
    const found = await withWorkspace(workspace, (opened) =>
      neighboursOf(opened, named(opened, asked, io), { depth, kind, relation, limit: most, evidence }))
    print(io, format, answerOf(found, evidence, io.language))
    return 0
  },
})

function answerOf(found: Neighbourhood, evidence: boolean, language: Language): Answer {
  const { entity, neighbours, total } = found
  return {
    lines: (columns) => [entityText(entity, language), '', ...factLines(neighbours, evidence, columns, language), ...remarks(found, language)],
    json: () => ({ entity: plainEntity(entity), total, neighbours: neighbours.map((each) => plainNeighbour(each, evidence)) }),
    csv: () => factTable(neighbours, evidence, language),
  }
}

function remarks({ neighbours, total }: Neighbourhood, language: Language): readonly string[] {
  if (total === 0) return [WORDS.none[language]]
  return total > neighbours.length ? ['', WORDS.more[language](neighbours.length, total)] : []
}
