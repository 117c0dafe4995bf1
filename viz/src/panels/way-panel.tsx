import { nodeOf } from '../data/graph.ts'
import { overview } from '../state/change.ts'
import { useViewer } from './context.ts'
import { RelationFacts } from './relation-panel.tsx'

/** The shortest ways between two nodes, every hop with its proof. */
export function WayPanel({ way: [from, to] }: { readonly way: readonly [number, number] }) {
  const { graph, shown, say, change } = useViewer()
  const names = { from: nodeOf(graph, from).name, to: nodeOf(graph, to).name }
  const hops = shown.ways[0]?.hops.length ?? 0
  return (
    <section class="dossier" aria-label={say('wayTitle', names)}>
      <header class="panel-head">
        <p class="eyebrow">{shown.ways.length === 0 ? say('noWay') : say('wayCount', { n: shown.ways.length, hops })}</p>
        <button type="button" class="icon" aria-label={say('close')} title={say('close')} onClick={() => { change(overview) }}>×</button>
      </header>
      <h2 class="way-title"><bdi>{say('wayTitle', names)}</bdi></h2>
      {shown.ways.map((way, index) => (
        <details key={way.nodes.join(' ')} open={index === 0}>
          <summary>{say('wayNumber', { n: index + 1 })}：<bdi>{way.nodes.map((node) => nodeOf(graph, node).name).join(' — ')}</bdi></summary>
          {way.hops.flatMap((hop) => hop.relations).map((relation) => <RelationFacts key={relation} relation={relation} />)}
        </details>
      ))}
    </section>
  )
}
