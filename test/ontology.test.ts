import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseGold } from '../src/facts/scoring/gold.ts'
import { directions } from '../src/ontology/directions.ts'
import { kindNames, kinds, type KindRecord } from '../src/ontology/kinds.ts'
import { allows, predicateNames, predicates, type PredicateRecord } from '../src/ontology/predicates.ts'
import { contrast, distance, visions, type Vision } from './colour.ts'

const tables: readonly (readonly [string, Readonly<Record<string, { readonly zh: string; readonly en: string }>>])[] = [
  ['kinds', kinds], ['predicates', predicates], ['directions', directions],
]

describe.for(tables)('%s', ([, table]) => {
  const rows = Object.entries(table)

  test('have labels in both languages, none twice', () => {
    for (const lang of ['zh', 'en'] as const) {
      const labels = rows.map(([, row]) => row[lang].trim().toLowerCase())
      expect(labels).not.toContain('')
      expect(new Set(labels).size).toBe(labels.length)
    }
  })

  test('have ASCII names in snake case', () => {
    expect(rows.map(([name]) => name).filter((name) => !/^[a-z]+(_[a-z]+)*$/.test(name))).toEqual([])
  })
})

test('no label of a kind is the label of a predicate', () => {
  const labels = [...Object.values(kinds), ...Object.values(predicates)].flatMap(({ zh, en }) => [zh, en])
  expect(new Set(labels).size).toBe(labels.length)
})

test('every kind and predicate says what it means, in both languages', () => {
  for (const { gloss } of [...Object.values<KindRecord>(kinds), ...Object.values<PredicateRecord>(predicates)]) {
    expect(gloss.zh).toMatch(/\p{Script=Han}/u)
    expect(gloss.en).toMatch(/^[\p{ASCII}]+$/u)
  }
})

test('every kind can be the subject and the object of something', () => {
  const rows = Object.values<PredicateRecord>(predicates)
  expect(kindNames.filter((kind) => !rows.some(({ domain }) => domain.includes(kind)))).toEqual([])
  expect(kindNames.filter((kind) => !rows.some(({ range }) => range.includes(kind)))).toEqual([])
})

test('domain and range name each kind once, and are the same where direction does not matter', () => {
  for (const name of predicateNames) {
    const { domain, range, directed }: PredicateRecord = predicates[name]
    expect(new Set(domain).size).toBe(domain.length)
    expect(new Set(range).size).toBe(range.length)
    if (!directed) expect(new Set(domain)).toEqual(new Set(range))
  }
})

test.for([
  ['inspects', 'person', 'place', true], ['inspects', 'place', 'person', false], ['chairs', 'organization', 'event', false],
  ['cooperates', 'company', 'site', true], ['receives', 'document', 'initiative', true],
] as const)('%s allows %s → %s: %s', ([predicate, subject, object, allowed]) => {
  expect(allows(predicate, subject, object)).toBe(allowed)
})

describe('colours', () => {
  const colours = (table: Readonly<Record<string, { readonly colour: string }>>): readonly string[] => Object.values(table).map(({ colour }) => colour)

  test.for([['kinds', kinds], ['predicates', predicates]] as const)('of %s are #rrggbb and distinct', ([, table]) => {
    const all = colours(table)
    expect(all.filter((colour) => !/^#[\da-f]{6}$/.test(colour))).toEqual([])
    expect(new Set(all).size).toBe(all.length)
  })

  test('of kinds stand out from a white page: 3 to 1, what WCAG asks of graphics', () => {
    expect(colours(kinds).filter((colour) => contrast(colour, '#ffffff') < 3)).toEqual([])
  })

  // Eight hues cannot all stay apart for every eye: shapes tell kinds apart where colours do not.
  test.for([['normal', 0.08], ['protan', 0.03], ['deutan', 0.02], ['tritan', 0.03]] as const)('of kinds for %s vision are at least %d apart', ([vision, least]) => {
    expect(nearest(colours(kinds), vision)).toBeGreaterThanOrEqual(least)
  })

  test('and every kind has a shape of its own', () => {
    const shapes = Object.values(kinds).map(({ shape }) => shape)
    expect(new Set(shapes).size).toBe(shapes.length)
  })

  test('the measure: known contrasts, and red and green near each other for deutan eyes', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
    expect(distance('#000000', '#ffffff', 'normal')).toBeCloseTo(1)
    expect(distance('#c00000', '#707000', 'deutan')).toBeLessThan(distance('#c00000', '#707000', 'normal') / 2)
    expect(Object.keys(visions)).toHaveLength(4)
  })
})

function nearest(colours: readonly string[], vision: Vision): number {
  return Math.min(...colours.flatMap((a, index) => colours.slice(index + 1).map((b) => distance(a, b, vision))))
}

describe('the gold', () => {
  const folder = new URL('golden/gold/', import.meta.url)
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'))

  test('is there', () => {
    expect(files.length).toBe(25)
  })

  test.for(files)('%s uses declared names only, each relation within its domain and range', (file) => {
    const { entities, relations } = parseGold(readFileSync(new URL(file, folder), 'utf8'), file)
    const kindOf = new Map(entities.map(({ id, kind }) => [id, kind]))
    const outside = relations.filter(({ s, p, o }) => {
      const [subject, object] = [kindOf.get(s), kindOf.get(o)]
      return !subject || !object || !allows(p, subject, object)
    })
    expect(outside).toEqual([])
  })
})
