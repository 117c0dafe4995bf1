import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { isUsed, mayFollow, OUTSIDE, END } from '../../../src/text/tagger/labels.ts'
import { CONTEXT, REACH, WIDTH, type TaggerModel } from '../../../src/text/tagger/model.ts'
import { namesIn } from '../../../src/text/tagger/names.ts'
import { networkOf, type Network } from '../../../src/text/tagger/network.ts'
import { findPatterns, POINT_REACH } from '../../../src/text/tagger/patterns.ts'
import { characters, charactersAsWords, tinyModel } from './tiny-model.ts'

const code = readFileSync(new URL('../../../dist/tagger.wasm', import.meta.url))
const text = '甲乙丙丁'

function scored(model: TaggerModel): Network {
  const network = networkOf(model, 'test', code)
  const words = charactersAsWords(text)
  findPatterns(network.patterns, characters, text, 0, text.length, words, 0, words.length)
  network.score(text.length)
  return network
}

describe('networkOf', () => {
  it('throws for a head that the model has not', () => {
    expect(() => networkOf(tinyModel(text, ['a'], 1), 'other', code)).toThrow('other')
  })

  it('gives the scores that plain arithmetic gives', () => {
    const model = tinyModel(text, ['a', 'b'], 7)
    const { scores, states } = scored(model)
    plainScores(model, states).forEach((row, place) => row.forEach((score, state) => {
      if (isUsed(state, 2)) expect(scores[place * states + state]).toBeCloseTo(score, 1)
    }))
  })

  it('gives unused states no chance', () => {
    const { scores, states } = scored(tinyModel(text, ['a', 'b'], 7))
    expect(Math.max(...Array.from({ length: states }, (_, state) => state).filter((state) => !isUsed(state, 2)).map((state) => scores[state]!))).toBeLessThan(-1000)
  })
})

describe('namesIn', () => {
  it.each([1, 2, 3, 4, 5])('gives every name the probability that counting all ways to tag gives (model %i)', (seed) => {
    const model = tinyModel(text, ['a', 'b'], seed)
    const expected = countedNames(model, scored(model))
    const network = scored(model)
    const found = new Map(namesIn(network, text.length, 0.001).map(({ start, end, type, score }) => [`${start} ${end} ${type}`, score]))
    for (const [name, share] of expected) if (share > 0.002) expect(found.get(name), name).toBeCloseTo(share, 3)
    for (const [name, share] of found) expect(expected.get(name) ?? 0, name).toBeCloseTo(share, 3)
    expect(found.size).toBeGreaterThan(0)
  })

  it('leaves out what is less likely than asked for', () => {
    const model = tinyModel(text, ['a', 'b'], 2)
    const all = namesIn(scored(model), text.length, 0.001)
    const some = namesIn(scored(model), text.length, 0.1)
    expect(some).toEqual(all.filter(({ score }) => score >= 0.1))
    expect(some.length).toBeLessThan(all.length)
  })
})

/** The probability of each name, by adding up all ways to tag the text. */
function countedNames(model: TaggerModel, { scores, states, group }: Network): ReadonlyMap<string, number> {
  const { labels, moves } = model.heads[0]!
  const used = Array.from({ length: states }, (_, state) => state).filter((state) => isUsed(state, labels.length))
  const masses = new Map<string, number>()
  let total = 0
  const visit = (place: number, before: number, score: number, row: readonly number[]): void => {
    if (place === text.length) {
      if (!mayFollow(before, OUTSIDE, group)) return
      const mass = Math.exp(score + moves[before * states]!)
      total += mass
      for (const name of namesOf(row, group)) masses.set(name, (masses.get(name) ?? 0) + mass)
      return
    }
    for (const state of used) {
      if (mayFollow(before, state, group)) visit(place + 1, state, score + moves[before * states + state]! + scores[place * states + state]!, [...row, state])
    }
  }
  visit(0, OUTSIDE, 0, [])
  return new Map([...masses].map(([name, mass]) => [name, mass / total]))
}

function namesOf(row: readonly number[], group: number): readonly string[] {
  return row.flatMap((state, at) => {
    if (state === OUTSIDE) return []
    const role = Math.floor(state / group)
    if (role === 0) return [`${at} ${at + 1} ${state - 1}`]
    const start = row.findLastIndex((other, index) => index <= at && Math.floor(other / group) === 1)
    return role === END ? [`${start} ${at + 1} ${state % group - 1}`] : []
  })
}

/** The network's scores in floating point, pattern by pattern. */
function plainScores(model: TaggerModel, states: number): readonly (readonly number[])[] {
  const rowsAt = new Map(Array.from(model.keys, (key, index) => [key, 8 * index]))
  const hidden = Array.from({ length: text.length + 2 * REACH }, () => Array.from({ length: WIDTH }, () => 0))
  const words = charactersAsWords(text)
  const { patterns } = networkOf(model, 'test', code)
  findPatterns(patterns, characters, text, 0, text.length, words, 0, words.length)
  const add = (key: number, slot: number, place: number): void => {
    if (place < 0 || place >= text.length) return
    for (let unit = 0; unit < WIDTH; unit++) hidden[place + REACH]![unit]! += model.rows[(rowsAt.get(key)! + slot) * WIDTH + unit]! * model.rowScale
  }
  for (let index = 0; index < patterns.points; index++) {
    for (let slot = 0; slot < 8; slot++) add(patterns.arrays.pointKeys[index]!, slot, patterns.arrays.pointAt[index]! + slot - POINT_REACH)
  }
  for (let index = 0; index < patterns.spans; index++) {
    const [previous, start, end, next] = patterns.arrays.spanBounds.subarray(4 * index, 4 * index + 4) as unknown as [number, number, number, number]
    const key = patterns.arrays.spanKeys[index]!
    if (end - start === 1) add(key, 3, start)
    for (let place = end; place < next; place++) add(key, place === end ? 4 : 5, place)
    for (let place = previous; place < start; place++) add(key, place === start - 1 ? 6 : 7, place)
  }
  const first = hidden.map((row) => row.map((value) => Math.max(0, value)))
  const mean = Array.from({ length: WIDTH }, (_, unit) => CONTEXT * first.reduce((sum, row) => sum + row[unit]!, 0) / text.length)
  const { weights, bias } = model.heads[0]!
  return Array.from(text, (_, place) => {
    const inputs = [...first.slice(place, place + 2 * REACH + 1).flat(), ...mean]
    const second = Array.from({ length: WIDTH }, (_one, unit) => Math.max(0, inputs.reduce((sum, value, input) => sum + value * model.weights2[input * WIDTH + unit]!, model.bias2[unit]!)))
    const upper = [...second, ...first[place + REACH]!]
    return Array.from({ length: states }, (_one, state) => upper.reduce((sum, value, unit) => sum + value * weights[unit * states + state]!, bias[state]!))
  })
}
