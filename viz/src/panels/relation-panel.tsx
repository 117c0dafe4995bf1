import { predicates } from '../../../src/ontology/predicates.ts'
import { nodeOf, otherEnd, relationOf } from '../data/graph.ts'
import { close } from '../state/change.ts'
import { evidenceShown } from '../state/filter.ts'
import { predicateStyle } from './colour.ts'
import { useViewer } from './context.ts'
import { EvidenceList } from './evidence.tsx'
import { Name } from './name.tsx'

/** A line of the map opened: every relation between its two ends, the chosen one first, each with its sentences. */
export function RelationPanel({ relation: chosen }: { readonly relation: number }) {
  const { graph, view, say, change } = useViewer()
  const { subject, object } = relationOf(graph, chosen)
  const together = (graph.touching[subject] ?? []).filter((place) => otherEnd(relationOf(graph, place), subject) === object)
  const ordered = [chosen, ...together.filter((place) => place !== chosen && evidenceShown(graph, relationOf(graph, place), view).length > 0)]
  return (
    <section class="dossier" aria-label={`${nodeOf(graph, subject).name} ${nodeOf(graph, object).name}`}>
      <header class="panel-head">
        <p class="eyebrow">{say('relations')}</p>
        <button type="button" class="icon" aria-label={say('close')} title={say('close')} onClick={() => { change(close) }}>×</button>
      </header>
      {ordered.map((place) => <RelationFacts key={place} relation={place} />)}
    </section>
  )
}

/** One relation written out, with its sentences. */
export function RelationFacts({ relation: place }: { readonly relation: number }) {
  const { graph, view } = useViewer()
  const relation = relationOf(graph, place)
  const { subject, object, predicate, titles } = relation
  return (
    <section class="group" style={predicateStyle(predicate)}>
      <p class="triple">
        <Name node={subject} />
        <span class="predicate">{predicates[predicate][view.lang]}{titles.length > 0 && <bdi class="titles"> {titles.join('、')}</bdi>}</span>
        <Name node={object} />
      </p>
      <EvidenceList evidence={evidenceShown(graph, relation, view)} relation={place} />
    </section>
  )
}
