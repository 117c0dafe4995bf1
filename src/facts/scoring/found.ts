import type { Kind } from '../../ontology/kinds.ts'
import type { ArticleFacts, Indicator, Mention, Relation } from '../fact.ts'
import { namesOf, normaliseName } from './names.ts'

/** What was found in one source file, over all its articles. Ids are unique within the file. */
export interface FoundDocument {
  readonly entities: readonly FoundEntity[]
  readonly relations: readonly Relation[]
  readonly indicators: readonly Indicator[]
}

/** One thing, perhaps met in several articles of the file: under `ids` there. */
export interface FoundEntity {
  readonly kind: Kind
  readonly name: string
  readonly names: ReadonlySet<string>
  readonly ids: readonly string[]
  readonly mentions: readonly Mention[]
}

/** The facts by document: the name of their source file without folder and ending. */
export function toFound(facts: Iterable<ArticleFacts>): ReadonlyMap<string, FoundDocument> {
  const articles = new Map<string, ArticleFacts[]>()
  for (const article of facts) {
    const doc = stem(article.document.file)
    articles.set(doc, [...(articles.get(doc) ?? []), article])
  }
  return new Map([...articles].map(([doc, own]) => [doc, joined(own.map(withPart))]))
}

/** A file's name without folder and ending. */
export function stem(file: string): string {
  const name = file.slice(file.lastIndexOf('/') + 1)
  const dot = name.lastIndexOf('.')
  return dot > 0 ? name.slice(0, dot) : name
}

type Part = Pick<ArticleFacts, 'entities' | 'relations' | 'indicators'>

/** Ids are unique only within an article: the article's place in the file goes before them. */
function withPart({ entities, relations, indicators }: ArticleFacts, part: number): Part {
  const key = (id: string): string => `${part}/${id}`
  return {
    entities: entities.map((entity) => ({ ...entity, id: key(entity.id) })),
    relations: relations.map((relation) => ({ ...relation, subject: key(relation.subject), object: key(relation.object) })),
    indicators,
  }
}

function joined(parts: readonly Part[]): FoundDocument {
  return {
    entities: joinedEntities(parts.flatMap(({ entities }) => entities)),
    relations: parts.flatMap(({ relations }) => relations),
    indicators: parts.flatMap(({ indicators }) => indicators),
  }
}

/** Entities of one kind are one thing if the name of the later is a name of the earlier. */
function joinedEntities(entities: ArticleFacts['entities']): readonly FoundEntity[] {
  const things: { kind: Kind; name: string; names: Set<string>; ids: string[]; mentions: Mention[] }[] = []
  for (const { id, kind, name, aliases, mentions } of entities) {
    const names = namesOf({ name, aliases })
    const same = things.find((thing) => thing.kind === kind && thing.names.has(normaliseName(name)))
    if (!same) {
      things.push({ kind, name, names, ids: [id], mentions: [...mentions] })
      continue
    }
    for (const other of names) same.names.add(other)
    same.ids.push(id)
    same.mentions.push(...mentions)
  }
  return things
}
