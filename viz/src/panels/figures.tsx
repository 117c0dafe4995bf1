import { directions } from '../../../src/ontology/directions.ts'
import type { ViewerIndicator } from '../../../src/facts/viewer-file.ts'
import { seriesOf, type Series } from '../state/series.ts'
import { read } from '../state/change.ts'
import { useViewer } from './context.ts'

/** A node's figures as a table; a measure with several comparable values also as a small chart. */
export function Figures({ node }: { readonly node: number }) {
  const { graph, say } = useViewer()
  const series = seriesOf(graph, graph.indicators.filter((indicator) => indicator.node === node))
  if (series.length === 0) return null
  return (
    <section>
      <h3>{say('indicators')}</h3>
      <table class="figures">
        <thead><tr><th scope="col">{say('indicator')}</th><th scope="col">{say('value')}</th><th scope="col">{say('change')}</th><th scope="col">{say('periodOf')}</th></tr></thead>
        <tbody>{series.map((each) => <SeriesRows key={each.indicator} series={each} />)}</tbody>
      </table>
    </section>
  )
}

function SeriesRows({ series }: { readonly series: Series }) {
  return (
    <>
      {series.figures.map((figure, index) => (
        <tr key={index}>
          {index === 0 && <th scope="row" rowSpan={series.figures.length}><bdi>{series.indicator}</bdi>{series.values.length > 1 && <Sparkline values={series.values} />}</th>}
          <FigureCells figure={figure} />
        </tr>
      ))}
    </>
  )
}

const ARROWS = { up: '▲', down: '▼', flat: '■' } as const

function FigureCells({ figure }: { readonly figure: ViewerIndicator }) {
  const { view, say, change } = useViewer()
  return (
    <>
      <td><button type="button" class="link" title={say('readArticle')} onClick={() => { change(read(figure, null)) }}><bdi>{figure.value ?? figure.change ?? '—'}</bdi></button></td>
      <td class={figure.direction ?? ''}>
        {figure.direction !== null && <span role="img" aria-label={directions[figure.direction][view.lang]}>{ARROWS[figure.direction]}</span>} <bdi>{figure.change}</bdi>
      </td>
      <td><bdi>{figure.period}</bdi></td>
    </>
  )
}

function Sparkline({ values }: { readonly values: readonly number[] }) {
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const points = values.map((value, index) => `${2 + (56 * index) / (values.length - 1)},${14 - (12 * (value - least)) / (most - least || 1)}`)
  return <svg class="sparkline" viewBox="0 0 60 16" width="60" height="16" aria-hidden="true"><polyline points={points.join(' ')} /></svg>
}
