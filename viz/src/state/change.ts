import type { Kind } from '../../../src/ontology/kinds.ts'
import type { Predicate } from '../../../src/ontology/predicates.ts'
import type { Passage, Period, View } from './view.ts'

/** Every change a user can make: a view in, the next view out. */
export type Change = (view: View) => View

/** Opens a node's panel. One that is not on the map becomes the centre of it. */
export function selectNode(node: number, shown: ReadonlySet<number>): Change {
  return (view) => {
    const next: View = { ...view, selected: { node }, hidden: view.hidden.filter((each) => each !== node) }
    return shown.has(node) ? next : { ...next, way: null, centres: [node], camera: null }
  }
}

export function selectRelation(relation: number): Change {
  return (view) => ({ ...view, selected: { relation }, reading: null })
}

/** Opens an article at a passage; `relation` is what the passage is evidence for, if anything. */
export function read({ article, start, end }: Passage, relation: number | null): Change {
  return (view) => ({ ...view, reading: { article, start, end, relation } })
}

/** Closes what lies on top: the article first, then the panel, then the ego view or the path. */
export function close(view: View): View {
  if (view.reading) return { ...view, reading: null }
  if (view.selected) return { ...view, selected: null }
  if (view.way || view.centres.length > 0) return overview(view)
  return view
}

export function overview(view: View): View {
  return { ...view, way: null, centres: [], hidden: [], camera: null }
}

/** Shows a node with its neighbours only. */
export function focus(node: number): Change {
  return (view) => ({ ...view, way: null, centres: [node], selected: { node }, hidden: [], camera: null })
}

/** Adds a node's neighbours to what is shown, or takes them away again. `shown` is what the map shows now. */
export function expand(node: number): Change {
  return (view) => ({ ...view, way: null, centres: toggled(view.centres, node) })
}

export function hide(node: number): Change {
  return (view) => ({
    ...view,
    hidden: [...view.hidden, node],
    centres: view.centres.filter((each) => each !== node),
    selected: view.selected && 'node' in view.selected && view.selected.node === node ? null : view.selected,
  })
}

export function showHidden(view: View): View {
  return { ...view, hidden: [] }
}

export function findWay(from: number, to: number): Change {
  return (view) => ({ ...view, way: [from, to], centres: [], hidden: [], selected: null, reading: null, camera: null })
}

export function toggleKind(kind: Kind): Change {
  return (view) => ({ ...view, kindsOff: toggled(view.kindsOff, kind) })
}

export function togglePredicate(predicate: Predicate): Change {
  return (view) => ({ ...view, predicatesOff: toggled(view.predicatesOff, predicate) })
}

export function toggleFile(file: string): Change {
  return (view) => ({ ...view, filesOff: toggled(view.filesOff, file) })
}

/** All filters open again. */
export function clearFilters(view: View): View {
  return { ...view, kindsOff: [], predicatesOff: [], filesOff: [], minScore: 0, period: null, against: null, hidden: [] }
}

export function setPeriod(period: Period | null): Change {
  return (view) => ({ ...view, period, against: period ? view.against : null })
}

export function setAgainst(against: Period | null): Change {
  return (view) => ({ ...view, against })
}

/** For the settings that stand alone: language, theme, page, sizes, colours, the least score, how many nodes, the camera. */
export function set<Key extends 'lang' | 'theme' | 'page' | 'sizeBy' | 'colourBy' | 'minScore' | 'camera'>(key: Key, value: View[Key]): Change {
  return (view) => ({ ...view, [key]: value })
}

export function setTop(top: number): Change {
  return (view) => ({ ...view, top, centres: [], way: null, camera: null })
}

function toggled<T>(list: readonly T[], item: T): readonly T[] {
  return list.includes(item) ? list.filter((each) => each !== item) : [...list, item]
}
