import { useEffect, useRef } from 'preact/hooks'
import type { Block } from '../../../src/facts/article.ts'
import type { ViewerArticle } from '../../../src/facts/viewer-file.ts'
import { articleOf, nodeOf } from '../data/graph.ts'
import { segmentsOf, type Segment } from '../state/segments.ts'
import type { Reading } from '../state/view.ts'
import { CopyCitation } from './citation.tsx'
import { kindStyle } from './colour.ts'
import { useViewer } from './context.ts'

/** The whole article with the passage marked and every known name a link. */
export function Reader({ reading }: { readonly reading: Reading }) {
  const { graph, say, change } = useViewer()
  const article = articleOf(graph, reading.article)
  const head = headOf(article)
  const sheet = useRef<HTMLElement>(null)
  useEffect(() => {
    sheet.current?.querySelector('mark')?.scrollIntoView({ block: 'center' })
  }, [reading.article, reading.start, reading.end])
  return (
    <section class="reader" ref={sheet} aria-label={say('article')} tabIndex={-1}>
      <header class="panel-head">
        <p class="eyebrow">{say('article')}</p>
        <button type="button" class="icon" aria-label={say('close')} title={say('close')} onClick={() => { change((view) => ({ ...view, reading: null })) }}>×</button>
      </header>
      <article>
        <h2><bdi>{head ? <Pieces article={article} block={head} reading={reading} /> : article.headline}</bdi></h2>
        <p class="article-source">
          <span><bdi>{article.byline.length > 0 ? article.byline.join(' ') : say('noByline')}</bdi></span>
          <span>{article.date ?? say('undated')}</span>
          <span><bdi>{article.file}</bdi></span>
        </p>
        {article.blocks.filter((block) => block !== head).map((block) => (
          <p key={block.start} class={`block ${block.role}`}><Pieces article={article} block={block} reading={reading} /></p>
        ))}
      </article>
      <footer class="reader-foot"><CopyCitation article={article} quote={article.text.slice(reading.start, reading.end)} /></footer>
    </section>
  )
}

/** The block that is the article's headline: it stands above the byline, and not a second time in the text. */
function headOf({ blocks, text, headline }: ViewerArticle): Block | undefined {
  return blocks.find(({ role, start, end }) => role === 'headline' && text.slice(start, end).trim() === headline.trim())
}

interface PiecesProps {
  readonly article: ViewerArticle
  readonly block: Block
  readonly reading: Reading
}

function Pieces({ article, block, reading }: PiecesProps) {
  return <>{segmentsOf(article, block.start, block.end, reading).map((segment, index) => <Piece key={index} segment={segment} />)}</>
}

function Piece({ segment: { text, node, marked } }: { readonly segment: Segment }) {
  const inside = node === null ? <>{text}</> : <MentionLink node={node} text={text} />
  return marked ? <mark>{inside}</mark> : inside
}

function MentionLink({ node, text }: { readonly node: number; readonly text: string }) {
  const { graph, choose } = useViewer()
  const { id, kind, name } = nodeOf(graph, node)
  const follow = (event: MouseEvent): void => {
    event.preventDefault()
    choose(node)
  }
  // A link and not a button: a button's text does not break across lines.
  return <a class="mention" href={`#node=${id}`} style={kindStyle(kind)} title={name} onClick={follow}><bdi>{text}</bdi></a>
}
