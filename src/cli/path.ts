import { predicates } from '../ontology/predicates.ts'
import type { Hop, Paths } from '../query/path.ts'
import { print, type Answer, type Table } from './answer.ts'
import { command } from './command.ts'
import type { Language } from './language.ts'
import { named, withWorkspace } from './lookup.ts'
import { reading } from './options.ts'
import { briefEntity, plainEvidence, plainRelation } from './plain.ts'
import { entityText, evidenceLines, relationText } from './wording.ts'

const WORDS = {
  heading: {
    zh: (paths: number, hops: number) => `最短 ${hops} 步，列出 ${paths} 条：`,
    en: (paths: number, hops: number) => `Shortest: ${hops} ${hops === 1 ? 'step' : 'steps'}; ${paths} listed:`,
  },
  none: { zh: '图谱里没有路径把二者连起来。', en: 'No path in the graph links the two.' },
  same: { zh: '起点和终点是同一个实体。', en: 'Both ends are the same entity.' },
} as const

/** Sentences quoted for one relation of a hop; JSON and CSV have all. */
const QUOTED = 1

export const path = command({
  name: 'path',
  summary: { zh: '两个实体怎样连起来，每一步都有原句', en: 'how two entities are linked, each step with its sentence' },
  positionals: {
    from: { type: 'text', placeholder: { zh: '起点', en: 'A' }, about: { zh: '一端的名称、别名或编号', en: 'name, alias or id of one end' } },
    to: { type: 'text', placeholder: { zh: '终点', en: 'B' }, about: { zh: '另一端的名称、别名或编号', en: 'name, alias or id of the other end' } },
  },
  options: { limit: { type: 'count', default: 3, about: { zh: '最多列出多少条同样短的路径', en: 'how many equally short paths to list' } }, ...reading },
  examples: [
    { line: 'path 江海洋 罗星街道', zh: '二者怎样连起来', en: 'how the two are linked' },
    { line: 'path 江海洋 罗星街道 --limit 10 --format json', zh: '十条路径，给程序读', en: 'ten paths, for programs' },
  ],
  run: async ({ from, to, limit, workspace, format }, io) => {
    const { pathsBetween } = await import('../query/path.ts')
    const found = await withWorkspace(workspace, (opened) => pathsBetween(opened, named(opened, from, io), named(opened, to, io), limit))
    print(io, format, answerOf(found, io.language))
    return 0
  },
})

function answerOf({ from, to, paths }: Paths, language: Language): Answer {
  return {
    lines: (columns) => [
      `${entityText(from, language)} … ${entityText(to, language)}`,
      '',
      headingOf({ from, to, paths }, language),
      ...paths.flatMap((hops, index) => ['', ...pathLines(hops, index + 1, columns, language)]),
    ],
    json: () => ({ from: briefEntity(from), to: briefEntity(to), paths: paths.map((hops) => ({ length: hops.length, hops: hops.map(plainHop) })) }),
    csv: () => ({ headings: ['path', 'hop', 'from', 'to', 'subject', 'relation', 'object', 'sentence', 'headline', 'file', 'date'], rows: paths.flatMap((hops, index) => pathRows(hops, index + 1, language)) }),
  }
}

function headingOf({ from, to, paths }: Paths, language: Language): string {
  if (from.id === to.id) return WORDS.same[language]
  return paths.length === 0 ? WORDS.none[language] : WORDS.heading[language](paths.length, paths[0]?.length ?? 0)
}

function pathLines(hops: readonly Hop[], number: number, columns: number | null, language: Language): readonly string[] {
  const [first] = hops
  if (!first) return []
  return [`${number}. ${entityText(first.from, language)}`, ...hops.flatMap((hop) => hopLines(hop, columns, language))]
}

function hopLines({ relations, to }: Hop, columns: number | null, language: Language): readonly string[] {
  return relations.flatMap(({ relation, side, evidence }) => [
    `   ${[relationText(relation.predicate, side, language), relation.titles.join('、'), entityText(to, language)].filter((part) => part !== '').join(' ')}`,
    ...evidence.slice(0, QUOTED).flatMap((each) => evidenceLines(each, '      ', columns, language)),
  ])
}

function plainHop({ from, to, relations }: Hop): object {
  return {
    from: briefEntity(from),
    to: briefEntity(to),
    relations: relations.map(({ relation, side, evidence }) => ({ ...plainRelation(relation, side), evidence: evidence.map(plainEvidence) })),
  }
}

function pathRows(hops: readonly Hop[], number: number, language: Language): Table['rows'] {
  return hops.flatMap(({ from, to, relations }, index) =>
    relations.flatMap(({ relation: { predicate }, side, evidence }) => {
      const [subject, object] = side === 'in' ? [to, from] : [from, to]
      const step = [number, index + 1, from.name, to.name, subject.name, predicates[predicate][language], object.name]
      return evidence.map(({ text, headline, file, date }) => [...step, text, headline, file, date])
    }))
}
