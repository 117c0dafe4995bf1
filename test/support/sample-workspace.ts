import { createHash } from 'node:crypto'
import type { Entity } from '../../src/facts/fact.ts'
import { mapOf } from '../../src/graph/index.ts'
import { WorkspaceBuilder } from '../../src/store/builder.ts'
import type { ResolvedEntity } from '../../src/store/resolution.ts'
import { samplePages, type SamplePage } from './sample-facts.ts'

/** Builds a workspace of `pages` made-up pages at `path`, laid out; the same for the same arguments. For tests and benches. */
export function sampleWorkspace(path: string, pages: number, seed = 1): void {
  const builder = WorkspaceBuilder.begin(path)
  const made = samplePages(pages, seed)
  for (const { source, articles } of made) builder.saveSource(source, articles)
  builder.saveResolution(resolvedByName(made))
  builder.saveLayout(mapOf(builder.workspace.entities(), builder.workspace.relations()))
  builder.finish()
}

/** Things of one kind and name are one thing: enough for made-up names, and needs no lexicon. */
export function resolvedByName(pages: readonly SamplePage[]): readonly ResolvedEntity[] {
  const groups = new Map<string, { article: string; entity: Entity }[]>()
  for (const { article, facts } of pages.flatMap(({ articles }) => articles)) {
    for (const entity of facts.entities) {
      const key = `${entity.kind}|${entity.name}`
      const member = { article: article.id, entity }
      const group = groups.get(key)
      if (group) group.push(member)
      else groups.set(key, [member])
    }
  }
  return Array.from(groups, ([key, group]): ResolvedEntity => {
    const { kind, name, aliases, code, role } = group[0]!.entity
    const id = code ?? `${kind}-${createHash('sha1').update(key).digest('hex').slice(0, 10)}`
    return { id, kind, name, aliases, code: code ?? null, role: role ?? null, members: group.map(({ article, entity }) => ({ article, entity: entity.id })) }
  }).toSorted((a, b) => (a.id < b.id ? -1 : 1))
}
