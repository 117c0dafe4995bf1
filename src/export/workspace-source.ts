import type { EvidenceRecord } from '../store/records.ts'
import type { Workspace } from '../store/workspace.ts'
import type { Edge, End, Figure, GraphSource } from './source.ts'

type Reads = Pick<Workspace, 'entities' | 'entitiesByIds' | 'topEntities' | 'relations' | 'evidence' | 'indicators'>

/** Entities that stay in memory during an export: those with most evidence, at which most relations end. The others are looked up as they come. */
const KEPT = 20_000

/**
 * A workspace as exporters read it, whatever its size in the same memory. Relations and evidence stream past one another, both in the
 * order of the relations' ids.
 */
export function workspaceSource(workspace: Reads): GraphSource {
  return {
    entities: () => workspace.entities(),
    edges: () => edges(workspace),
    figures: () => figures(workspace),
  }
}

function* edges(workspace: Reads): Generator<Edge, void> {
  const end = endsOf(workspace)
  const takeEvidence = evidenceInStep(workspace.evidence())
  for (const relation of workspace.relations()) {
    yield { relation, subject: end(relation.subject), object: end(relation.object), evidence: takeEvidence(relation.id) }
  }
}

function* figures(workspace: Reads): Generator<Figure, void> {
  const end = endsOf(workspace)
  for (const indicator of workspace.indicators()) {
    yield { indicator, entity: indicator.entity === null ? null : end(indicator.entity) }
  }
}

function endsOf(workspace: Reads): (id: string) => End {
  const kept = new Map<string, End>()
  for (const { id, kind, name, role } of workspace.topEntities(KEPT)) kept.set(id, { id, kind, name, role })
  return (id) => {
    const end = kept.get(id) ?? workspace.entitiesByIds([id])[0]
    if (!end) throw new Error(`the workspace has no entity ${id}`)
    return end
  }
}

/** Gives the evidence of one relation after the other; asked in the order in which the evidence comes. */
function evidenceInStep(all: Iterable<EvidenceRecord>): (relation: string) => readonly EvidenceRecord[] {
  const iterator = all[Symbol.iterator]()
  let next = iterator.next()
  return (relation) => {
    const own: EvidenceRecord[] = []
    while (next.done !== true && next.value.relation === relation) {
      own.push(next.value)
      next = iterator.next()
    }
    return own
  }
}
