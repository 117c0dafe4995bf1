import { kindNames, kinds } from '../ontology/kinds.ts'
import { predicateNames, predicates, type PredicateRecord } from '../ontology/predicates.ts'
import { print, type Table } from './answer.ts'
import { command } from './command.ts'
import type { Language } from './language.ts'
import { format } from './options.ts'
import { tableLines } from './terminal/table.ts'

const HEADINGS = {
  kinds: { zh: '实体类别', en: 'Kinds of entity' },
  predicates: { zh: '关系', en: 'Relations' },
  id: { zh: '编号', en: 'Id' },
  label: { zh: '名称', en: 'Label' },
  gloss: { zh: '含义', en: 'Meaning' },
  domain: { zh: '主体', en: 'Subject' },
  range: { zh: '客体', en: 'Object' },
  any: { zh: '任何', en: 'any' },
} as const

export const ontology = command({
  name: 'ontology',
  summary: { zh: '列出实体类别和关系', en: 'list the kinds of entity and of relation' },
  positionals: {},
  options: { format },
  examples: [
    { line: 'ontology', zh: '八类实体、十六种关系', en: 'eight kinds, sixteen relations' },
    { line: 'ontology --format json', zh: '给程序读', en: 'for programs' },
  ],
  run: async ({ format: form }, io) => {
    print(io, form, {
      lines: (columns) => [...kindLines(io.language, columns), '', ...predicateLines(io.language, columns)],
      json: () => ({ kinds, predicates }),
      csv: () => ({ headings: ['sort', 'id', 'label', 'gloss', 'domain', 'range', 'directed'], rows: flatRows(io.language) }),
    })
    return 0
  },
})

function kindLines(language: Language, columns: number | null): readonly string[] {
  const headings = [{ heading: HEADINGS.id[language] }, { heading: HEADINGS.label[language] }, { heading: HEADINGS.gloss[language], flexible: true }]
  const rows = kindNames.map((kind) => [kind, kinds[kind][language], kinds[kind].gloss[language]])
  return [HEADINGS.kinds[language], '', ...tableLines(headings, rows, columns)]
}

/** Two lines each, so that nothing is cut on a narrow terminal: what it means, and below it which kinds stand at its ends. */
function predicateLines(language: Language, columns: number | null): readonly string[] {
  const { id, label, gloss, domain, range } = HEADINGS
  const headings = [{ heading: id[language] }, { heading: label[language] }, { heading: `${gloss[language]} / ${domain[language]} → ${range[language]}`, flexible: true }]
  const rows = predicateNames.flatMap((predicate) => {
    const record: PredicateRecord = predicates[predicate]
    const arrow = record.directed ? '→' : '↔'
    return [
      [predicate, record[language], record.gloss[language]],
      ['', '', `${kindList(record.domain, language)} ${arrow} ${kindList(record.range, language)}`],
    ]
  })
  return [HEADINGS.predicates[language], '', ...tableLines(headings, rows, columns)]
}

function kindList(list: PredicateRecord['domain'], language: Language): string {
  return list.length === kindNames.length ? HEADINGS.any[language] : list.map((kind) => kinds[kind][language]).join(language === 'zh' ? ' ' : ', ')
}

function flatRows(language: Language): Table['rows'] {
  return [
    ...kindNames.map((kind) => ['kind', kind, kinds[kind][language], kinds[kind].gloss[language], null, null, null]),
    ...predicateNames.map((predicate) => {
      const { domain, range, directed, gloss, ...labels }: PredicateRecord = predicates[predicate]
      return ['predicate', predicate, labels[language], gloss[language], domain.join(' '), range.join(' '), String(directed)]
    }),
  ]
}
