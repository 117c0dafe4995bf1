import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { networkOf } from '../../src/graph/network.ts'
import { connectedParts } from '../../src/graph/parts.ts'
import { entities, network, relations } from './network.ts'

const NAMES = 'abcdefghij'
const end = fc.constantFrom(...NAMES.split(''))
const written = fc.tuple(end, end, fc.constantFrom('', '-'), fc.integer({ min: 1, max: 9 })).filter(([a, b]) => a !== b).map(([a, b, mutual, weight]) => `${a}${mutual}${b}${weight}`)

describe('the network of a workspace', () => {
  test('numbers its nodes by their ids and counts relations at either end', () => {
    const { nodes } = network('dbca', 'ab', 'bc', 'cb')
    expect(nodes.map(({ id, degree }) => [id, degree])).toEqual([['a', 1], ['b', 3], ['c', 2], ['d', 0]])
  })

  test('has one link for two nodes: what is said either way weighs, what is mutual weighs once and leads both ways', () => {
    expect(network('ab', 'ab2', 'ba3', 'a-b4').links).toEqual([{ a: 0, b: 1, weight: 9, there: 6, back: 7 }])
  })

  test('keeps people who are on no default map apart', () => {
    const [reporter, official] = entities('xy')
    const found = networkOf([{ ...reporter!, role: 'byline' }, { ...official!, role: 'official' }], [])
    expect(found.nodes.map(({ isPublic }) => isPublic)).toEqual([false, true])
  })

  test('will not have a relation without its entity', () => {
    expect(() => network('ab', 'ac')).toThrow('relation ac has no entity at an end')
  })

  test('does not depend on the order of the records', () => {
    fc.assert(fc.property(fc.uniqueArray(written, { maxLength: 40 }).chain((pairs) => fc.tuple(fc.constant(pairs), fc.shuffledSubarray(pairs, { minLength: pairs.length }))), ([pairs, shuffled]) => {
      expect(networkOf(entities(NAMES.split('').toReversed().join('')), relations(...shuffled))).toEqual(networkOf(entities(NAMES), relations(...pairs)))
    }))
  })
})

describe('connected parts', () => {
  test('are told largest first, with their ties', () => {
    const { nodes, links } = network('abcdef', 'ae', 'bc2', 'cd')
    expect(connectedParts(nodes.length, links)).toEqual([
      { nodes: [1, 2, 3], ties: [{ a: 0, b: 1, weight: 2 }, { a: 1, b: 2, weight: 1 }] },
      { nodes: [0, 4], ties: [{ a: 0, b: 1, weight: 1 }] },
      { nodes: [5], ties: [] },
    ])
  })

  test('hold every node and every tie once, and no tie leads out of one', () => {
    fc.assert(fc.property(fc.array(written, { maxLength: 12 }), (pairs) => {
      const { nodes, links } = network(NAMES, ...pairs)
      const parts = connectedParts(nodes.length, links)
      expect(parts.flatMap((part) => part.nodes).toSorted((a, b) => a - b)).toEqual(nodes.map((_, node) => node))
      const ties = parts.flatMap((part) => part.ties.map(({ a, b, weight }) => ({ a: part.nodes[a], b: part.nodes[b], weight })))
      expect(ties.toSorted((one, other) => one.a! - other.a! || one.b! - other.b!)).toEqual(links.map(({ a, b, weight }) => ({ a, b, weight })))
    }))
  })
})
