import type { Kind } from './kinds.ts'

const acting = ['place', 'organization', 'company', 'site', 'person'] as const
const area = ['place', 'site', 'organization', 'company'] as const
const anything = ['person', 'place', 'organization', 'company', 'site', 'initiative', 'event', 'document'] as const

/** The sixteen predicates: labels, what they mean, which kinds may stand at either end, and whether direction matters. */
export const predicates = {
  holds_post: { zh: '任职', en: 'holds post', domain: ['person'], range: ['organization', 'company', 'place', 'site'], directed: true, colour: '#c0564b', gloss: { zh: '担任或曾任职务', en: 'holds or held a post, job or membership' } },
  located_in: { zh: '位于', en: 'located in', domain: ['place', 'site', 'organization', 'company'], range: ['place'], directed: true, colour: '#5c8a6b', gloss: { zh: '位于某地区', en: 'lies in an area' } },
  part_of: { zh: '隶属', en: 'part of', domain: ['organization', 'initiative', 'event'], range: ['organization', 'initiative', 'event'], directed: true, colour: '#7a8794', gloss: { zh: '是其组成部分', en: 'a unit of a larger organ, a programme of a larger programme' } },
  inspects: { zh: '调研', en: 'inspects', domain: ['person', 'organization'], range: ['place', 'site', 'company', 'organization', 'initiative'], directed: true, colour: '#2b7bba', gloss: { zh: '调研、视察、检查、走访、慰问', en: 'inspects, visits, checks' } },
  chairs: { zh: '主持', en: 'chairs', domain: ['person'], range: ['event'], directed: true, colour: '#8c5a9e', gloss: { zh: '主持会议或活动', en: 'presides over' } },
  attends: { zh: '参加', en: 'attends', domain: ['person', 'organization', 'place'], range: ['event'], directed: true, colour: '#b08bc0', gloss: { zh: '参加、出席、列席', en: 'attends, speaks or reports at' } },
  accompanies: { zh: '陪同', en: 'accompanies', domain: ['person'], range: ['person'], directed: true, colour: '#d38aa0', gloss: { zh: '陪同前往', en: 'goes along with' } },
  hosts: { zh: '召开', en: 'hosts', domain: ['place', 'organization', 'company'], range: ['event'], directed: true, colour: '#99607a', gloss: { zh: '召开、举办', en: 'holds the event' } },
  advocates: { zh: '强调', en: 'advocates', domain: ['person', 'event'], range: ['initiative'], directed: true, colour: '#d99033', gloss: { zh: '强调、要求、提出推进', en: 'asks that a named initiative be done' } },
  carries_out: { zh: '实施', en: 'carries out', domain: acting, range: ['initiative', 'site', 'organization'], directed: true, colour: '#1b8a8f', gloss: { zh: '开展、推进、建设、成立', en: 'carries out, builds, sets up' } },
  discusses: { zh: '审议', en: 'discusses', domain: ['event'], range: ['initiative', 'document', 'event'], directed: true, colour: '#6f7fb5', gloss: { zh: '审议、研究、传达学习', en: 'deliberates, studies, hears' } },
  issues: { zh: '发布', en: 'issues', domain: ['organization', 'place'], range: ['document', 'initiative'], directed: true, colour: '#4f6d7a', gloss: { zh: '印发、发布、出台', en: 'issues, publishes' } },
  dispatched_to: { zh: '派驻', en: 'dispatched to', domain: ['person', 'organization'], range: ['place', 'organization'], directed: true, colour: '#b5533c', gloss: { zh: '驰援、派驻、挂职', en: 'sent to help or serve' } },
  receives: { zh: '获得', en: 'receives', domain: anything, range: ['initiative', 'organization', 'place'], directed: true, colour: '#c9a227', gloss: { zh: '荣获、获评、入选', en: 'is awarded, named or selected' } },
  cooperates: { zh: '合作', en: 'cooperates', domain: area, range: area, directed: false, colour: '#3c9d6c', gloss: { zh: '签约、共建、对接', en: 'signs, co-builds, pairs with' } },
  invests_in: { zh: '投资', en: 'invests in', domain: ['company'], range: ['site', 'place', 'initiative'], directed: true, colour: '#8a6d3b', gloss: { zh: '投资、落户、入驻', en: 'invests in, settles in' } },
} as const satisfies Record<string, PredicateRecord>

/** One row of the table. `domain` and `range` are the kinds allowed as subject and as object. */
export interface PredicateRecord {
  readonly zh: string
  readonly en: string
  readonly domain: readonly Kind[]
  readonly range: readonly Kind[]
  readonly directed: boolean
  readonly colour: `#${string}`
  readonly gloss: { readonly zh: string; readonly en: string }
}

export type Predicate = keyof typeof predicates

export const predicateNames = Object.keys(predicates) as readonly Predicate[]

/** True if `name` is one of the sixteen predicates. */
export function isPredicate(name: string): name is Predicate {
  return Object.hasOwn(predicates, name)
}

/** True if the ontology lets `subject` stand before and `object` after `predicate`. */
export function allows(predicate: Predicate, subject: Kind, object: Kind): boolean {
  const { domain, range }: PredicateRecord = predicates[predicate]
  return domain.includes(subject) && range.includes(object)
}
