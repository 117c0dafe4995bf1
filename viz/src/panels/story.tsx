import { useState } from 'preact/hooks'
import type { Snapshot } from '../../../src/facts/viewer-file.ts'
import { download } from '../out/download.ts'
import { pageWithStory } from '../out/save-page.ts'
import { useViewer } from './context.ts'
import { Menu } from './menu.tsx'

export interface Story {
  readonly snapshots: readonly Snapshot[]
  /** The snapshot that is being looked at, if one is. */
  readonly step: number | null
  readonly keep: (snapshots: readonly Snapshot[]) => void
  readonly go: (step: number) => void
}

/** Keeps the present view with a title and a note; lists what was kept; saves a copy of this page with the story inside. */
export function StoryMenu({ story: { snapshots, keep, go } }: { readonly story: Story }) {
  const { say, hash, announce } = useViewer()
  const [title, setTitle] = useState('')
  const [note, setNote] = useState('')
  const add = (event: Event): void => {
    event.preventDefault()
    if (title.trim() === '') return
    keep([...snapshots, { hash: hash(), title: title.trim(), note: note.trim() }])
    announce(say('snapshotKept', { title: title.trim().slice(0, 40) }))
    setTitle('')
    setNote('')
  }
  return (
    <Menu label={say('story')}>
      <form class="story-form" onSubmit={add}>
        <label>{say('snapshotTitle')}<input value={title} maxLength={80} onInput={(event) => { setTitle(event.currentTarget.value) }} /></label>
        <label>{say('snapshotNote')}<textarea rows={3} value={note} maxLength={2000} onInput={(event) => { setNote(event.currentTarget.value) }} /></label>
        <input class="primary" type="submit" value={say('snapshotKeep')} disabled={title.trim() === ''} />
      </form>
      {snapshots.length > 0 && <hr />}
      <ol class="story-list">{snapshots.map((snapshot, index) => (
        <li key={index}>
          <button type="button" onClick={() => { go(index) }}><bdi>{snapshot.title}</bdi></button>
          <span class="icon" role="button" tabIndex={0} aria-label={say('snapshotDrop', { title: snapshot.title })} onClick={() => { keep(snapshots.filter((_, other) => other !== index)) }}
            onKeyDown={(event) => { if (event.key === 'Enter') keep(snapshots.filter((_, other) => other !== index)) }}>×</span>
        </li>
      ))}</ol>
      {snapshots.length > 0 && <button type="button" onClick={() => { download(document, 'viewer.html', new Blob([pageWithStory(document, snapshots)], { type: 'text/html' })) }}>{say('storySave')}</button>}
    </Menu>
  )
}

/** The story as it is told: one snapshot after another, each with its note. */
export function StoryStrip({ story: { snapshots, step, go } }: { readonly story: Story }) {
  const { say } = useViewer()
  if (snapshots.length === 0) return null
  const snapshot = step === null ? null : snapshots[step]
  return (
    <section class="story" aria-label={say('story')}>
      {step === null || !snapshot
        ? <button type="button" onClick={() => { go(0) }}>{say('storyStart', { n: snapshots.length })}</button>
        : (
          <>
            <button type="button" disabled={step === 0} onClick={() => { go(step - 1) }} aria-label={say('storyBefore')}>←</button>
            <span class="count">{step + 1} / {snapshots.length}</span>
            <button type="button" disabled={step === snapshots.length - 1} onClick={() => { go(step + 1) }} aria-label={say('storyNext')}>→</button>
            <b><bdi>{snapshot.title}</bdi></b><span class="story-note"><bdi>{snapshot.note}</bdi></span>
          </>
        )}
    </section>
  )
}
