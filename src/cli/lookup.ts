import type { Bilingual } from '../errors.ts'
import type { Kind } from '../ontology/kinds.ts'
import { findEntity, whereabouts } from '../query/names.ts'
import type { EntityRecord } from '../store/records.ts'
import type { Workspace } from '../store/workspace.ts'
import { tell, type Io } from './io.ts'
import type { Language } from './language.ts'
import { visible } from './terminal/visible.ts'
import { entityText } from './wording.ts'

/**
 * Opens the workspace to read, asks it, and closes it whatever happens.
 * Throws ZhengtuError `workspace` if the file is none or is damaged.
 */
export async function withWorkspace<Result>(path: string, ask: (workspace: Workspace) => Result | Promise<Result>): Promise<Result> {
  const { openWorkspace } = await import('../store/workspace.ts')
  const workspace = openWorkspace(path)
  try {
    return await ask(workspace)
  } finally {
    workspace.close()
  }
}

/** Namesakes listed when a name is ambiguous. */
const LISTED = 3

/** The entity a user names. If several bear the name, says which is taken and how to get the others. */
export function named(workspace: Workspace, name: string, io: Io, kind?: Kind): EntityRecord {
  const { entity, others } = findEntity(workspace, name, kind)
  if (others.length > 0) tell(io, ambiguity(visible(name), [entity, ...others].map((each) => described(workspace, each, io.language))))
  return entity
}

function ambiguity(name: string, [taken = '', ...others]: readonly string[]): Bilingual {
  const listed = others.slice(0, LISTED)
  const more = others.length > listed.length
  return {
    zh: `“${name}”不止一个，这里取 ${taken}；另有 ${listed.join('、')}${more ? ` 等 ${others.length} 个` : ''}。要查另一个，请用编号代替名称。`,
    en: `“${name}” is ambiguous; taken: ${taken}. Also: ${listed.join(', ')}${more ? ` and ${others.length - listed.length} more` : ''}. Give an id instead of the name to see another.`,
  }
}

/** Name, kind, where it belongs, and id: enough to tell namesakes apart. */
function described(workspace: Workspace, entity: EntityRecord, language: Language): string {
  const where = whereabouts(workspace, entity)
  return [entityText(entity, language), ...(where ? [visible(where.name)] : []), entity.id].join(' ')
}
