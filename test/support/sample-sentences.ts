import type { Indicator } from '../../src/facts/fact.ts'
import type { Predicate } from '../../src/ontology/predicates.ts'
import type { Role } from './sample-cast.ts'

/** A sentence with slots in braces and what it says. */
export interface SampleSentence {
  readonly text: string
  readonly says: readonly (readonly [subject: Role, predicate: Predicate, object: Role, title?: string])[]
  readonly figure?: Omit<Indicator, 'subject' | 'score' | 'evidence'>
}

/** One sentence at least for each predicate. */
export const sentences: readonly SampleSentence[] = [
  { text: '{leader}到{site}调研，{companion}陪同。', says: [['leader', 'inspects', 'site'], ['companion', 'accompanies', 'leader']] },
  {
    text: '{town}召开{event}，{leader}主持会议，{organ}参加会议，会议学习了{document}。',
    says: [['town', 'hosts', 'event'], ['leader', 'chairs', 'event'], ['organ', 'attends', 'event'], ['event', 'discusses', 'document']],
  },
  { text: '{organ}印发{document}，在各镇开展{initiative}。', says: [['organ', 'issues', 'document'], ['organ', 'carries_out', 'initiative']] },
  { text: '{company}投资的{site}位于{town}。', says: [['company', 'invests_in', 'site'], ['site', 'located_in', 'town']] },
  { text: '{organ}所属的{team}走访了{company}。', says: [['team', 'part_of', 'organ'], ['team', 'inspects', 'company']] },
  { text: '{company}与{organ}签约。', says: [['company', 'cooperates', 'organ']] },
  { text: '{organ}局长{leader}强调，要抓好{initiative}。', says: [['leader', 'holds_post', 'organ', '局长'], ['leader', 'advocates', 'initiative']] },
  { text: '{organ}副局长{companion}派驻{town}。', says: [['companion', 'holds_post', 'organ', '副局长'], ['companion', 'dispatched_to', 'town']] },
  { text: '{resident}入选{initiative}。', says: [['resident', 'receives', 'initiative']] },
  {
    text: '前三季度，{town}服务业增加值58.3亿元，同比增长13.4%。', says: [],
    figure: { indicator: '服务业增加值', value: '58.3亿元', change: '13.4%', direction: 'up', period: '前三季度' },
  },
]
