import { readdirSync, readFileSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { ZhengtuError } from '../errors.ts'
import type { ArticleFacts } from '../facts/fact.ts'
import type { Figures, Measure, Score } from '../facts/score.ts'
import type { GoldDocument } from '../facts/scoring/gold.ts'
import { kindNames, kinds } from '../ontology/kinds.ts'
import { predicateNames, predicates } from '../ontology/predicates.ts'
import { print, type Answer } from './answer.ts'
import { command } from './command.ts'
import type { Io } from './io.ts'
import type { Language } from './language.ts'
import { format } from './options.ts'
import { progressLine } from './progress.ts'
import { tableLines } from './terminal/table.ts'

const MEASURES = {
  entity: { zh: '实体', en: 'entities' },
  entityAnyKind: { zh: '实体，不计类别', en: 'entities, kind aside' },
  relation: { zh: '关系', en: 'relations' },
  relationAnyPredicate: { zh: '关系，不计种类', en: 'relations, predicate aside' },
  title: { zh: '职务', en: 'posts' },
  indicator: { zh: '指标', en: 'indicators' },
  grounded: { zh: '有原文依据', en: 'grounded' },
} as const satisfies Record<Measure, { readonly zh: string; readonly en: string }>

const WORDS = {
  measure: { zh: '项目', en: 'Measure' },
  precision: { zh: '准确率', en: 'Precision' },
  recall: { zh: '召回率', en: 'Recall' },
  right: { zh: '正确', en: 'Right' },
  gold: { zh: '标注', en: 'Gold' },
  found: { zh: '找到', en: 'Found' },
} as const

export const evaluate = command({
  name: 'eval',
  summary: { zh: '用人工标注的文章给抽取打分', en: 'score the extractor against articles annotated by hand' },
  positionals: { folder: { type: 'text', placeholder: { zh: '标注文件夹', en: 'GOLD_DIR' }, about: { zh: '装有 NAME.json 标注和 NAME.txt 原文的文件夹', en: 'folder of NAME.json annotations with their NAME.txt' } } },
  options: { errors: { type: 'flag', about: { zh: '列出每处漏的和错的', en: 'list everything missed and wrong' } }, format },
  examples: [
    { line: 'eval gold/', zh: '准确率、召回率和 F1', en: 'precision, recall and F1' },
    { line: 'eval gold/ --errors', zh: '还列出漏了什么、错了什么', en: 'and what was missed or wrong' },
  ],
  run: async ({ folder, errors, format: form }, io) => {
    print(io, form, answerOf(await scoreOf(folder, io), errors, io.language))
    return 0
  },
})

async function scoreOf(folder: string, io: Io): Promise<Score> {
  const [{ score }, { parseGold }, { pagesOf }] = await Promise.all([import('../facts/score.ts'), import('../facts/scoring/gold.ts'), import('./pages.ts')])
  const gold = goldIn(folder, parseGold)
  const texts = new Map<string, string>()
  const facts: ArticleFacts[] = []
  const progress = progressLine(io)
  for await (const page of pagesOf(gold.map(({ doc }) => join(folder, `${doc}.txt`)), io, progress.listen)) {
    if ('error' in page) throw page.error
    texts.set(basename(page.source.file, extname(page.source.file)), page.source.text)
    facts.push(...page.articles.map((each) => each.facts))
  }
  progress.finish()
  return score(gold, facts, texts)
}

function goldIn(folder: string, parseGold: (json: string, where: string) => GoldDocument): readonly GoldDocument[] {
  const files = jsonFiles(folder)
  if (files.length === 0) {
    throw new ZhengtuError('input', { zh: '文件夹里没有标注（.json）', en: 'the folder has no annotations (.json)' }, { where: folder })
  }
  return files.map((file) => parseGold(readFileSync(join(folder, file), 'utf8'), file))
}

function jsonFiles(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter((file) => file.endsWith('.json')).toSorted()
  } catch (cause) {
    throw new ZhengtuError('input', { zh: '无法读取文件夹', en: 'cannot read the folder' }, { where: folder, advice: { zh: '请检查路径', en: 'check the path' }, cause })
  }
}

interface Line {
  readonly id: string
  readonly label: string
  readonly figures: Figures
}

function answerOf(score: Score, errors: boolean, language: Language): Answer {
  const sections = [totals(score, language), ofKinds(score, language), ofPredicates(score, language)]
  return {
    lines: (columns) => [
      ...figureLines(sections, columns, language),
      ...(errors ? ['', ...tableLines([{ heading: '' }, { heading: '' }, { heading: '', flexible: true }], score.errors.map(({ doc, sort, what }) => [doc, sort, what]), columns)] : []),
    ],
    json: () => ({ ...score, errors: errors ? score.errors : undefined }),
    csv: () => ({
      headings: ['id', 'label', 'precision', 'recall', 'f1', 'right', 'gold', 'found'],
      rows: sections.flat().map(({ id, label, figures: { p, r, f1, right, gold, found } }) => [id, label, p, r, f1, right, gold, found]),
    }),
  }
}

function totals(score: Score, language: Language): readonly Line[] {
  return (Object.keys(MEASURES) as Measure[]).map((id) => ({ id, label: MEASURES[id][language], figures: score[id] }))
}

function ofKinds({ byKind }: Score, language: Language): readonly Line[] {
  return kindNames.flatMap((id) => (byKind[id] ? [{ id, label: kinds[id][language], figures: byKind[id] }] : []))
}

function ofPredicates({ byPredicate }: Score, language: Language): readonly Line[] {
  return predicateNames.flatMap((id) => (byPredicate[id] ? [{ id, label: predicates[id][language], figures: byPredicate[id] }] : []))
}

function figureLines(sections: readonly (readonly Line[])[], columns: number | null, language: Language): readonly string[] {
  const { measure, precision, recall, right, gold, found } = WORDS
  const numbers = [precision[language], recall[language], 'F1', right[language], gold[language], found[language]].map((heading) => ({ heading, align: 'right' }) as const)
  const rows = sections.map((lines) => lines.map(({ label, figures }) =>
    [label, figures.p.toFixed(3), figures.r.toFixed(3), figures.f1.toFixed(3), String(figures.right), String(figures.gold), String(figures.found)]))
  const [heading = '', rule = '', ...body] = tableLines([{ heading: measure[language], flexible: true }, ...numbers], rows.flat(), columns)
  const starts = rows.map((_, index) => rows.slice(0, index).reduce((sum, section) => sum + section.length, 0))
  return [heading, ...rows.flatMap((section, index) => [rule, ...body.slice(starts[index], (starts[index] ?? 0) + section.length)])]
}
