import type { Change } from './state/change.ts'
import type { View } from './state/view.ts'

/** The one place where the view changes. */
export interface Store {
  get(): View
  /** `quiet` changes do not make a step of their own for the Back button (a camera move, a slider on its way). */
  readonly change: (change: Change, options?: { readonly quiet?: boolean }) => void
  /** The address of the present view. */
  readonly hash: () => string
  /** Goes to the view of an address, as a step of its own. */
  open(hash: string): void
  subscribe(listener: () => void): () => void
}

/**
 * Keeps the view and the address in step: a change writes the address, Back and Forward bring the view of an address.
 * `write` and `read` turn one into the other.
 */
export function createStore(window: Window, write: (view: View) => string, read: (hash: string) => View): Store {
  let view = read(window.location.hash)
  const listeners = new Set<() => void>()
  const put = (next: View): void => {
    view = next
    for (const listener of listeners) listener()
  }
  window.addEventListener('popstate', () => { put(read(window.location.hash)) })
  return {
    get: () => view,
    change: (change, { quiet = false } = {}) => {
      const next = change(view)
      if (next === view) return
      const hash = write(next)
      const url = `#${hash}`
      if (quiet) window.history.replaceState(null, '', url)
      else if (hash !== write(view)) window.history.pushState(null, '', url)
      put(next)
    },
    hash: () => write(view),
    open(hash) {
      window.history.pushState(null, '', `#${hash}`)
      put(read(hash))
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => { listeners.delete(listener) }
    },
  }
}
