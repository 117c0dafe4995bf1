import { kinds, type Kind } from '../../../src/ontology/kinds.ts'
import { nodeOf } from '../data/graph.ts'
import { shapeOf, shapePath } from '../map/shapes.ts'
import { kindStyle } from './colour.ts'
import { useViewer } from './context.ts'

/** The mark of a kind, as on the map: its shape in its colour. */
export function KindMark({ kind }: { readonly kind: Kind }) {
  return (
    <svg class="mark" style={kindStyle(kind)} viewBox="0 0 16 16" width="13" height="13" aria-hidden="true">
      <path d={shapePath(shapeOf(kind), 8, 8, 5.2)} />
    </svg>
  )
}

/** A node's name as a button that opens its panel. Names come from texts, so they keep their direction to themselves (bdi). */
export function Name({ node, mark = true }: { readonly node: number; readonly mark?: boolean }) {
  const { graph, view, choose } = useViewer()
  const { name, kind } = nodeOf(graph, node)
  return (
    <button type="button" class="name" title={kinds[kind][view.lang]} onClick={() => { choose(node) }}>
      {mark && <KindMark kind={kind} />}<bdi>{name}</bdi>
    </button>
  )
}
