import { kinds } from '../ontology/kinds.ts'
import { predicates } from '../ontology/predicates.ts'
import type { EntityRecord } from '../store/records.ts'
import { bestEvidence, type Edge } from './source.ts'

export type Cell = string | number | readonly string[] | null

/** What a graph file says of a node or edge beside its ends and label. `id` is ASCII and stable, `zh` and `en` are titles. */
export interface Column<Row> {
  readonly id: string
  readonly zh: string
  readonly en: string
  readonly type: 'string' | 'integer' | 'double' | 'list'
  of(row: Row, lang: 'zh' | 'en'): Cell
}

export const nodeColumns: readonly Column<EntityRecord>[] = [
  { id: 'kind', zh: '类型代码', en: 'kind', type: 'string', of: ({ kind }) => kind },
  { id: 'kind_label', zh: '类型', en: 'kind of entity', type: 'string', of: ({ kind }, lang) => kinds[kind][lang] },
  { id: 'aliases', zh: '别名', en: 'aliases', type: 'list', of: ({ aliases }) => aliases },
  { id: 'code', zh: '区划代码', en: 'division code', type: 'string', of: ({ code }) => code },
  { id: 'role', zh: '身份', en: 'role', type: 'string', of: ({ role }) => role },
  { id: 'mentions', zh: '提及次数', en: 'mentions', type: 'integer', of: ({ mentionCount }) => mentionCount },
  { id: 'evidence_count', zh: '证据句数', en: 'evidence sentences', type: 'integer', of: ({ evidenceCount }) => evidenceCount },
  { id: 'degree', zh: '度', en: 'degree', type: 'integer', of: ({ degree }) => degree },
  { id: 'pagerank', zh: 'PageRank', en: 'PageRank', type: 'double', of: ({ pagerank }) => pagerank },
  { id: 'community', zh: '社群', en: 'community', type: 'integer', of: ({ community }) => community },
]

export const edgeColumns: readonly Column<Edge>[] = [
  { id: 'predicate', zh: '关系代码', en: 'predicate', type: 'string', of: ({ relation }) => relation.predicate },
  { id: 'predicate_label', zh: '关系', en: 'relation', type: 'string', of: ({ relation }, lang) => predicates[relation.predicate][lang] },
  { id: 'titles', zh: '职务', en: 'posts', type: 'list', of: ({ relation }) => relation.titles },
  { id: 'confidence', zh: '置信度', en: 'confidence', type: 'double', of: ({ relation }) => relation.score },
  { id: 'first_seen', zh: '首次见报', en: 'first seen', type: 'string', of: ({ relation }) => relation.firstSeen },
  { id: 'last_seen', zh: '最近见报', en: 'last seen', type: 'string', of: ({ relation }) => relation.lastSeen },
  { id: 'evidence', zh: '证据', en: 'evidence', type: 'string', of: ({ evidence }) => bestEvidence(evidence)?.text ?? null },
  { id: 'evidences', zh: '全部证据', en: 'all evidence', type: 'list', of: ({ evidence }) => distinct(evidence.map(({ text }) => text)) },
  { id: 'articles', zh: '文章', en: 'articles', type: 'list', of: ({ evidence }) => distinct(evidence.map(({ headline }) => headline)) },
  { id: 'sources', zh: '来源文件', en: 'source files', type: 'list', of: ({ evidence }) => distinct(evidence.map(({ file }) => file)) },
]

function distinct(texts: readonly string[]): readonly string[] {
  return texts.length < 2 ? texts : [...new Set(texts)]
}
