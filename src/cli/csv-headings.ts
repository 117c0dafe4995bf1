import type { Language } from './language.ts'

/** The headings of the tables for spreadsheets, each worded once. */
const HEADINGS = {
  sort: { zh: '种类', en: 'sort' },
  id: { zh: '编号', en: 'id' },
  name: { zh: '名称', en: 'name' },
  label: { zh: '名称', en: 'label' },
  kind: { zh: '类别', en: 'kind' },
  aliases: { zh: '别名', en: 'aliases' },
  count: { zh: '数量', en: 'count' },
  path: { zh: '路径', en: 'path' },
  hop: { zh: '步', en: 'hop' },
  from: { zh: '起点', en: 'from' },
  to: { zh: '终点', en: 'to' },
  subject: { zh: '主体', en: 'subject' },
  relation: { zh: '关系', en: 'relation' },
  object: { zh: '客体', en: 'object' },
  titles: { zh: '职务', en: 'posts' },
  score: { zh: '置信度', en: 'score' },
  evidence: { zh: '证据数', en: 'evidence' },
  firstSeen: { zh: '最早', en: 'first seen' },
  lastSeen: { zh: '最晚', en: 'last seen' },
  sentence: { zh: '原句', en: 'sentence' },
  headline: { zh: '标题', en: 'headline' },
  file: { zh: '文件', en: 'file' },
  date: { zh: '日期', en: 'date' },
  domain: { zh: '主体类别', en: 'subject kinds' },
  range: { zh: '客体类别', en: 'object kinds' },
  directed: { zh: '有方向', en: 'directed' },
  gloss: { zh: '含义', en: 'meaning' },
  text: { zh: '文字', en: 'text' },
  start: { zh: '起', en: 'start' },
  end: { zh: '止', en: 'end' },
  proposer: { zh: '提出者', en: 'proposer' },
  chosen: { zh: '选中', en: 'chosen' },
  precision: { zh: '准确率', en: 'precision' },
  recall: { zh: '召回率', en: 'recall' },
  f1: { zh: 'F1', en: 'F1' },
  right: { zh: '正确', en: 'right' },
  gold: { zh: '标注', en: 'gold' },
  found: { zh: '找到', en: 'found' },
} as const

export type Heading = keyof typeof HEADINGS

export function headingsIn(language: Language, ids: readonly Heading[]): readonly string[] {
  return ids.map((id) => HEADINGS[id][language])
}
