import type { Edge, Figure, GraphSource } from '../../src/export/source.ts'
import type { EntityRecord, EvidenceRecord, RelationRecord } from '../../src/store/records.ts'

export function entity(id: string, kind: EntityRecord['kind'], name: string, more: Partial<EntityRecord> = {}): EntityRecord {
  return {
    id, kind, name, aliases: [], code: null, role: kind === 'person' ? 'official' : null, mentionCount: 1, evidenceCount: 1,
    degree: 1, pagerank: 0.25, community: 0, x: id.length, y: -1.5, size: 4, ...more,
  }
}

export function sentence(relation: string, text: string, more: Partial<EvidenceRecord> = {}): EvidenceRecord {
  return {
    relation, article: 'a1', file: 'page.txt', headline: '镇里来了调研组', date: '2026-03-02', title: null, frame: 'inspects.go', score: 0.5,
    text, spans: [[0, text.length]], start: 0, end: text.length, ...more,
  }
}

export function edge(
  id: string, subject: EntityRecord, predicate: RelationRecord['predicate'], object: EntityRecord,
  evidence: readonly EvidenceRecord[], more: Partial<RelationRecord> = {},
): Edge {
  const relation: RelationRecord = {
    id, subject: subject.id, predicate, object: object.id, titles: [], score: 0.9, weight: evidence.length,
    firstSeen: '2026-03-02', lastSeen: '2026-03-05', ...more,
  }
  return { relation, subject, object, evidence }
}

export function graphSource(entities: readonly EntityRecord[], edges: readonly Edge[], figures: readonly Figure[] = []): GraphSource {
  return { entities: () => entities, edges: () => edges, figures: () => figures }
}

const official = entity('p1', 'person', '陈志远', { aliases: ['陈书记', '他说"好"\\'], x: 12.25 })
const reporter = entity('p2', 'person', '方圆', { role: 'byline' })
const villager = entity('p3', 'person', '徐水根', { role: 'private' })
const town = entity('330421102', 'place', '云桥镇', { code: '330421102', aliases: ['云桥'] })
const other = entity('s2', 'place', '溪口镇 & <乡>')
const committee = entity('o1', 'organization', '县委')

/** All that a graph file must carry: posts, several sentences, an undirected relation, two relations between the same two, hidden people at both ends. */
export const sample: GraphSource = graphSource(
  [official, reporter, villager, town, other, committee],
  [
    edge('r1', official, 'holds_post', committee, [sentence('r1', '县委书记陈志远', { title: '书记' })], { titles: ['书记', '常委'] }),
    edge('r2', official, 'inspects', town, [
      sentence('r2', '陈志远到云桥镇调研，"好"\n[他说](甲, 乙)'),
      sentence('r2', '=HYPERLINK("x")', { score: 0.8, file: 'second.txt', headline: '二' }),
    ]),
    edge('r3', town, 'cooperates', other, [sentence('r3', '云桥镇与溪口镇签约')], { firstSeen: null, lastSeen: null }),
    edge('r4', town, 'carries_out', committee, [sentence('r4', '云桥镇建设…')]),
    edge('r5', town, 'issues', committee, [sentence('r5', '云桥镇印发…')]),
    edge('r6', villager, 'accompanies', official, [sentence('r6', '村民徐水根')]),
    edge('r7', official, 'accompanies', reporter, [sentence('r7', '陈志远一行')]),
  ],
  [figure('i1', town, '产值', '58.3亿元', '13.4%'), figure('i2', villager, '收入', '3万元', null), figure('i3', null, '-增长面', '-3.5%', null)],
)

function figure(id: string, subject: EntityRecord | null, indicator: string, value: string | null, change: string | null): Figure {
  const record = {
    id, entity: subject?.id ?? null, indicator, value, change, direction: 'up' as const, period: null, article: 'a1', file: 'page.txt',
    headline: '标题', date: null, text: '句子', spans: [[0, 2]] as const, start: 0, end: 2,
  }
  return { indicator: record, entity: subject }
}
