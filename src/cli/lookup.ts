import type { Kind } from '../ontology/kinds.ts'
import { findEntity } from '../query/names.ts'
import type { EntityRecord } from '../store/records.ts'
import type { Workspace } from '../store/workspace.ts'
import { tell, type Io } from './io.ts'
import { entityText } from './wording.ts'

/**
 * Opens the workspace to read, asks it, and closes it whatever happens.
 * Throws ZhengtuError `workspace` if the file is none or is damaged.
 */
export async function withWorkspace<Result>(path: string, ask: (workspace: Workspace) => Result): Promise<Result> {
  const { openWorkspace } = await import('../store/workspace.ts')
  const workspace = openWorkspace(path)
  try {
    return ask(workspace)
  } finally {
    workspace.close()
  }
}

/** Namesakes listed when a name is ambiguous. */
const LISTED = 3

/** The entity a user names. If several bear the name, says which is taken and how to get the others. */
export function named(workspace: Workspace, name: string, io: Io, kind?: Kind): EntityRecord {
  const { entity, others } = findEntity(workspace, name, kind)
  if (others.length > 0) {
    const listed = others.slice(0, LISTED).map((other) => `${entityText(other, io.language)} ${other.id}`)
    const rest = others.length - listed.length
    tell(io, {
      zh: `“${name}”不止一个，这里取 ${entityText(entity, 'zh')}；另有 ${listed.join('、')}${rest > 0 ? ` 等 ${others.length} 个` : ''}。要查另一个，请用编号代替名称。`,
      en: `“${name}” is ambiguous; taken: ${entityText(entity, 'en')}. Also: ${listed.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}. Give an id instead of the name to see another.`,
    })
  }
  return entity
}
