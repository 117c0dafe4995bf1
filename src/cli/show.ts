import { directions } from '../ontology/directions.ts'
import { kinds } from '../ontology/kinds.ts'
import type { Dossier } from '../query/dossier.ts'
import { print, type Answer } from './answer.ts'
import { command } from './command.ts'
import { factLines, factTable } from './facts.ts'
import type { Language } from './language.ts'
import { named, withWorkspace } from './lookup.ts'
import { name, reading } from './options.ts'
import { plainEntity, plainIndicator, plainNeighbour } from './plain.ts'
import { tableLines } from './terminal/table.ts'
import { visible } from './terminal/visible.ts'
import { counted, entityText, sourceText, wrapped } from './wording.ts'

const WORDS = {
  id: { zh: '编号', en: 'Id' },
  kind: { zh: '类别', en: 'Kind' },
  aliases: { zh: '别名', en: 'Aliases' },
  mentions: { zh: '出现', en: 'Mentions' },
  evidence: { zh: '证据', en: 'Evidence' },
  indicators: { zh: '指标', en: 'Indicators' },
  articles: { zh: '文章', en: 'Articles' },
  indicator: { zh: '指标', en: 'Indicator' },
  value: { zh: '数值', en: 'Value' },
  change: { zh: '变化', en: 'Change' },
  period: { zh: '时期', en: 'Period' },
  source: { zh: '出处', en: 'Source' },
} as const

export const show = command({
  name: 'show',
  summary: { zh: '一个实体的全部：别名、关系、指标、文章', en: 'all about an entity: aliases, relations, indicators, articles' },
  positionals: { name },
  options: { kind: { type: 'kind', about: { zh: '同名时取这一类', en: 'which kind is meant where a name has several' } }, ...reading },
  examples: [
    { line: 'show 大云镇', zh: '大云镇的档案', en: 'the dossier of 大云镇' },
    { line: 'show 大云镇 --format json', zh: '全部原句，给程序读', en: 'every sentence, for programs' },
  ],
  run: async ({ name: asked, kind, workspace, format }, io) => {
    const { dossierOf } = await import('../query/dossier.ts')
    const dossier = await withWorkspace(workspace, (opened) => dossierOf(opened, named(opened, asked, io, kind)))
    print(io, format, answerOf(dossier, io.language))
    return 0
  },
})

function answerOf(dossier: Dossier, language: Language): Answer {
  const { entity, facts, indicators, articles } = dossier
  return {
    lines: (columns) => [
      ...headLines(dossier, columns, language),
      ...section(factLines(facts, false, columns, language)),
      ...section(indicatorLines(dossier, columns, language)),
      ...section(articleLines(dossier, columns, language)),
    ],
    json: () => ({ entity: plainEntity(entity), facts: facts.map((fact) => plainNeighbour(fact, true)), indicators: indicators.map(plainIndicator), articles }),
    csv: () => factTable(facts, true, language),
  }
}

function section(lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', ...lines]
}

function headLines({ entity }: Dossier, columns: number | null, language: Language): readonly string[] {
  const rows = [
    [WORDS.id[language], entity.id],
    [WORDS.kind[language], kinds[entity.kind][language]],
    ...(entity.aliases.length === 0 ? [] : [[WORDS.aliases[language], entity.aliases.join(language === 'zh' ? '、' : ', ')]]),
    [WORDS.mentions[language], String(entity.mentionCount)],
    [WORDS.evidence[language], String(entity.evidenceCount)],
  ]
  return [entityText(entity, language), '', ...tableLines([{ heading: '' }, { heading: '', flexible: true }], rows, columns)]
}

function indicatorLines({ indicators }: Dossier, columns: number | null, language: Language): readonly string[] {
  if (indicators.length === 0) return []
  const { indicator, value, change, period, source } = WORDS
  const headings = [{ heading: indicator[language], flexible: true }, { heading: value[language] }, { heading: change[language] }, { heading: period[language], flexible: true }, { heading: source[language], flexible: true }]
  const rows = indicators.map((each) => {
    const moved = each.direction === null ? '' : directions[each.direction][language]
    return [each.indicator, each.value ?? '', [moved, each.change ?? ''].filter((part) => part !== '').join(' '), each.period ?? '', [each.date ?? '', each.headline].join(' ').trim()]
  })
  return [counted(WORDS.indicators[language], rows.length, language), ...tableLines(headings, rows, columns === null ? null : columns - 2).map((line) => `  ${line}`)]
}

function articleLines({ articles }: Dossier, columns: number | null, language: Language): readonly string[] {
  if (articles.length === 0) return []
  return [counted(WORDS.articles[language], articles.length, language), ...articles.flatMap((article) => wrapped(visible(sourceText(article, language)), '  ', columns))]
}
