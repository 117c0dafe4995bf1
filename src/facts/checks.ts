import type { Bilingual } from '../errors.ts'

/** Reads a value of unknown shape: gives it back typed, or throws `Malformed` with the field it stands in. */
export type Check<T> = (value: unknown, field: string) => T

/** What a check throws: `field` as in entities[2].kind, `expected` in a few words. */
export class Malformed extends Error {
  readonly field: string
  readonly expected: Bilingual

  constructor(field: string, expected: Bilingual) {
    super(`${field}: expected ${expected.en}`)
    this.field = field
    this.expected = expected
  }
}

export const text: Check<string> = (value, field) => {
  if (typeof value !== 'string') throw new Malformed(field, { zh: '字符串', en: 'a string' })
  return value
}

export const finite: Check<number> = (value, field) => {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new Malformed(field, { zh: '数字', en: 'a number' })
  return value
}

/** A string for which `belongs` holds; `expected` says in words which those are. */
export function oneOf<T extends string>(belongs: (value: string) => value is T, expected: Bilingual): Check<T> {
  return (value, field) => {
    if (typeof value !== 'string' || !belongs(value)) throw new Malformed(field, expected)
    return value
  }
}

export function nullable<T>(check: Check<T>): Check<T | null> {
  return (value, field) => (value === null ? null : check(value, field))
}

/** A field that may be missing: undefined then, and left out of the record. */
export function optional<T>(check: Check<T>): Check<T | undefined> {
  return (value, field) => (value === undefined ? undefined : check(value, field))
}

/** A field that may be missing: `fallback` then. */
export function withDefault<T>(check: Check<T>, fallback: T): Check<T> {
  return (value, field) => (value === undefined ? fallback : check(value, field))
}

export function list<T>(check: Check<T>): Check<readonly T[]> {
  return (value, field) => {
    if (!Array.isArray(value)) throw new Malformed(field, { zh: '列表', en: 'a list' })
    return value.map((item, index) => check(item, `${field}[${index}]`))
  }
}

/** An object with the fields of `shape`; other fields are left out of the result. */
export function record<T extends object>(shape: { readonly [K in keyof T]-?: Check<T[K]> }): Check<T> {
  const fields = Object.entries<Check<unknown>>(shape)
  return (value, field) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Malformed(field, { zh: '对象', en: 'an object' })
    const given = value as Record<string, unknown>
    const read = fields.map(([name, check]) => {
      const own = Object.hasOwn(given, name) ? given[name] : undefined
      return [name, check(own, field === '' ? name : `${field}.${name}`)] as const
    })
    return Object.fromEntries(read.filter(([, item]) => item !== undefined)) as T
  }
}
