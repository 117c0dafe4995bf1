import { isKind, type Kind } from '../../ontology/kinds.ts'
import { isPredicate, type Predicate } from '../../ontology/predicates.ts'
import { list, nullable, oneOf, record, text, withDefault } from '../checks.ts'
import { readJson } from '../jsonl.ts'

/** A document annotated by hand: what an extractor should find in it. */
export interface GoldDocument {
  /** The name of its text file without folder and ending. */
  readonly doc: string
  readonly entities: readonly GoldEntity[]
  readonly relations: readonly GoldRelation[]
  readonly indicators: readonly GoldIndicator[]
}

export interface GoldEntity {
  readonly id: string
  readonly kind: Kind
  readonly name: string
  readonly aliases: readonly string[]
}

/** subject, predicate and object under the short names of the gold files. */
export interface GoldRelation {
  readonly s: string
  readonly p: Predicate
  readonly o: string
  readonly title: string | null
}

export interface GoldIndicator {
  readonly indicator: string
  readonly value: string | null
  readonly change: string | null
}

const goldDocument = record<GoldDocument>({
  doc: text,
  entities: list(record<GoldEntity>({
    id: text,
    kind: oneOf(isKind, { zh: '本体中的实体类型', en: 'one of the kinds of the ontology' }),
    name: text,
    aliases: withDefault(list(text), []),
  })),
  relations: list(record<GoldRelation>({
    s: text,
    p: oneOf(isPredicate, { zh: '本体中的关系', en: 'one of the predicates of the ontology' }),
    o: text,
    title: withDefault(nullable(text), null),
  })),
  indicators: withDefault(list(record<GoldIndicator>({
    indicator: text,
    value: withDefault(nullable(text), null),
    change: withDefault(nullable(text), null),
  })), []),
})

/** The gold of one JSON file. `where` names the file in messages. Throws ZhengtuError `facts`, naming the field, if it is malformed. */
export function parseGold(json: string, where: string): GoldDocument {
  return readJson(json, where, (value) => goldDocument(value, ''))
}
