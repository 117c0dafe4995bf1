import type { EntityRecord, RelationRecord } from '../store/records.ts'
import type { LaidOutNode } from '../store/resolution.ts'
import { communitiesOf } from './communities.ts'
import { layoutOf, type LayoutListener } from './layout.ts'
import { networkOf } from './network.ts'
import { pageRankOf } from './pagerank.ts'

/**
 * The map of a workspace: measures and a place for every entity, in the order of their ids. The same records, in any order, give the
 * same map. `listen` is told how the layout of each connected part came to rest.
 */
export function mapOf(entities: Iterable<EntityRecord>, relations: Iterable<RelationRecord>, listen: LayoutListener = () => {}): readonly LaidOutNode[] {
  const network = networkOf(entities, relations)
  const ranks = pageRankOf(network)
  const communities = communitiesOf(network.nodes.length, network.links)
  const places = layoutOf(network, communities, listen)
  return network.nodes.map(({ id, degree }, node) => {
    const { x = 0, y = 0, size = 0 } = places[node] ?? {}
    return { id, degree, pagerank: ranks[node] ?? 0, community: communities[node] ?? 0, x: rounded(x), y: rounded(y), size: rounded(size) }
  })
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100
}
