import type { EntityRecord, RelationRecord } from '../store/records.ts'
import type { LaidOutNode } from '../store/resolution.ts'
import { buildGraph } from './build.ts'
import { layoutOf } from './layout.ts'
import { metricsOf } from './metrics.ts'
import { tiesOf } from './ties.ts'

/** The map of a workspace: measures and a place for every entity. The same records, in any order, give the same map. */
export function mapOf(entities: Iterable<EntityRecord>, relations: Iterable<RelationRecord>): readonly LaidOutNode[] {
  const graph = buildGraph(entities, relations)
  const ties = tiesOf(graph)
  const metrics = metricsOf(graph, ties)
  const places = layoutOf(graph, ties, (node) => String(metrics.get(node)?.community))
  return graph.mapNodes((id) => {
    const measured = metrics.get(id)
    const place = places.get(id)
    if (!measured || !place) throw new Error(`no place for ${id}`)
    return { id, ...measured, x: rounded(place.x), y: rounded(place.y), size: rounded(place.size) }
  })
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100
}
