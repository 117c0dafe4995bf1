import { useEffect, useState } from 'preact/hooks'
import type { View } from '../state/view.ts'
import type { Store } from '../store.ts'

/** The store's view, drawn anew whenever it changes. */
export function useView(store: Store): View {
  const [view, setView] = useState(store.get())
  useEffect(() => store.subscribe(() => { setView(store.get()) }), [store])
  return view
}

/** True if the page is to be dark: as asked, or else as the system is. */
export function useDark(theme: View['theme']): boolean {
  const [system, setSystem] = useState(() => window.matchMedia('(prefers-color-scheme: dark)').matches)
  useEffect(() => {
    const query = window.matchMedia('(prefers-color-scheme: dark)')
    const follow = (): void => { setSystem(query.matches) }
    query.addEventListener('change', follow)
    return () => { query.removeEventListener('change', follow) }
  }, [])
  return theme === 'auto' ? system : theme === 'dark'
}

const ANNOUNCEMENT_MS = 2500

/** A line that is said and shown for a moment, and the way to say another. */
export function useAnnouncement(): readonly [string, (text: string) => void] {
  const [said, setSaid] = useState('')
  useEffect(() => {
    if (said === '') return undefined
    const timer = window.setTimeout(() => { setSaid('') }, ANNOUNCEMENT_MS)
    return () => { window.clearTimeout(timer) }
  }, [said])
  return [said, setSaid]
}

/** True while the page is being printed: on paper nothing can be opened any more. */
export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false)
  useEffect(() => {
    const stop = new AbortController()
    window.addEventListener('beforeprint', () => { setPrinting(true) }, { signal: stop.signal })
    window.addEventListener('afterprint', () => { setPrinting(false) }, { signal: stop.signal })
    return () => { stop.abort() }
  }, [])
  return printing
}
