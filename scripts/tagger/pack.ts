import { WIDTH, type TaggerModel } from '../../src/text/tagger/model.ts'
import type { TrainingNames } from './name-lists.ts'
import type { TrainedNetwork } from './network.ts'

/** A feature as it was numbered: the pattern's key and the slot. */
export interface FeatureName {
  readonly key: number
  readonly slot: number
}

/** One number of the rows in 2,000 is larger than LARGE units: coarse, so that the file is small; finer is no better. */
const RARE = 0.0005
const LARGE = 8

/** The weights as a model: rows as small integers, those that are all 0 left out. */
export function pack(network: TrainedNetwork, features: readonly FeatureName[], heads: readonly string[], known: TrainingNames): TaggerModel {
  const values = network.rows
  const rowScale = quantile(values, 1 - RARE) / LARGE
  const order = features.map((_, id) => id).sort((a, b) => features[a]!.key - features[b]!.key || features[a]!.slot - features[b]!.slot)
  const keys: number[] = []
  const slots: number[] = []
  const rows: number[] = []
  for (const id of order) {
    const row = Array.from(values.subarray(id * WIDTH, (id + 1) * WIDTH), (value) => Math.max(-127, Math.min(127, Math.round(value / rowScale))))
    if (row.every((value) => value === 0)) continue
    const { key, slot } = features[id]!
    if (keys.at(-1) !== key) {
      keys.push(key)
      slots.push(0)
    }
    slots.push(slots.pop()! | 1 << slot)
    rows.push(...row)
  }
  return {
    keys: Uint32Array.from(keys),
    slots: Uint8Array.from(slots),
    rows: Int8Array.from(rows),
    rowScale,
    weights2: network.weights2,
    bias2: network.bias2,
    heads: network.heads.map(({ labels, context, weights, bias, moves }, index) => ({ name: heads[index]!, labels, context, weights, bias, moves })),
    names: known.lists,
    nameFilter: known.filter,
  }
}

function quantile(values: Float32Array, share: number): number {
  const sizes = values.map(Math.abs).sort()
  return sizes[Math.floor(share * (sizes.length - 1))]!
}
