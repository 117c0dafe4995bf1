import { kindNames, kinds } from '../../../src/ontology/kinds.ts'
import { predicateNames, predicates } from '../../../src/ontology/predicates.ts'
import { clearFilters, set, setTop, showHidden, toggleFile, toggleKind, togglePredicate } from '../state/change.ts'
import { countKinds, countPredicates } from '../state/count.ts'
import { isFiltered } from '../state/filter.ts'
import { TOPS, type View } from '../state/view.ts'
import { useMemo } from 'preact/hooks'
import { predicateStyle } from './colour.ts'
import { useViewer } from './context.ts'
import { KindMark } from './name.tsx'

/** Legend and filters in one: what is listed here is what the map's marks mean, and each line can be switched off. */
export function Filters() {
  const { graph, view, say, change } = useViewer()
  const inKinds = useMemo(() => countKinds(graph), [graph])
  const inPredicates = useMemo(() => countPredicates(graph), [graph])
  return (
    <div class="filters">
      <Display />
      <fieldset>
        <legend>{say('kinds')}</legend>
        {kindNames.filter((kind) => inKinds[kind] > 0).map((kind) => (
          <label key={kind} class="check" title={kinds[kind].gloss[view.lang]}>
            <input type="checkbox" checked={!view.kindsOff.includes(kind)} onChange={() => { change(toggleKind(kind)) }} />
            <KindMark kind={kind} /><span>{kinds[kind][view.lang]}</span><span class="count">{inKinds[kind]}</span>
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>{say('relations')}</legend>
        {predicateNames.filter((predicate) => inPredicates[predicate] > 0).map((predicate) => (
          <label key={predicate} class="check" title={predicates[predicate].gloss[view.lang]}>
            <input type="checkbox" checked={!view.predicatesOff.includes(predicate)} onChange={() => { change(togglePredicate(predicate)) }} />
            <span class="stroke" style={predicateStyle(predicate)} aria-hidden="true" /><span>{predicates[predicate][view.lang]}</span><span class="count">{inPredicates[predicate]}</span>
          </label>
        ))}
      </fieldset>
      <Score />
      {graph.files.length > 1 && <Sources />}
      <p class="actions">
        {isFiltered(view) && <button type="button" onClick={() => { change(clearFilters) }}>{say('showAll')}</button>}
        {view.hidden.length > 0 && <button type="button" onClick={() => { change(showHidden) }}>{say('showHidden', { n: view.hidden.length })}</button>}
      </p>
      <p class="disclaimer">{say('disclaimer')}</p>
    </div>
  )
}

function Display() {
  const { graph, view, say, change } = useViewer()
  const tops = TOPS.filter((top) => top < graph.nodes.length)
  return (
    <fieldset class="display">
      <legend>{say('display')}</legend>
      <label class="row">{say('topNodes')}
        <select value={String(view.top)} onChange={(event) => { change(setTop(Number(event.currentTarget.value))) }}>
          {tops.map((top) => <option key={top} value={String(top)}>{top}</option>)}
          {graph.nodes.length <= 5000 && <option value={String(graph.nodes.length)}>{say('all', { n: graph.nodes.length })}</option>}
        </select>
      </label>
      <label class="row">{say('sizeBy')}
        <select value={view.sizeBy} onChange={(event) => { change(set('sizeBy', event.currentTarget.value as View['sizeBy'])) }}>
          <option value="evidence">{say('byEvidence')}</option><option value="degree">{say('byDegree')}</option><option value="pagerank">{say('byPagerank')}</option>
        </select>
      </label>
      <label class="row">{say('colourBy')}
        <select value={view.colourBy} onChange={(event) => { change(set('colourBy', event.currentTarget.value as View['colourBy'])) }}>
          <option value="kind">{say('byKind')}</option><option value="community">{say('byCommunity')}</option>
        </select>
      </label>
    </fieldset>
  )
}

function Score() {
  const { view, say, change } = useViewer()
  return (
    <fieldset>
      <legend>{say('minScore')}</legend>
      <label class="row">
        <span class="hidden-text">{say('minScore')}</span>
        <input type="range" min="0" max="1" step="0.05" value={view.minScore} onInput={(event) => { change(set('minScore', Number(event.currentTarget.value)), { quiet: true }) }} />
        <output>{view.minScore.toFixed(2)}</output>
      </label>
    </fieldset>
  )
}

function Sources() {
  const { graph, view, say, change } = useViewer()
  return (
    <details class="sources">
      <summary>{say('sources')} <span class="count">{graph.files.length}</span></summary>
      {graph.files.map((file) => (
        <label key={file} class="check">
          <input type="checkbox" checked={!view.filesOff.includes(file)} onChange={() => { change(toggleFile(file)) }} /><bdi class="file">{file}</bdi>
        </label>
      ))}
    </details>
  )
}
