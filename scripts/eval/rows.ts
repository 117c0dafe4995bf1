import type { Figures, Score } from '../../src/facts/score.ts'
import { kindNames } from '../../src/ontology/kinds.ts'
import { predicateNames } from '../../src/ontology/predicates.ts'
import type { Band } from './reliability.ts'
import type { Row } from './table.ts'

const LEAST = { entity: 0.88, relation: 0.72, title: 0.85, indicator: 0.75, grounded: 1 } as const
const MOST_DROP = 0.02
const LEAST_RIGHT = 0.8

/** The figures of all gold documents: totals, then by kind and by predicate. */
export function goldRows(score: Score): readonly Row[] {
  const measures = Object.keys(LEAST) as (keyof typeof LEAST)[]
  return [
    ...measures.map((measure) => ({ ...f1Row('gold', `${measure} F1`, score[measure]), target: { least: LEAST[measure] } })),
    ...kindNames.flatMap((kind) => (score.byKind[kind] ? [f1Row('gold', `  ${kind} F1`, score.byKind[kind])] : [])),
    ...predicateNames.flatMap((predicate) => (score.byPredicate[predicate] ? [f1Row('gold', `  ${predicate} F1`, score.byPredicate[predicate])] : [])),
  ]
}

/** The figures of the real page. */
export function seedRows(score: Score): readonly Row[] {
  return (['entity', 'relation', 'title', 'indicator', 'grounded'] as const).map((measure) => f1Row('seed', `${measure} F1`, score[measure]))
}

/** Entity F1 of the composed documents as they are, with other names, and the drop. */
export function swapRows({ before, after }: { readonly before: Score; readonly after: Score }): readonly Row[] {
  return [
    f1Row('gold, composed', 'entity F1, own names', before.entity),
    f1Row('gold, composed', 'entity F1, swapped names', after.entity),
    { on: 'gold, composed', figure: 'drop of entity F1', value: before.entity.f1 - after.entity.f1, target: { most: MOST_DROP } },
    { on: 'gold, composed', figure: 'drop of relation F1', value: before.relation.f1 - after.relation.f1 },
  ]
}

/** The share of relations that are right, by score; the target is that of all from 0.8 on. */
export function reliabilityRows(bands: readonly Band[]): readonly Row[] {
  const sure = bands.filter(({ from }) => from >= LEAST_RIGHT)
  return [
    { ...shareRow('score ≥ 0.8', sure), target: { least: LEAST_RIGHT } },
    ...bands.map((band) => shareRow(`  ${nameOf(band)}`, [band])),
  ]
}

function nameOf({ from, to }: Band): string {
  if (from === 0) return `below ${to}`
  return to === Infinity ? `from ${from}` : `${from} to ${to}`
}

function shareRow(figure: string, bands: readonly Band[]): Row {
  const right = bands.reduce((sum, band) => sum + band.right, 0)
  const found = bands.reduce((sum, band) => sum + band.found, 0)
  return { on: 'gold relations', figure: `${figure}, share right`, value: found === 0 ? null : right / found, note: `${right} of ${found}` }
}

function f1Row(on: string, figure: string, { p, r, f1, right, gold, found }: Figures): Row {
  return { on, figure, value: f1, note: `P ${p.toFixed(3)} R ${r.toFixed(3)}: ${right} right, ${gold} in gold, ${found} found` }
}
