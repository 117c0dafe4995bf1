import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { kinds } from '../../../src/ontology/kinds.ts'
import { predicates } from '../../../src/ontology/predicates.ts'
import { nodeOf } from '../data/graph.ts'
import { read } from '../state/change.ts'
import { treeLines, treeSteps, type TreeLine } from '../state/tree.ts'
import { useViewer } from './context.ts'
import { KindMark } from './name.tsx'

/** What the map shows, as a tree of kinds, nodes and facts, worked as trees are: arrows walk, open and shut, Enter opens the line. */
export function TreePanel() {
  const viewer = useViewer()
  const { graph, shown, view, say } = viewer
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set())
  const [current, setCurrent] = useState<string | null>(null)
  const tree = useRef<HTMLUListElement>(null)
  const lines = useMemo(() => treeLines(graph, shown, view, opened), [graph, shown, view, opened])
  const at = Math.max(0, lines.findIndex(({ key }) => key === current))
  useEffect(() => { if (current !== null) tree.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus() }, [current])
  const toggle = ({ key }: TreeLine): void => {
    const next = new Set(opened)
    if (!next.delete(key)) next.add(key)
    setOpened(next)
  }
  const activate = (line: TreeLine): void => {
    setCurrent(line.key)
    if (line.what === 'kind') toggle(line)
    else if (line.what === 'node') viewer.choose(line.node)
    else if (line.fact.evidence[0]) viewer.change(read(line.fact.evidence[0], line.fact.relation))
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const line = lines[at]
    const step = line && treeSteps[event.key]?.(lines, at, line)
    if (!line || step === undefined) return
    event.preventDefault()
    if (step === 'activate') activate(line)
    else if (step === 'toggle') toggle(line)
    else setCurrent(step.to.key)
  }
  return (
    <ul class="tree" role="tree" aria-label={say('tree')} ref={tree} onKeyDown={onKeyDown}>
      {lines.map((line, index) => (
        <li
          key={line.key} role="treeitem" class={`tree-${line.what}`} aria-level={line.level} tabIndex={index === at ? 0 : -1}
          {...(line.open === null ? {} : { 'aria-expanded': line.open })} aria-selected={isChosen(line, view)} onClick={() => { activate(line) }}
        >
          <span class="tree-sign" aria-hidden="true" onClick={(event) => { if (line.open !== null) { event.stopPropagation(); toggle(line) } }}>{line.open === null ? '' : line.open ? '▾' : '▸'}</span>
          <LineText line={line} />
        </li>
      ))}
    </ul>
  )
}

function isChosen(line: TreeLine, { selected, reading }: ReturnType<typeof useViewer>['view']): boolean {
  if (line.what === 'node') return selected !== null && 'node' in selected && selected.node === line.node
  return line.what === 'fact' && reading?.relation === line.fact.relation
}

function LineText({ line }: { readonly line: TreeLine }) {
  const { graph, view } = useViewer()
  if (line.what === 'kind') return <><KindMark kind={line.kind} /> {kinds[line.kind][view.lang]} <span class="count">{line.count}</span></>
  if (line.what === 'node') {
    const { name, evidence } = nodeOf(graph, line.node)
    return <><bdi>{name}</bdi> <span class="count">{evidence}</span></>
  }
  const other = nodeOf(graph, line.fact.other)
  return (
    <>
      <span class="quiet">{predicates[line.predicate][view.lang]} {predicates[line.predicate].directed ? (line.outgoing ? '→' : '←') : '↔'}</span> <KindMark kind={other.kind} /> <bdi>{other.name}</bdi>
      {line.fact.titles.length > 0 && <bdi class="titles">{line.fact.titles.join('、')}</bdi>} <span class="count">{line.fact.evidence.length}</span>
    </>
  )
}
