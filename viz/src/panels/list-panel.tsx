import { useMemo, useState } from 'preact/hooks'
import { kinds } from '../../../src/ontology/kinds.ts'
import { nodeOf } from '../data/graph.ts'
import { useViewer } from './context.ts'
import { Name } from './name.tsx'

type Column = 'name' | 'kind' | 'evidence' | 'degree' | 'mentions'

const COLUMNS = [['name', 'name'], ['kind', 'kinds'], ['evidence', 'byEvidence'], ['degree', 'byDegree'], ['mentions', 'mentionsColumn']] as const
const MOST_ROWS = 500

/** What the map shows, as a table that can be sorted, for keyboards, screen readers and paper. */
export function ListPanel() {
  const { graph, view, shown, say, total } = useViewer()
  const [column, setColumn] = useState<Column>('evidence')
  const [down, setDown] = useState(true)
  const rows = useMemo(() => {
    const order = (a: number, b: number): number => compare(cell(a), cell(b)) || a - b
    const cell = (node: number): string | number => nodeOf(graph, node)[column]
    return [...shown.nodes].sort((a, b) => (down ? order(b, a) : order(a, b)))
  }, [graph, shown, column, down])
  const sortBy = (next: Column): void => {
    setDown(next === column ? !down : next !== 'name' && next !== 'kind')
    setColumn(next)
  }
  return (
    <div class="list" tabIndex={0} role="region" aria-label={say('list')}>
      <table>
        <caption>{say('shownCount', { nodes: shown.nodes.size, all: total, relations: shown.relations.length })}</caption>
        <thead><tr>{COLUMNS.map(([id, message]) => (
          <th key={id} scope="col" aria-sort={id === column ? (down ? 'descending' : 'ascending') : 'none'}>
            <button type="button" onClick={() => { sortBy(id) }}>{say(message)}{id === column ? (down ? ' ↓' : ' ↑') : ''}</button>
          </th>
        ))}</tr></thead>
        <tbody>{rows.slice(0, MOST_ROWS).map((node) => {
          const { kind, evidence, degree, mentions } = nodeOf(graph, node)
          return (
            <tr key={node} aria-current={view.selected !== null && 'node' in view.selected && view.selected.node === node}>
              <th scope="row"><Name node={node} /></th><td>{kinds[kind][view.lang]}</td><td>{evidence}</td><td>{degree}</td><td>{mentions}</td>
            </tr>
          )
        })}</tbody>
      </table>
      {rows.length > MOST_ROWS && <p class="quiet">{say('listCut', { n: MOST_ROWS })}</p>}
    </div>
  )
}

function compare(a: string | number, b: string | number): number {
  if (typeof a === 'string' && typeof b === 'string') return a.localeCompare(b, 'zh-CN')
  return Number(a) - Number(b)
}
