import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

/** A button that opens a short list of buttons; Escape, a choice or a press elsewhere closes it. */
export function Menu({ label, children }: { readonly label: string; readonly children: ComponentChildren }) {
  const menu = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    const shut = (event: Event): void => {
      if (menu.current?.open && !(event.target instanceof Node && menu.current.contains(event.target))) menu.current.open = false
    }
    document.addEventListener('pointerdown', shut)
    return () => { document.removeEventListener('pointerdown', shut) }
  }, [])
  const close = (): void => {
    if (!menu.current) return
    menu.current.open = false
    menu.current.querySelector('summary')?.focus()
  }
  return (
    <details class="menu-box" ref={menu} onKeyDown={(event) => {
      if (event.key !== 'Escape' || !menu.current?.open) return
      event.stopPropagation()
      close()
    }}>
      <summary>{label}</summary>
      <div class="menu-list" onClick={(event) => { if (event.target instanceof HTMLButtonElement) close() }}>{children}</div>
    </details>
  )
}
