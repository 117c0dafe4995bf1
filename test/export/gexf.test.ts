import fc from 'fast-check'
import Graph from 'graphology'
import { parse } from 'graphology-gexf'
import { describe, expect, test } from 'vitest'
import { gexf } from '../../src/export/gexf.ts'
import { publicPart } from '../../src/export/source.ts'
import { xmlCharacters } from '../../src/export/xml.ts'
import { kinds } from '../../src/ontology/kinds.ts'
import { gephiImport } from './gephi-rules.ts'
import { edge, entity, graphSource, sample, sentence } from './sample.ts'
import { schemaErrors } from './schema.ts'
import { written } from './written.ts'

/** Any string of code units: control characters, halves of pairs, non-characters and all. */
const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
  fc.constantFrom(']]>', '<!--', '&#0;', '"/><script>alert(1)</script>', '[a, (b)]', '\u202e\u0000\ud800', "'\\\"", '\r\n\t'),
)

function hostileSource(texts: readonly string[]) {
  const nodes = texts.map((text, index) => entity(`n${index}`, 'event', text, { aliases: texts }))
  const edges = nodes.map((node, index) => edge(`r${index}`, node, 'part_of', nodes[0]!, texts.map((text) => sentence('r', text))))
  return graphSource(nodes, edges)
}

describe('the schema', () => {
  test.for(['zh', 'en'] as const)('accepts the sample with titles in %s', async (lang) => {
    expect(await schemaErrors(written(gexf, sample, { lang, includePrivate: true }))).toEqual([])
  })

  test('accepts an empty graph and hostile strings', async () => {
    expect(await schemaErrors(written(gexf, graphSource([], [])))).toEqual([])
    const texts = fc.sample(hostile, { numRuns: 60, seed: 7 })
    expect(await schemaErrors(written(gexf, hostileSource(texts)))).toEqual([])
  })

  test('is not blind', async () => {
    expect(await schemaErrors(written(gexf, sample).replace('type="directed"', 'type="mixed"'))).not.toEqual([])
    expect(await schemaErrors(written(gexf, sample).replace('</gexf>', ''))).not.toEqual([])
  })
})

describe('any text', () => {
  test('is well-formed and comes back, but for what XML cannot hold', () => {
    fc.assert(fc.property(fc.array(hostile, { minLength: 1, maxLength: 3 }), (texts) => {
      const { nodes, edges } = gephiImport(written(gexf, hostileSource(texts)))
      texts.forEach((text, index) => {
        expect(nodes.get(`n${index}`)?.attributes['label']).toBe(xmlCharacters(text))
        expect(JSON.parse(asJson(nodes.get(`n${index}`)?.values['aliases']))).toEqual(texts.map(xmlCharacters))
        expect(edges[index]?.values['evidence'] ?? '').toBe(xmlCharacters(texts[0]!))
      })
    }))
  })

  test('loses only what XML 1.0 forbids', () => {
    expect(xmlCharacters('甲\u0000\u0008\ud800乙\udc00\ufffe\uffff𠮷\t\n\u0085\u202e')).toBe('甲乙𠮷\t\n\u0085\u202e')
  })
})

/** A list as GEXF writes it is JSON, but that it does not escape line ends and the like. */
function asJson(list = '[]'): string {
  return list.replaceAll(/[\u0000-\u001f]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

describe('Gephi', () => {
  test('imports all nodes and edges and has nothing to say', () => {
    const { nodes, edges, warnings } = gephiImport(written(gexf, sample, { includePrivate: true }))
    expect(warnings).toEqual([])
    expect([nodes.size, edges.length]).toEqual([6, 7])
    expect(edges.map(({ attributes: { type, kind, label, weight } }) => [type, kind, label, weight]).slice(1, 3)).toEqual([
      ['directed', 'inspects', '调研', '2'], ['undirected', 'cooperates', '合作', '1'],
    ])
  })

  test.for([
    ['defaultedgetype', '<graph>', '<graph defaultedgetype="directed">'],
    ['a second edge of one kind', 'kind="issues"', 'kind="carries_out"'],
    ['an unknown node', 'target="o1"', 'target="o9"'],
    ['an edge id twice', 'edge id="r2"', 'edge id="r1"'],
    ['a missing label', 'label="云桥镇"', ''],
    ['a built-in column', 'id="aliases"', 'id="Label"'],
    ['an unknown type', 'type="liststring"', 'type="anyURI"'],
    ['a bare list', '&quot;云桥&quot;', '云桥'],
    ['a colour by name', 'r="46"', 'r="green"'],
  ])('would not pass over %s', ([, from, to]) => {
    const spoilt = written(gexf, sample).replace(from!, to!)
    expect(spoilt).not.toBe(written(gexf, sample))
    expect(gephiImport(spoilt).warnings).not.toEqual([])
  })
})

describe.for(['1.3', '1.2'] as const)('graphology reads %s', (gexfVersion) => {
  const graph = parse(Graph, written(gexf, sample, { gexfVersion, includePrivate: true }))

  test('every node with its attributes', () => {
    expect(graph.order).toBe(6)
    for (const { id, name, kind, code, mentionCount, evidenceCount, degree, pagerank, community, x, y, size } of sample.entities()) {
      expect(graph.getNodeAttributes(id)).toMatchObject({
        label: name, kind, mentions: mentionCount, evidence_count: evidenceCount, degree, pagerank, community, x, y, size,
        kind_label: kinds[kind].zh, ...(code !== null && { code }),
      })
    }
    expect(graph.getNodeAttribute('p1', 'aliases')).toEqual(gexfVersion === '1.3' ? ['陈书记', '他说"好"\\'] : '陈书记|他说"好"\\')
    expect(graph.getNodeAttribute('330421102', 'color')).toBe('rgb(46,125,91)')
  })

  test('every edge with its attributes', () => {
    expect(graph.size).toBe(7)
    for (const { relation } of sample.edges()) {
      expect(graph.source(relation.id)).toBe(relation.subject)
      expect(graph.target(relation.id)).toBe(relation.object)
      expect(graph.getEdgeAttributes(relation.id)).toMatchObject({
        predicate: relation.predicate, confidence: relation.score, weight: relation.weight, ...(relation.firstSeen && { first_seen: relation.firstSeen }),
      })
    }
    expect(graph.getEdgeAttribute('r2', 'evidence')).toBe('=HYPERLINK("x")')
    expect(graph.isUndirected('r3')).toBe(gexfVersion === '1.3')
  })
})

test('the same bytes twice', () => {
  expect(written(gexf, sample)).toBe(written(gexf, sample))
})

test('bylines and private people stay out, with their edges, unless asked for', () => {
  const text = written(gexf, sample)
  expect(text).not.toContain('方圆')
  expect(text).not.toContain('徐水根')
  expect(gephiImport(text)).toMatchObject({ warnings: [] })
  expect([...publicPart(sample).edges()]).toHaveLength(5)
  expect(written(gexf, sample, { includePrivate: true })).toContain('徐水根')
})
