import { expect, test } from 'vitest'
import { isGrounded } from '../../src/facts/grounded.ts'
import { allows, predicateNames } from '../../src/ontology/predicates.ts'
import { kindNames } from '../../src/ontology/kinds.ts'
import { samplePages } from './sample-facts.ts'

const pages = samplePages(40)
const articles = pages.flatMap(({ source, articles: own }) => own.map((each) => ({ source, ...each })))

test('the same arguments give the same pages, another seed gives others', () => {
  expect(samplePages(40)).toEqual(pages)
  expect(samplePages(40, 2)).not.toEqual(pages)
})

test('every mention and every sentence stands in the source, some in two spans', () => {
  const proofs = articles.flatMap(({ source, facts }) =>
    [...facts.entities.flatMap(({ mentions }) => mentions), ...[...facts.relations, ...facts.indicators].flatMap(({ evidence }) => evidence)]
      .map((proof) => ({ source, proof })))
  expect(proofs.filter(({ source, proof }) => !isGrounded(source.text, proof))).toEqual([])
  expect(proofs.some(({ proof }) => proof.spans.length === 2)).toBe(true)
})

test('all kinds and predicates occur, within the ontology, and ids are unique within an article', () => {
  const kindOf = (entities: (typeof articles)[number]['facts']['entities'], id: string) => entities.find((entity) => entity.id === id)!.kind
  const relations = articles.flatMap(({ facts }) => facts.relations.map(({ predicate, subject, object }) =>
    ({ predicate, subject: kindOf(facts.entities, subject), object: kindOf(facts.entities, object) })))
  expect(new Set(relations.map(({ predicate }) => predicate))).toEqual(new Set(predicateNames))
  expect(relations.filter(({ predicate, subject, object }) => !allows(predicate, subject, object))).toEqual([])
  expect(new Set(articles.flatMap(({ facts }) => facts.entities.map(({ kind }) => kind)))).toEqual(new Set(kindNames))
  expect(articles.filter(({ facts }) => new Set(facts.entities.map(({ id }) => id)).size !== facts.entities.length)).toEqual([])
})
