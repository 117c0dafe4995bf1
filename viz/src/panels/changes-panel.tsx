import { predicates } from '../../../src/ontology/predicates.ts'
import { relationOf } from '../data/graph.ts'
import { setAgainst } from '../state/change.ts'
import { changesBetween, successions, type PeriodChange } from '../state/compare.ts'
import { periodText } from '../state/time.ts'
import type { Period } from '../state/view.ts'
import { useMemo } from 'preact/hooks'
import { useViewer } from './context.ts'
import { Name } from './name.tsx'
import { RelationFacts } from './relation-panel.tsx'

const ORDER = ['added', 'ended', 'kept'] as const satisfies readonly PeriodChange[]
const MOST_ROWS = 200

/** Two periods compared: who followed whom in a post, then the relations that are new, no more reported, and reported in both. */
export function ChangesPanel({ later, earlier }: { readonly later: Period; readonly earlier: Period }) {
  const { graph, shown, say, change } = useViewer()
  const changes = useMemo(() => changesBetween(graph, shown.relations, later, earlier), [graph, shown, later, earlier])
  const posts = useMemo(() => successions(graph, later, earlier), [graph, later, earlier])
  return (
    <section class="dossier" aria-label={say('comparison')}>
      <header class="panel-head">
        <p class="eyebrow">{say('comparison')}</p>
        <button type="button" class="icon" aria-label={say('close')} title={say('close')} onClick={() => { change(setAgainst(null)) }}>×</button>
      </header>
      <h2 class="way-title">{periodText(later)} <span class="quiet">{say('comparedWith')}</span> {periodText(earlier)}</h2>
      {posts.length > 0 && <h3>{say('successions')}</h3>}
      <ul class="changes">{posts.map(({ at, title, before, after }) => (
        <li key={`${at} ${title}`}><Name node={at} mark={false} /> <bdi>{title}</bdi>：{before.map((node) => <Name key={node} node={node} />)} → {after.map((node) => <Name key={node} node={node} />)}</li>
      ))}</ul>
      {ORDER.map((kind) => (
        <details key={kind} open={kind !== 'kept' && changes[kind].length < 30}>
          <summary class={kind}>{say(kind)} <span class="count">{changes[kind].length}</span></summary>
          {changes[kind].slice(0, MOST_ROWS).map((relation) => <ChangeRow key={relation} relation={relation} />)}
        </details>
      ))}
    </section>
  )
}

function ChangeRow({ relation }: { readonly relation: number }) {
  const { graph, view } = useViewer()
  const { subject, predicate, object } = relationOf(graph, relation)
  return view.selected && 'relation' in view.selected && view.selected.relation === relation
    ? <RelationFacts relation={relation} />
    : <p class="triple"><Name node={subject} /><span class="predicate">{predicates[predicate][view.lang]}</span><Name node={object} /></p>
}
