import { useEffect, useRef } from 'preact/hooks'
import { useViewer } from './context.ts'

const KEYS = [
  ['/', 'keySearch'], ['← → ↑ ↓', 'keyWalk'], ['Enter', 'keyFacts'], ['+ − 0', 'keyZoom'], ['[ ]', 'keyTime'], ['m', 'keyPage'], ['Esc', 'keyClose'], ['Alt ←', 'keyBack'], ['?', 'keyHelp'],
] as const

/** What the keys do, and how to read the map. */
export function Help({ close }: { readonly close: () => void }) {
  const { say } = useViewer()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => { dialog.current?.showModal() }, [])
  return (
    <dialog class="help" ref={dialog} onClose={close} aria-label={say('help')}>
      <header class="panel-head">
        <h2>{say('help')}</h2>
        <button type="button" class="icon" aria-label={say('close')} onClick={() => { dialog.current?.close() }}>×</button>
      </header>
      <p>{say('helpMap')}</p>
      <dl>{KEYS.map(([key, message]) => <div key={key}><dt><kbd>{key}</kbd></dt><dd>{say(message)}</dd></div>)}</dl>
      <p class="quiet">{say('disclaimer')}</p>
    </dialog>
  )
}
