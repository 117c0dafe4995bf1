/** The eight kinds of entity. Declared once: legends, columns, choices and documents are drawn from this table. */
export const kinds = {
  person: { zh: '人物', en: 'person', colour: '#d1495b', shape: 'circle', gloss: { zh: '有名有姓的人', en: 'a named human being' } },
  place: { zh: '地区', en: 'place', colour: '#2e7d5b', shape: 'square', gloss: { zh: '省市县乡村等行政区域和地区', en: 'administrative areas and regions' } },
  organization: { zh: '机构', en: 'organization', colour: '#2f6db5', shape: 'diamond', gloss: { zh: '党政机关、学校、医院、媒体、协会、党组织', en: 'organs, schools, hospitals, media, associations, Party branches' } },
  company: { zh: '企业', en: 'company', colour: '#b7791f', shape: 'triangle', gloss: { zh: '企业、合作社、银行', en: 'enterprises, co-operatives, banks' } },
  site: { zh: '场所', en: 'site', colour: '#6d5aa8', shape: 'pentagon', gloss: { zh: '园区、景区、场馆、道路等设施', en: 'zones, venues, roads and other facilities' } },
  initiative: { zh: '举措', en: 'initiative', colour: '#0f8b9d', shape: 'star', gloss: { zh: '有名称的政策、工程、行动、机制、奖项', en: 'named policies, campaigns, programmes, mechanisms, awards' } },
  event: { zh: '活动', en: 'event', colour: '#a8517d', shape: 'hexagon', gloss: { zh: '具体的会议、仪式、活动', en: 'specific meetings, ceremonies, gatherings' } },
  document: { zh: '文件', en: 'document', colour: '#66707a', shape: 'page', gloss: { zh: '法律、规划、通知、书籍', en: 'laws, plans, notices, books' } },
} as const satisfies Record<string, KindRecord>

/** One row of the table: labels in both languages, the colour and the shape that tell it apart, and what belongs to it. */
export interface KindRecord {
  readonly zh: string
  readonly en: string
  readonly colour: `#${string}`
  readonly shape: string
  readonly gloss: { readonly zh: string; readonly en: string }
}

export type Kind = keyof typeof kinds

export const kindNames = Object.keys(kinds) as readonly Kind[]

/** True if `name` is one of the eight kinds. */
export function isKind(name: string): name is Kind {
  return Object.hasOwn(kinds, name)
}
