import { kinds } from '../../../src/ontology/kinds.ts'
import { predicates } from '../../../src/ontology/predicates.ts'
import { nodeOf } from '../data/graph.ts'
import { close, expand, focus, hide, read } from '../state/change.ts'
import { areaChain, factsOf, postsOf, type Fact, type FactGroup } from '../state/facts.ts'
import { predicateStyle } from './colour.ts'
import { useViewer } from './context.ts'
import { EvidenceList } from './evidence.tsx'
import { Figures } from './figures.tsx'
import { KindMark, Name } from './name.tsx'
import { usePrinting } from './use-page.ts'
import { ArticlesOf } from './articles-of.tsx'

/** All that is known of a node: who it is, its facts by relation, its figures, where it is mentioned. */
export function Dossier({ node }: { readonly node: number }) {
  const { graph, view, say, change } = useViewer()
  const { name, kind, role, mentions, evidence } = nodeOf(graph, node)
  const groups = factsOf(graph, node, view)
  return (
    <section class="dossier" aria-label={name}>
      <header class="panel-head">
        <p class="eyebrow"><KindMark kind={kind} /> {kinds[kind][view.lang]}{role !== null && role !== 'official' && <> · {say(role)}</>}</p>
        <button type="button" class="icon" aria-label={say('close')} title={say('close')} onClick={() => { change(close) }}>×</button>
      </header>
      <h2><bdi>{name}</bdi></h2>
      <p class="counts">{say('evidenceCount', { n: evidence })} · {say('mentionCount', { n: mentions })}</p>
      <About node={node} />
      <Actions node={node} />
      <h3>{say('facts')}</h3>
      {groups.length === 0 && <p class="nothing">{say('noFacts')}</p>}
      {groups.map((group) => <Group key={`${group.predicate} ${String(group.outgoing)}`} group={group} />)}
      <Figures node={node} />
      <ArticlesOf node={node} />
    </section>
  )
}

function About({ node }: { readonly node: number }) {
  const { graph, say } = useViewer()
  const { aliases, code } = nodeOf(graph, node)
  const posts = postsOf(graph, node)
  const areas = areaChain(graph, node)
  return (
    <dl class="about">
      {posts.length > 0 && <><dt>{say('posts')}</dt><dd>{posts.map(({ title, at }) => (
        <span class="post" key={`${at} ${title}`}><Name node={at} mark={false} /><bdi>{title}</bdi></span>
      ))}</dd></>}
      {areas.length > 0 && <><dt>{say('area')}</dt><dd class="chain">{areas.toReversed().map((area) => <Name key={area} node={area} mark={false} />)}</dd></>}
      {aliases.length > 0 && <><dt>{say('aliases')}</dt><dd>{aliases.map((alias) => <bdi class="alias" key={alias}>{alias}</bdi>)}</dd></>}
      {code !== null && <><dt>{say('code')}</dt><dd class="figure">{code}</dd></>}
    </dl>
  )
}

function Actions({ node }: { readonly node: number }) {
  const { view, say, change, askWay } = useViewer()
  const open = view.centres.includes(node)
  return (
    <p class="actions">
      <button type="button" onClick={() => { change(focus(node)) }}>{say('ego')}</button>
      {view.centres.length > 0 && <button type="button" onClick={() => { change(expand(node)) }}>{say(open ? 'collapse' : 'expand')}</button>}
      <button type="button" onClick={() => { askWay(node) }}>{say('wayFrom')}</button>
      <button type="button" onClick={() => { change(hide(node)) }}>{say('hide')}</button>
    </p>
  )
}

function Group({ group: { predicate, outgoing, facts, evidenceCount } }: { readonly group: FactGroup }) {
  const { view } = useViewer()
  const { directed } = predicates[predicate]
  return (
    <section class="group" style={predicateStyle(predicate)}>
      <h4>
        <span class="arrow" aria-hidden="true">{directed ? (outgoing ? '→' : '←') : '↔'}</span>
        {predicates[predicate][view.lang]} <span class="count">{facts.length}</span>
        {evidenceCount > facts.length && <span class="count quiet"> / {evidenceCount}</span>}
      </h4>
      <ul class="facts">{facts.map((fact) => <FactRow key={fact.relation} fact={fact} />)}</ul>
    </section>
  )
}

/** A fact: the other end, the post if it is one, the number of sentences. Opening it opens the first sentence in its article. */
function FactRow({ fact }: { readonly fact: Fact }) {
  const { graph, view, say, change } = useViewer()
  const other = nodeOf(graph, fact.other)
  const open = view.reading?.relation === fact.relation
  const printing = usePrinting()
  const first = fact.evidence[0]
  const toggle = (): void => {
    if (open) change((now) => ({ ...now, reading: null }))
    else if (first) change(read(first, fact.relation))
  }
  return (
    <li class={open ? 'fact open' : 'fact'}>
      <button type="button" class="fact-line" aria-expanded={open} onClick={toggle}>
        <KindMark kind={other.kind} />
        <span class="fact-name"><bdi>{other.name}</bdi>{fact.titles.length > 0 && <span class="titles"><bdi>{fact.titles.join('、')}</bdi></span>}</span>
        <span class="badge" title={say('evidenceCount', { n: fact.evidence.length })}>{fact.evidence.length}</span>
      </button>
      {(open || printing) && <EvidenceList evidence={fact.evidence} relation={fact.relation} />}
      {open && <p class="fact-more"><Name node={fact.other} /></p>}
    </li>
  )
}
