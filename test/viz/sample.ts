import { viewerFile, type ViewerRecords } from '../../src/export/viewer-file.ts'
import type { ViewerFile } from '../../src/facts/viewer-file.ts'
import type { Kind } from '../../src/ontology/kinds.ts'
import type { Predicate } from '../../src/ontology/predicates.ts'
import type { ArticleRecord, EntityRecord, EvidenceRecord, IndicatorRecord, MentionRecord, RelationRecord } from '../../src/store/records.ts'

/** An invented paper of an invented county: enough of everything the viewer shows. */
export interface SampleArticle {
  readonly id: string
  readonly date: string | null
  readonly headline: string
  readonly paragraphs: readonly string[]
  /** subject predicate object, and the sentence (or a part of it) that says so; a post after a colon. */
  readonly facts: readonly (readonly [subject: string, predicate: Predicate, object: string, sentence: string, title?: string])[]
}

export type SampleNames = Readonly<Record<string, { readonly kind: Kind; readonly aliases?: readonly string[]; readonly code?: string; readonly pinyin?: string }>>

export const names: SampleNames = {
  青禾县: { kind: 'place', aliases: ['我县'], code: '990101', pinyin: 'qing he xian' },
  大云镇: { kind: 'place', aliases: ['大云'], code: '990101102', pinyin: 'da yun zhen' },
  云溪村: { kind: 'place', pinyin: 'yun xi cun' },
  李明川: { kind: 'person', aliases: ['李书记'], pinyin: 'li ming chuan' },
  周文静: { kind: 'person', pinyin: 'zhou wen jing' },
  解红梅: { kind: 'person', pinyin: 'xie hong mei' },
  县发展和改革局: { kind: 'organization', aliases: ['县发改局'], pinyin: 'xian fa zhan he gai ge ju' },
  远山光学有限公司: { kind: 'company', aliases: ['远山光学'], pinyin: 'yuan shan guang xue you xian gong si' },
  云溪村史馆: { kind: 'site', pinyin: 'yun xi cun shi guan' },
  河湖清洁行动: { kind: 'initiative', pinyin: 'he hu qing jie xing dong' },
  项目推进会: { kind: 'event', pinyin: 'xiang mu tui jin hui' },
  青禾县水利规划: { kind: 'document', pinyin: 'qing he xian shui li gui hua' },
}

export const articles: readonly SampleArticle[] = [
  {
    id: 'a1', date: '2023-03-02', headline: '李明川到大云镇调研',
    paragraphs: [
      '3月1日，青禾县委书记李明川到大云镇调研，周文静陪同。李书记一行走访了远山光学，随后察看云溪村史馆。',
      '李明川强调，要持续推进河湖清洁行动。大云镇前两个月完成工业产值12.5亿元，同比增长8.1%。',
    ],
    facts: [
      ['李明川', 'inspects', '大云镇', '3月1日，青禾县委书记李明川到大云镇调研，周文静陪同。'],
      ['李明川', 'holds_post', '青禾县', '3月1日，青禾县委书记李明川到大云镇调研，周文静陪同。', '县委书记'],
      ['周文静', 'accompanies', '李明川', '3月1日，青禾县委书记李明川到大云镇调研，周文静陪同。'],
      ['李明川', 'inspects', '远山光学有限公司', '李书记一行走访了远山光学，随后察看云溪村史馆。'],
      ['李明川', 'inspects', '云溪村史馆', '李书记一行走访了远山光学，随后察看云溪村史馆。'],
      ['李明川', 'advocates', '河湖清洁行动', '李明川强调，要持续推进河湖清洁行动。'],
      ['云溪村史馆', 'located_in', '云溪村', '李书记一行走访了远山光学，随后察看云溪村史馆。'],
    ],
  },
  {
    id: 'a2', date: '2024-05-20', headline: '我县召开项目推进会',
    paragraphs: [
      '5月19日，我县召开项目推进会。县长周文静主持会议，大云镇、县发改局参加。',
      '会议审议《青禾县水利规划》。周文静指出，大云镇云溪村要推进河湖清洁行动。大云镇一季度完成工业产值14.2亿元，同比增长9.3%。',
    ],
    facts: [
      ['青禾县', 'hosts', '项目推进会', '5月19日，我县召开项目推进会。'],
      ['周文静', 'chairs', '项目推进会', '县长周文静主持会议，大云镇、县发改局参加。'],
      ['周文静', 'holds_post', '青禾县', '县长周文静主持会议，大云镇、县发改局参加。', '县长'],
      ['大云镇', 'attends', '项目推进会', '县长周文静主持会议，大云镇、县发改局参加。'],
      ['县发展和改革局', 'attends', '项目推进会', '县长周文静主持会议，大云镇、县发改局参加。'],
      ['项目推进会', 'discusses', '青禾县水利规划', '会议审议《青禾县水利规划》。'],
      ['云溪村', 'located_in', '大云镇', '周文静指出，大云镇云溪村要推进河湖清洁行动。'],
      ['周文静', 'inspects', '大云镇', '周文静指出，大云镇云溪村要推进河湖清洁行动。'],
    ],
  },
  {
    id: 'a3', date: null, headline: '远山光学落户大云镇',
    paragraphs: ['远山光学有限公司落户大云镇，与县发展和改革局签约。大云镇党委书记解红梅参加。李明川到大云镇调研。'],
    facts: [
      ['远山光学有限公司', 'invests_in', '大云镇', '远山光学有限公司落户大云镇，与县发展和改革局签约。'],
      ['远山光学有限公司', 'cooperates', '县发展和改革局', '远山光学有限公司落户大云镇，与县发展和改革局签约。'],
      ['解红梅', 'holds_post', '大云镇', '大云镇党委书记解红梅参加。', '党委书记'],
      ['李明川', 'inspects', '大云镇', '李明川到大云镇调研。'],
    ],
  },
]

const figures = [
  { name: '大云镇', indicator: '工业产值', value: '12.5亿元', change: '8.1%', period: '前两个月', article: 'a1', sentence: '大云镇前两个月完成工业产值12.5亿元，同比增长8.1%。' },
  { name: '大云镇', indicator: '工业产值', value: '14.2亿元', change: '9.3%', period: '一季度', article: 'a2', sentence: '大云镇一季度完成工业产值14.2亿元，同比增长9.3%。' },
] as const

/** The sample as the workspace would give it. */
export function sampleRecords(sample: readonly SampleArticle[] = articles, known: SampleNames = names): ViewerRecords {
  const texts = sample.map(articleRecord)
  const { relations, evidence } = relationRecords(sample, texts, known)
  const mentions = texts.flatMap((article) => mentionsIn(article, known))
  return {
    relations, evidence, mentions, articles: texts,
    entities: entityRecords(known, relations, mentions),
    indicators: figures.flatMap((figure, index) => indicatorRecord(figure, index, texts, known)),
  }
}

export function sampleFile(sample: readonly SampleArticle[] = articles, known: SampleNames = names): ViewerFile {
  return viewerFile(sampleRecords(sample, known), (name) => known[name]?.pinyin ?? '')
}

export function idOf(name: string, known: SampleNames = names): string {
  return known[name]?.code ?? `n${Object.keys(known).indexOf(name)}`
}

function articleRecord({ id, date, headline, paragraphs }: SampleArticle): ArticleRecord {
  const text = [headline, ...paragraphs].join('\n')
  let at = 0
  const blocks = [headline, ...paragraphs].map((part, index) => {
    const block = { role: index === 0 ? 'headline' : 'paragraph', start: at, end: at + part.length } as const
    at += part.length + 1
    return block
  })
  return { id, file: `${id}.txt`, headline, byline: ['记者 王小雨'], date, text, blocks }
}

function relationRecords(sample: readonly SampleArticle[], texts: readonly ArticleRecord[], known: SampleNames): Pick<ViewerRecords, 'relations' | 'evidence'> {
  const relations = new Map<string, RelationRecord>()
  const evidence: EvidenceRecord[] = []
  sample.forEach(({ facts }, index) => {
    const article = texts[index]
    if (!article) return
    for (const [subject, predicate, object, sentence, title] of facts) {
      const id = `${idOf(subject, known)}-${predicate}-${idOf(object, known)}`
      const before = relations.get(id)
      relations.set(id, {
        id, subject: idOf(subject, known), predicate, object: idOf(object, known), score: 0.9, weight: (before?.weight ?? 0) + 1,
        titles: [...(before?.titles ?? []), ...(title === undefined ? [] : [title])], firstSeen: article.date, lastSeen: article.date,
      })
      const start = article.text.indexOf(sentence)
      evidence.push({
        relation: id, article: article.id, file: article.file, headline: article.headline, date: article.date, title: title ?? null,
        frame: 'sample', score: 0.9, text: sentence, spans: [[start, start + sentence.length]], start, end: start + sentence.length,
      })
    }
  })
  return { relations: [...relations.values()], evidence }
}

function mentionsIn({ id, text }: ArticleRecord, known: SampleNames): readonly MentionRecord[] {
  return Object.entries(known).flatMap(([name, { aliases = [] }]) => [name, ...aliases].flatMap((word) => {
    const starts = [...text.matchAll(new RegExp(word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'g'))].map((match) => match.index)
    return starts.map((start) => ({ entity: idOf(name, known), article: id, start, end: start + word.length, text: word, score: 0.9 }))
  }))
}

function entityRecords(known: SampleNames, relations: readonly RelationRecord[], mentions: readonly MentionRecord[]): readonly EntityRecord[] {
  return Object.entries(known).map(([name, { kind, aliases = [], code = null }], index, all) => {
    const id = idOf(name, known)
    const touching = relations.filter((relation) => relation.subject === id || relation.object === id)
    const angle = (2 * Math.PI * index) / all.length
    return {
      id, kind, name, aliases, code, role: kind === 'person' ? 'official' : null,
      mentionCount: mentions.filter((mention) => mention.entity === id).length,
      evidenceCount: touching.reduce((sum, { weight }) => sum + weight, 0),
      degree: touching.length, pagerank: touching.length / (relations.length || 1), community: index % 3,
      x: 100 * Math.cos(angle) * (1 + (index % 3) / 3), y: 100 * Math.sin(angle), size: 4,
    }
  })
}

function indicatorRecord(figure: (typeof figures)[number], index: number, texts: readonly ArticleRecord[], known: SampleNames): readonly IndicatorRecord[] {
  const { name, indicator, value, change, period, sentence } = figure
  const article = texts.find(({ id }) => id === figure.article)
  const start = article?.text.indexOf(sentence) ?? -1
  if (!article || start < 0) return []
  return [{
    id: `i${index}`, entity: idOf(name, known), indicator, value, change, direction: 'up', period, article: article.id, file: article.file,
    headline: article.headline, date: article.date, text: sentence, spans: [[start, start + sentence.length]], start, end: start + sentence.length,
  }]
}
