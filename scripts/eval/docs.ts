import type { Figures, Score } from '../../src/facts/score.ts'
import { kindNames, kinds } from '../../src/ontology/kinds.ts'
import { predicateNames, predicates } from '../../src/ontology/predicates.ts'
import type { Evaluation } from './evaluation.ts'
import type { Band } from './reliability.ts'

type Language = 'zh' | 'en'

const START = '<!-- figures -->\n'
const END = '<!-- /figures -->'

const WORDS = {
  head: { zh: ['', '找到的里面，对的', '该找到的里面，找到的', '应有'], en: ['', 'Of what it finds, right', 'Of what is there, found', 'There are'] },
  entities: { zh: '实体', en: 'Entities' },
  relations: { zh: '关系', en: 'Relations' },
  sure: { zh: '其中评分 0.8 以上', en: 'with score 0.8 or more' },
  posts: { zh: '职务名称', en: 'Titles of posts' },
  indicators: { zh: '指标', en: 'Indicators' },
  seedEntities: { zh: '只看真实版面：实体', en: 'The real page alone: entities' },
  seedRelations: { zh: '只看真实版面：关系', en: 'The real page alone: relations' },
} as const

/** The text with `part` between its markers. Throws if it has none. */
export function between(text: string, part: string): string {
  const start = text.indexOf(START)
  const end = text.indexOf(END)
  if (start === -1 || end < start) throw new Error(`no ${START.trim()} … ${END}`)
  return text.slice(0, start + START.length) + part + text.slice(end)
}

/** Precision and recall as Markdown: totals, the real page, then kinds and predicates, the most frequent first. */
export function readmeTable({ gold, seed, bands }: Pick<Evaluation, 'gold' | 'seed' | 'bands'>, language: Language): string {
  const totals = [
    row(WORDS.entities[language], gold.entity),
    row(WORDS.relations[language], gold.relation),
    sureRow(WORDS.sure[language], bands),
    row(WORDS.posts[language], gold.title),
    row(WORDS.indicators[language], gold.indicator),
    row(WORDS.seedEntities[language], seed.entity),
    row(WORDS.seedRelations[language], seed.relation),
  ]
  return [totals, kindRows(gold, language), predicateRows(gold, language)].map((rows) => markdown(rows, language)).join('\n')
}

function kindRows({ byKind }: Score, language: Language): readonly (readonly string[])[] {
  return ordered(kindNames.flatMap((kind) => (byKind[kind] ? [[kinds[kind][language], byKind[kind]] as const] : [])))
}

function predicateRows({ byPredicate }: Score, language: Language): readonly (readonly string[])[] {
  return ordered(predicateNames.flatMap((name) => (byPredicate[name] ? [[predicates[name][language], byPredicate[name]] as const] : [])))
}

function ordered(figures: readonly (readonly [label: string, Figures])[]): readonly (readonly string[])[] {
  return figures.toSorted(([, a], [, b]) => b.gold - a.gold).map(([label, each]) => row(label, each))
}

function row(label: string, { p, r, gold }: Figures): readonly string[] {
  return [label, percent(p), percent(r), String(gold)]
}

function sureRow(label: string, bands: readonly Band[]): readonly string[] {
  const sure = bands.filter(({ from }) => from >= 0.8)
  const sum = (of: 'right' | 'found'): number => sure.reduce((total, band) => total + band[of], 0)
  return [label, percent(sum('right') / Math.max(1, sum('found'))), '', '']
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}

function markdown(rows: readonly (readonly string[])[], language: Language): string {
  const lines = [WORDS.head[language], ['---', '---:', '---:', '---:'], ...rows]
  return `${lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n`
}
