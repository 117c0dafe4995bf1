import type { ViewerEvidence } from '../../../src/facts/viewer-file.ts'
import { articleOf } from '../data/graph.ts'
import { read } from '../state/change.ts'
import type { Passage, Reading } from '../state/view.ts'
import { CopyCitation } from './citation.tsx'
import { useViewer } from './context.ts'

/** Quoted sentences, each a button that opens its article there. */
export function EvidenceList({ evidence, relation }: { readonly evidence: readonly ViewerEvidence[]; readonly relation: number }) {
  return (
    <ul class="quotes">
      {evidence.map((each) => <Quote key={`${each.article} ${each.start} ${each.title ?? ''}`} evidence={each} relation={relation} />)}
    </ul>
  )
}

function Quote({ evidence, relation }: { readonly evidence: ViewerEvidence; readonly relation: number }) {
  const { graph, view, say, change } = useViewer()
  const article = articleOf(graph, evidence.article)
  const open = isOpen(view.reading, evidence)
  return (
    <li class={open ? 'quote open' : 'quote'}>
      <button type="button" class="quote-text" aria-current={open} title={say('readArticle')} onClick={() => { change(read(evidence, relation)) }}>
        <q><bdi>{article.text.slice(evidence.start, evidence.end)}</bdi></q>
      </button>
      <p class="quote-source">
        {evidence.title !== null && <b><bdi>{evidence.title}</bdi></b>}
        <bdi>{article.headline}</bdi>
        <span>{article.date ?? say('undated')}</span>
        <span>{say('score', { n: evidence.score.toFixed(2) })}</span>
        <CopyCitation article={article} quote={article.text.slice(evidence.start, evidence.end)} />
      </p>
    </li>
  )
}

/** True if the reader stands at this passage. */
function isOpen(reading: Reading | null, { article, start, end }: Passage): boolean {
  return reading !== null && reading.article === article && reading.start === start && reading.end === end
}
