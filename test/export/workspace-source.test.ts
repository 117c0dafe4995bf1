import { expect, test } from 'vitest'
import { publicPart } from '../../src/export/source.ts'
import { workspaceSource } from '../../src/export/workspace-source.ts'
import { sample } from './sample.ts'

/** The sample as a workspace would give it: lists of records, evidence in the order of the relations. */
const edges = [...sample.edges()]
const workspace = {
  entities: () => sample.entities(),
  entitiesByIds: (ids: readonly string[]) => ids.flatMap((id) => [...sample.entities()].filter((entity) => entity.id === id)),
  topEntities: () => [...sample.entities()].slice(0, 2),
  relations: () => edges.map(({ relation }) => relation),
  evidence: () => edges.flatMap(({ evidence }) => evidence),
  indicators: () => [...sample.figures()].map(({ indicator }) => indicator),
}

test('each relation gets its ends and its own evidence, as often as asked', () => {
  const source = workspaceSource(workspace)
  for (let time = 0; time < 2; time += 1) {
    const read = [...source.edges()]
    expect(read.map(({ relation, evidence }) => [relation.id, evidence.map(({ text }) => text)])).toEqual(
      edges.map(({ relation, evidence }) => [relation.id, evidence.map(({ text }) => text)]),
    )
    expect(read.map(({ subject, object }) => [subject.name, object.name])).toEqual(edges.map(({ subject, object }) => [subject.name, object.name]))
  }
})

test('ends are the same whether they are kept in memory or looked up', () => {
  const [all, none] = [[...sample.entities()], []].map((kept) => [...workspaceSource({ ...workspace, topEntities: () => kept }).edges()])
  const names = (read: typeof all): readonly string[] => read!.flatMap(({ subject, object }) => [subject.name, object.name])
  expect(names(none)).toEqual(names(all))
})

test('a relation without evidence takes none from the next', () => {
  const source = workspaceSource({ ...workspace, evidence: () => edges.slice(2).flatMap(({ evidence }) => evidence) })
  expect([...source.edges()].map(({ evidence }) => evidence.length)).toEqual([0, 0, 1, 1, 1, 1, 1])
})

test('figures know their subjects, so that private ones can be left out', () => {
  const source = workspaceSource(workspace)
  expect([...source.figures()].map(({ entity }) => entity?.name ?? null)).toEqual(['云桥镇', '徐水根', null])
  expect([...publicPart(source).figures()]).toHaveLength(2)
})

test('a relation to nowhere is a bug, not an edge', () => {
  expect(() => [...workspaceSource({ ...workspace, entitiesByIds: () => [], topEntities: () => [] }).edges()]).toThrow('no entity p1')
})
