import { kinds } from '../ontology/kinds.ts'
import { predicates } from '../ontology/predicates.ts'
import type { Neighbour } from '../query/neighbours.ts'
import { groupedBy } from '../query/order.ts'
import type { EvidenceRecord } from '../store/records.ts'
import type { Table } from './answer.ts'
import type { Language } from './language.ts'
import { tableLines } from './terminal/table.ts'
import { counted, evidenceCountText, evidenceLines, relationText } from './wording.ts'

/** Relations around an entity as lines and as a flat table: the body of `neighbors` and `show`. */

const SEPARATORS = { zh: '、', en: ', ' } as const

const INDENT = '  '
const EVIDENCE_INDENT = '      '
/** Sentences quoted under one relation; JSON and CSV have all. */
const QUOTED = 3

const WORDS = {
  hop: { zh: (hop: number) => `第 ${hop} 步`, en: (hop: number) => `Step ${hop}` },
  via: { zh: (name: string) => `经 ${name}`, en: (name: string) => `via ${name}` },
  more: { zh: (count: number) => `另有 ${count} 条证据`, en: (count: number) => `${count} more sentences` },
} as const

/** Grouped under relation and direction, and under the step from the second on; with the sentences below each if asked for. */
export function factLines(facts: readonly Neighbour[], evidence: boolean, columns: number | null, language: Language): readonly string[] {
  const rows = new Map(rowLines(facts, columns, language).map((line, index) => [facts[index], line]))
  const lines: string[] = []
  let hop = 1
  for (const group of groupedBy(facts, ({ hop: step, relation, side }) => `${step} ${relation.predicate} ${side}`).values()) {
    const [first] = group
    if (!first) continue
    if (lines.length > 0) lines.push('')
    if (first.hop !== hop) lines.push(WORDS.hop[language](first.hop), '')
    hop = first.hop
    lines.push(counted(relationText(first.relation.predicate, first.side, language), group.length, language))
    for (const fact of group) lines.push(rows.get(fact) ?? '', ...(evidence ? quotes(fact, columns, language) : []))
  }
  return lines
}

/** One line a relation, all aligned with each other. */
function rowLines(facts: readonly Neighbour[], columns: number | null, language: Language): readonly string[] {
  const headings = [{ heading: '', flexible: true }, { heading: '' }, { heading: '', align: 'right' }, { heading: '', flexible: true }] as const
  const rows = facts.map(({ entity, relation, hop, from }) => [
    entity.name,
    kinds[entity.kind][language],
    evidenceCountText(relation.weight, language),
    [...(relation.titles.length > 0 ? [relation.titles.join(SEPARATORS[language])] : []), ...(hop > 1 ? [WORDS.via[language](from.name)] : [])].join(' · '),
  ])
  return tableLines(headings, rows, columns === null ? null : columns - INDENT.length).map((line) => INDENT + line)
}

function quotes({ evidence }: Neighbour, columns: number | null, language: Language): readonly string[] {
  const more = evidence.length > QUOTED ? [EVIDENCE_INDENT + WORDS.more[language](evidence.length - QUOTED)] : []
  return [...evidence.slice(0, QUOTED).flatMap((each) => evidenceLines(each, EVIDENCE_INDENT, columns, language)), ...more]
}

const HEADINGS = ['hop', 'subject', 'relation', 'object', 'name', 'kind', 'id', 'titles', 'score', 'evidence', 'firstSeen', 'lastSeen'] as const
const EVIDENCE_HEADINGS = ['sentence', 'headline', 'file', 'date'] as const

/** One row a relation; with evidence one row a sentence. */
export function factTable(facts: readonly Neighbour[], evidence: boolean, language: Language): Table {
  if (!evidence) return { headings: HEADINGS, rows: facts.map((fact) => factCells(fact, language)) }
  const sentences = (fact: Neighbour): Table['rows'] => fact.evidence.map((each) => [...factCells(fact, language), ...evidenceCells(each)])
  return { headings: [...HEADINGS, ...EVIDENCE_HEADINGS], rows: facts.flatMap(sentences) }
}

function factCells({ hop, from, relation, side, entity }: Neighbour, language: Language): Table['rows'][number] {
  const { predicate, titles, score, weight, firstSeen, lastSeen } = relation
  const [subject, object] = side === 'in' ? [entity, from] : [from, entity]
  return [
    hop, subject.name, predicates[predicate][language], object.name,
    entity.name, kinds[entity.kind][language], entity.id, titles.join('；'), score, weight, firstSeen, lastSeen,
  ]
}

function evidenceCells({ text, headline, file, date }: EvidenceRecord): readonly (string | null)[] {
  return [text, headline, file, date]
}
