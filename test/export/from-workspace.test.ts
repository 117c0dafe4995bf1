import Graph from 'graphology'
import { parse } from 'graphology-gexf'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exporters } from '../../src/export/index.ts'
import { gexf } from '../../src/export/gexf.ts'
import { json } from '../../src/export/json.ts'
import { workspaceSource } from '../../src/export/workspace-source.ts'
import type { EntityRecord, RelationRecord } from '../../src/store/records.ts'
import { openWorkspace, type Workspace } from '../../src/store/workspace.ts'
import { gephiImport } from './gephi-rules.ts'
import { buildGoldWorkspace } from './gold-workspace.ts'
import { schemaErrors } from './schema.ts'
import { written } from './written.ts'

const folder = mkdtempSync(join(tmpdir(), 'zhengtu-export-'))
let workspace: Workspace
let entities: readonly EntityRecord[]
let relations: readonly RelationRecord[]

beforeAll(() => {
  buildGoldWorkspace(join(folder, 'a.sqlite'))
  workspace = openWorkspace(join(folder, 'a.sqlite'))
  const hidden = new Set(Array.from(workspace.entities()).filter(({ role }) => role === 'private' || role === 'byline').map(({ id }) => id))
  entities = Array.from(workspace.entities()).filter(({ id }) => !hidden.has(id))
  relations = Array.from(workspace.relations()).filter(({ subject, object }) => !hidden.has(subject) && !hidden.has(object))
  expect(hidden.size).toBeGreaterThan(10)
})

afterAll(() => {
  workspace.close()
  rmSync(folder, { recursive: true })
})

test('the schema accepts it, and Gephi would import all of it without a word', async () => {
  const xml = written(gexf, workspaceSource(workspace))
  expect(await schemaErrors(xml)).toEqual([])
  const { nodes, edges, warnings } = gephiImport(xml)
  expect(warnings).toEqual([])
  expect([nodes.size, edges.length]).toEqual([entities.length, relations.length])
})

describe.for(['1.3', '1.2'] as const)('GEXF %s', (gexfVersion) => {
  test('gives graphology the nodes, edges and attributes of the workspace', () => {
    const graph = parse(Graph, written(gexf, workspaceSource(workspace), { gexfVersion }))
    expect(graph.nodes()).toEqual(entities.map(({ id }) => id))
    expect(graph.edges()).toEqual(relations.map(({ id }) => id))
    for (const { id, name, kind, mentionCount, evidenceCount, degree, pagerank, community, x, y, size } of entities) {
      expect(graph.getNodeAttributes(id)).toMatchObject({
        label: name, kind, mentions: mentionCount, evidence_count: evidenceCount, degree, pagerank, community, x, y, size,
      })
    }
    for (const { id, subject, predicate, object, score, weight, firstSeen, lastSeen } of relations) {
      expect([graph.source(id), graph.target(id)]).toEqual([subject, object])
      expect(graph.getEdgeAttributes(id)).toMatchObject({ predicate, confidence: score, weight, first_seen: firstSeen, last_seen: lastSeen })
      expect(graph.getEdgeAttribute(id, 'evidence')).toBe(workspace.evidenceOf([id])[0]?.text)
    }
  })
})

test('JSON holds every sentence of the workspace behind its relation', () => {
  const { edges } = JSON.parse(written(json, workspaceSource(workspace), { includePrivate: true }))
  const expected = Array.from(workspace.relations(), ({ id }) => [id, workspace.evidenceOf([id]).map(({ text, spans }) => ({ text, spans }))])
  expect(edges.map((edge: any) => [edge.id, edge.evidence.map(({ text, spans }: any) => ({ text, spans }))])).toEqual(expected)
})

test('a second build gives the same bytes in every file of every format', () => {
  buildGoldWorkspace(join(folder, 'b.sqlite'))
  const again = openWorkspace(join(folder, 'b.sqlite'))
  for (const exporter of exporters) {
    for (const { name } of exporter.files) {
      const first = written(exporter, workspaceSource(workspace), {}, name)
      expect(first.length).toBeGreaterThan(1000)
      expect(written(exporter, workspaceSource(again), {}, name) === first).toBe(true)
    }
  }
  again.close()
})
