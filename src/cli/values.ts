import { ZhengtuError, type Bilingual } from '../errors.ts'
import { kindNames, kinds, type Kind } from '../ontology/kinds.ts'
import { predicateNames, predicates, type Predicate } from '../ontology/predicates.ts'
import type { Given, Parameter } from './command.ts'

/**
 * Reads what the user gave for a parameter into its type; an option given twice counts as given last. Kinds and predicates are known by id and by either label.
 * Throws ZhengtuError `usage` for what cannot be read; `where` names the option.
 */
export function read(name: string, { type }: Parameter, raw: unknown): Given[keyof Given] | undefined {
  const all = [raw].flat()
  if (type === 'texts') return all.filter((each) => typeof each === 'string')
  const last = all.at(-1)
  if (type === 'flag') return last === true
  if (typeof last !== 'string') return undefined
  if (type === 'count') return countOf(name, last)
  if (type === 'kind') return kindOf(name, last)
  return type === 'relation' ? predicateOf(name, last) : last
}

function countOf(name: string, text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text)
  throw refused(name, text, { zh: '请给一个正整数，例如 10', en: 'give a whole number above zero, such as 10' })
}

function kindOf(name: string, text: string): Kind {
  const kind = kindNames.find((id) => matches(text, id, kinds[id]))
  if (kind) return kind
  throw refused(name, text, { zh: `可用的类别：${kindNames.map((id) => kinds[id].zh).join(' ')}`, en: `kinds: ${kindNames.join(', ')}` })
}

function predicateOf(name: string, text: string): Predicate {
  const predicate = predicateNames.find((id) => matches(text, id, predicates[id]))
  if (predicate) return predicate
  throw refused(name, text, { zh: `可用的关系：${predicateNames.map((id) => predicates[id].zh).join(' ')}`, en: `relations: ${predicateNames.join(', ')}` })
}

function matches(text: string, id: string, { zh, en }: Bilingual): boolean {
  const asked = text.trim().toLowerCase()
  return asked === id || asked === zh || asked === en
}

function refused(name: string, text: string, advice: Bilingual): ZhengtuError {
  return new ZhengtuError('usage', { zh: `选项的值不可用：${text}`, en: `the option does not take this value: ${text}` }, { where: `--${name}`, advice })
}
