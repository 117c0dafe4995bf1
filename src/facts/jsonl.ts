import { ZhengtuError, type Bilingual } from '../errors.ts'
import { directions, type Direction } from '../ontology/directions.ts'
import { isKind } from '../ontology/kinds.ts'
import { isPredicate } from '../ontology/predicates.ts'
import { finite, list, Malformed, nullable, oneOf, optional, record, text, withDefault, type Check } from './checks.ts'
import type { ArticleFacts, Entity, Evidence, Indicator, Mention, PersonRole, Relation } from './fact.ts'
import type { Span } from './span.ts'

/** One order for the keys of every object of the interchange. */
const keyOrder = [
  'document', 'entities', 'relations', 'indicators',
  'id', 'file', 'headline', 'byline', 'date',
  'kind', 'name', 'aliases', 'code', 'candidates', 'role', 'mentions',
  'subject', 'predicate', 'object', 'title', 'indicator', 'value', 'change', 'direction', 'period',
  'spans', 'text', 'score', 'frame', 'evidence',
]

const roles: readonly string[] = ['official', 'byline', 'private'] satisfies PersonRole[]
const isRole = (name: string): name is PersonRole => roles.includes(name)
const isDirection = (name: string): name is Direction => Object.hasOwn(directions, name)

const span: Check<Span> = (value, field) => {
  const [start, end, ...rest] = Array.isArray(value) ? (value as unknown[]) : []
  const counts = Number.isSafeInteger(start) && Number.isSafeInteger(end) && rest.length === 0
  if (!counts || (start as number) < 0 || (start as number) >= (end as number)) {
    throw new Malformed(field, { zh: '整数区间 [start, end)，0 <= start < end', en: 'a span [start, end) of whole numbers with 0 <= start < end' })
  }
  return [start as number, end as number]
}

const some = <T>(check: Check<readonly T[]>): Check<readonly T[]> => (value, field) => {
  const items = check(value, field)
  if (items.length === 0) throw new Malformed(field, { zh: '至少一项', en: 'at least one item' })
  return items
}

const quoted = { spans: some(list(span)), text }
const evidence = some(list(record<Evidence>(quoted)))
const kind = oneOf(isKind, { zh: '本体中的实体类型', en: 'one of the kinds of the ontology' })
const predicate = oneOf(isPredicate, { zh: '本体中的关系', en: 'one of the predicates of the ontology' })

const entity = record<Entity>({
  id: text,
  kind,
  name: text,
  aliases: list(text),
  code: optional(nullable(text)),
  candidates: optional(list(text)),
  role: optional(oneOf(isRole, { zh: 'official、byline 或 private', en: 'official, byline or private' })),
  mentions: list(record<Mention>({ ...quoted, score: finite })),
})

const relation = record<Relation>({
  id: text,
  subject: text,
  predicate,
  object: text,
  title: nullable(text),
  score: finite,
  frame: withDefault(text, ''),
  evidence,
})

const indicator = record<Indicator>({
  subject: nullable(text),
  indicator: text,
  value: nullable(text),
  change: nullable(text),
  direction: nullable(oneOf(isDirection, { zh: 'up、down 或 flat', en: 'up, down or flat' })),
  period: nullable(text),
  score: withDefault(finite, 1),
  evidence,
})

const articleFacts = record<ArticleFacts>({
  document: record<ArticleFacts['document']>({ id: text, file: text, headline: text, byline: list(text), date: nullable(text) }),
  entities: list(entity),
  relations: list(relation),
  indicators: list(indicator),
})

/** One line of the interchange, without its newline. The order of the keys is fixed, so equal facts give equal bytes. */
export function formatFacts(facts: ArticleFacts): string {
  return JSON.stringify(facts, keyOrder)
}

/**
 * The facts of one line of the interchange. Fields it does not know are left out; `frame` may be missing (then empty), an
 * indicator's `score` too (then 1). `where` names the line in messages (facts.jsonl:3).
 * Throws ZhengtuError `facts`, naming line and field, if the line is no JSON, a field is missing or of the wrong form, a name
 * is not in the ontology, or a relation or indicator points at an entity that the line does not have.
 */
export function parseFacts(line: string, where: string): ArticleFacts {
  return readJson(line, where, (value) => {
    const facts = articleFacts(value, '')
    checkEnds(facts)
    return facts
  })
}

/** The facts of every line that is not blank, in their order. `file` names the source in messages. Throws as `parseFacts` does. */
export function* readFacts(lines: Iterable<string>, file: string): Generator<ArticleFacts, void> {
  let number = 0
  for (const line of lines) {
    number += 1
    if (line.trim() !== '') yield parseFacts(line, `${file}:${number}`)
  }
}

/** JSON `source` put through `check`; `where` names it in the ZhengtuError `facts` thrown for what is malformed. */
export function readJson<T>(source: string, where: string, check: (value: unknown) => T): T {
  try {
    return check(JSON.parse(source))
  } catch (cause) {
    if (cause instanceof Malformed) {
      const { zh, en } = cause.expected
      throw malformed(`${where} ${cause.field}`.trimEnd(), { zh: `应为${zh}`, en: `expected ${en}` }, cause)
    }
    if (cause instanceof SyntaxError) throw malformed(where, { zh: '不是有效的 JSON', en: 'not valid JSON' }, cause)
    throw cause
  }
}

function checkEnds({ entities, relations, indicators }: ArticleFacts): void {
  const ids = new Set(entities.map(({ id }) => id))
  const check = (id: string, field: string): void => {
    if (!ids.has(id)) throw new Malformed(field, { zh: '同一行中某个实体的 id', en: 'the id of an entity of the same line' })
  }
  relations.forEach(({ subject, object }, index) => {
    check(subject, `relations[${index}].subject`)
    check(object, `relations[${index}].object`)
  })
  indicators.forEach(({ subject }, index) => {
    if (subject !== null) check(subject, `indicators[${index}].subject`)
  })
}

function malformed(where: string, reason: Bilingual, cause: unknown): ZhengtuError {
  return new ZhengtuError('facts', { zh: `事实数据格式有误（${reason.zh}）`, en: `malformed facts (${reason.en})` }, {
    where,
    advice: {
      zh: '每行应是一篇文章的 JSON，格式同 zhengtu extract --format jsonl 的输出',
      en: 'each line holds one article as JSON, in the form that zhengtu extract --format jsonl prints',
    },
    cause,
  })
}
