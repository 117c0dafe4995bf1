import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Graph } from '../data/graph.ts'
import type { Say } from '../i18n/messages.ts'
import type { Shown } from '../state/shown.ts'
import type { View } from '../state/view.ts'
import type { Store } from '../store.ts'

/** What every panel is given: the graph, the view and what it shows, words, and the way to change the view. */
export interface Viewer {
  readonly graph: Graph
  readonly view: View
  readonly shown: Shown
  readonly say: Say
  readonly change: Store['change']
  /** Opens a node's panel, or, while a path's other end is asked for, makes it that end. */
  readonly choose: (node: number) => void
  /** The node whose connection to another is being asked for. */
  readonly wayFrom: number | null
  readonly askWay: (from: number | null) => void
  /** Nodes in all, also those that a server still keeps. */
  readonly total: number
  /** Asks a server for nodes by name; null if this page holds all. */
  readonly lookUp: ((text: string) => Promise<void>) | null
  /** The address of the present view, to be kept. */
  readonly hash: () => string
  /** Tells screen readers, and shows for a moment, that something was done. */
  readonly announce: (text: string) => void
  /** Tells screen readers only, of what others see on the map. */
  readonly murmur: (text: string) => void
}

export const ViewerContext = createContext<Viewer | null>(null)

export function useViewer(): Viewer {
  const viewer = useContext(ViewerContext)
  if (!viewer) throw new Error('a panel stands outside the viewer')
  return viewer
}
