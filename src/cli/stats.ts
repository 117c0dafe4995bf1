import { kindNames, kinds } from '../ontology/kinds.ts'
import { predicateNames, predicates } from '../ontology/predicates.ts'
import type { Stats } from '../query/stats.ts'
import { print, type Answer } from './answer.ts'
import { command } from './command.ts'
import { grouped, type Language } from './language.ts'
import { withWorkspace } from './lookup.ts'
import { reading } from './options.ts'
import { plainEntity } from './plain.ts'
import { tableLines } from './terminal/table.ts'
import { evidenceCountText } from './wording.ts'

const WORDS = {
  files: { zh: '文件', en: 'Files' },
  articles: { zh: '文章', en: 'Articles' },
  dates: { zh: '日期', en: 'Dates' },
  entities: { zh: '实体', en: 'Entities' },
  relations: { zh: '关系', en: 'Relations' },
  evidence: { zh: '证据', en: 'Evidence' },
  indicators: { zh: '指标', en: 'Indicators' },
  top: { zh: '证据最多', en: 'Most evidence' },
} as const

export const stats = command({
  name: 'stats',
  summary: { zh: '图谱里有什么、各有多少', en: 'what the workspace holds, and how much of it' },
  positionals: {},
  options: reading,
  examples: [{ line: 'stats', zh: '文章、实体、关系各有多少', en: 'how many articles, entities and relations' }],
  run: async ({ workspace, format }, io) => {
    const { statsOf } = await import('../query/stats.ts')
    print(io, format, answerOf(await withWorkspace(workspace, statsOf), io.language))
    return 0
  },
})

function answerOf(found: Stats, language: Language): Answer {
  return {
    lines: (columns) => [...table(totals(found, language), columns), '', ...byKind(found, language, columns), '', ...byPredicate(found, language, columns), ...top(found, language, columns)],
    json: () => ({ ...found, top: found.top.map(plainEntity) }),
    csv: () => ({
      headings: ['sort', 'id', 'label', 'count'],
      rows: [
        ...(['files', 'articles', 'entities', 'relations', 'evidence', 'indicators'] as const).map((id) => ['total', id, WORDS[id][language], found[id]]),
        ...kindNames.map((kind) => ['kind', kind, kinds[kind][language], found.entitiesByKind[kind]]),
        ...predicateNames.map((predicate) => ['predicate', predicate, predicates[predicate][language], found.relationsByPredicate[predicate]]),
      ],
    }),
  }
}

function totals(found: Stats, language: Language): readonly (readonly [string, string])[] {
  const dates = found.firstDate === null ? [] : [[WORDS.dates[language], `${found.firstDate} – ${found.lastDate ?? ''}`] as const]
  const count = (id: 'files' | 'articles' | 'entities' | 'relations' | 'evidence' | 'indicators'): readonly [string, string] => [WORDS[id][language], grouped(found[id])]
  return [count('files'), count('articles'), ...dates, count('entities'), count('relations'), count('evidence'), count('indicators')]
}

function byKind({ entitiesByKind }: Stats, language: Language, columns: number | null): readonly string[] {
  const rows = kindNames.filter((kind) => entitiesByKind[kind] > 0).map((kind) => [`  ${kinds[kind][language]}`, grouped(entitiesByKind[kind])] as const)
  return [WORDS.entities[language], ...table(rows, columns)]
}

function byPredicate({ relationsByPredicate }: Stats, language: Language, columns: number | null): readonly string[] {
  const rows = predicateNames.filter((each) => relationsByPredicate[each] > 0).map((each) => [`  ${predicates[each][language]}`, grouped(relationsByPredicate[each])] as const)
  return [WORDS.relations[language], ...table(rows, columns)]
}

function top({ top: entities }: Stats, language: Language, columns: number | null): readonly string[] {
  if (entities.length === 0) return []
  const headings = [{ heading: '', flexible: true }, { heading: '' }, { heading: '', align: 'right' }] as const
  const rows = entities.map(({ name, kind, evidenceCount }) => [`  ${name}`, kinds[kind][language], evidenceCountText(evidenceCount, language)])
  return ['', WORDS.top[language], ...tableLines(headings, rows, columns)]
}

function table(rows: readonly (readonly [string, string])[], columns: number | null): readonly string[] {
  return tableLines([{ heading: '' }, { heading: '', align: 'right' }], rows, columns)
}
