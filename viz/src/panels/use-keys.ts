import { useEffect } from 'preact/hooks'

/** Keys that work everywhere on the page, but not while something is being typed. `?` and the like are what the key writes. */
export function useKeys(keys: Readonly<Record<string, () => void>>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const action = keys[event.key]
      if (!action || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || (event.key !== 'Escape' && isTyping(event.target))) return
      event.preventDefault()
      action()
    }
    document.addEventListener('keydown', onKey)
    return () => { document.removeEventListener('keydown', onKey) }
  }, [keys])
}

function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !['checkbox', 'range', 'submit'].includes(target.type)
  return target instanceof HTMLElement && (target.isContentEditable || ['TEXTAREA', 'SELECT'].includes(target.tagName))
}
