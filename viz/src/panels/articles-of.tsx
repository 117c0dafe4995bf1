import { articleOf } from '../data/graph.ts'
import { read } from '../state/change.ts'
import { useViewer } from './context.ts'

/** The articles that mention a node, each opening at the first mention. */
export function ArticlesOf({ node }: { readonly node: number }) {
  const { graph, say, change } = useViewer()
  const found = graph.articles.flatMap((article, place) => {
    const first = article.mentions.find((mention) => mention[2] === node)
    return first ? [{ article: place, start: first[0], end: first[1] }] : []
  })
  if (found.length === 0) return null
  return (
    <section>
      <h3>{say('mentionedIn')} <span class="count">{found.length}</span></h3>
      <ul class="articles">
        {found.map((passage) => (
          <li key={passage.article}>
            <button type="button" class="link" onClick={() => { change(read(passage, null)) }}><bdi>{articleOf(graph, passage.article).headline}</bdi></button>
            <span class="quiet">{articleOf(graph, passage.article).date ?? say('undated')}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
