import type { ViewerFile } from '../facts/viewer-file.ts'
import type { EntityRecord, IndicatorRecord, RelationRecord } from '../store/records.ts'
import type { Workspace } from '../store/workspace.ts'
import { isShownEntity, viewerPage, workspaceFile, type ViewerOptions } from './viewer.ts'
import { viewerFile } from './viewer-file.ts'

/** The viewer as a server gives it: the page, and the parts of the graph that the page asks for as it is walked. */
export interface ViewerSite {
  page(): string
  /** The part at a path below /api/, or null if there is none. */
  part(path: string, query: URLSearchParams): ViewerFile | null
}

/** A workspace with more entities than this is not put into the page as a whole. */
const WHOLE = 5000
/** What the page of a larger one begins with. */
const FIRST_NODES = 1000
const FIRST_RELATIONS = 6000
/** The relations of one node that are given at a time: those with most evidence. */
const MOST_RELATIONS = 400
const MOST_FOUND = 60

/**
 * A site on a workspace, which must stay open as long. A small workspace is in the page as a whole, as in viewer.html; of a large one the
 * page holds the most important part, and asks for `node` (a node with its relations and their articles) and `names` (nodes by name).
 */
export function viewerSite(workspace: Workspace, options: ViewerOptions & { readonly whole?: number }): ViewerSite {
  const total = [...workspace.counts().entitiesByKind.values()].reduce((sum, count) => sum + count, 0)
  const isWhole = total <= (options.whole ?? WHOLE)
  return {
    page: () => (isWhole
      ? viewerPage(options.template, workspaceFile(workspace, options), options.lang)
      : served(viewerPage(options.template, { ...firstPart(workspace, options), total }, options.lang))),
    part: (path, query) => {
      if (isWhole) return null
      if (path === 'node') return nodePart(workspace, query.get('id') ?? '', options)
      return path === 'names' ? namesPart(workspace, query.get('text') ?? '', options) : null
    },
  }
}

/** The page's own policy forbids every request; of a served one it allows those to its server. */
function served(page: string): string {
  return page.replace("default-src 'none';", "default-src 'none'; connect-src 'self';")
}

function firstPart(workspace: Workspace, options: ViewerOptions): ViewerFile {
  const entities = workspace.topEntities(FIRST_NODES).filter((entity) => isShownEntity(entity, options))
  const known = new Set(entities.map(({ id }) => id))
  const relations: RelationRecord[] = []
  for (const relation of workspace.relations()) if (known.has(relation.subject) && known.has(relation.object)) relations.push(relation)
  return partOf(workspace, { entities, relations: weightiest(relations, FIRST_RELATIONS), indicators: [] }, options)
}

function nodePart(workspace: Workspace, id: string, options: ViewerOptions): ViewerFile | null {
  const [entity] = workspace.entitiesByIds([id])
  if (!entity || !isShownEntity(entity, options)) return null
  const relations = weightiest(workspace.relationsOf(id), MOST_RELATIONS)
  const ids = [...new Set([id, ...relations.flatMap(({ subject, object }) => [subject, object])])]
  const entities = workspace.entitiesByIds(ids).filter((each) => isShownEntity(each, options))
  return partOf(workspace, { entities, relations, indicators: workspace.indicatorsOf(id) }, options)
}

function namesPart(workspace: Workspace, text: string, options: ViewerOptions): ViewerFile {
  const found = text.trim() === '' ? [] : workspace.entitiesContaining(text.trim()).filter((entity) => isShownEntity(entity, options))
  const entities = found.toSorted((a, b) => b.evidenceCount - a.evidenceCount).slice(0, MOST_FOUND)
  return partOf(workspace, { entities, relations: [], indicators: [] }, options)
}

interface Part {
  readonly entities: readonly EntityRecord[]
  readonly relations: readonly RelationRecord[]
  readonly indicators: readonly IndicatorRecord[]
}

/** Records with the evidence of the relations and the articles in which it and the figures stand. */
function partOf(workspace: Workspace, { entities, relations, indicators }: Part, { spell }: ViewerOptions): ViewerFile {
  const evidence = workspace.evidenceOf(relations.map(({ id }) => id))
  const articles = [...new Set([...evidence, ...indicators].map(({ article }) => article))].flatMap((id) => workspace.article(id) ?? [])
  const mentions = articles.flatMap(({ id }) => workspace.mentionsIn(id))
  return viewerFile({ entities, relations, evidence, articles, mentions, indicators }, spell)
}

function weightiest(relations: readonly RelationRecord[], most: number): readonly RelationRecord[] {
  return relations.toSorted((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1)).slice(0, most)
}
