import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { setAgainst, setPeriod } from '../state/change.ts'
import { barsWithin, earlierPeriod, periodOf, periodText, stepped, timeBars, type TimeBar } from '../state/time.ts'
import { useViewer } from './context.ts'

const PLAY_MS = 1100

/** Evidence by month, with a brush: drag to choose a period, arrows or [ ] to move it, play to walk through time, compare with the time before. */
export function Timeline() {
  const { graph, view, say, change } = useViewer()
  const bars = useMemo(() => timeBars(graph), [graph])
  const [playing, setPlaying] = useState(false)
  useEffect(() => {
    if (!playing) return undefined
    const timer = window.setInterval(() => {
      change((now) => {
        const next = stepped(bars, now.period, 1)
        if (next?.[0] === now.period?.[0]) setPlaying(false)
        return setPeriod(next)(now)
      }, { quiet: true })
    }, PLAY_MS)
    return () => { window.clearInterval(timer) }
  }, [playing, bars, change])
  if (bars.length === 0) return null
  const earlier = view.period ? earlierPeriod(bars, view.period) : null
  return (
    <section class="timeline" aria-label={say('time')}>
      <div class="timeline-head">
        <span class="timeline-title">{say('time')}</span>
        <span class="timeline-period">{view.period ? periodText(view.period) : say('allTime')}{view.against && <> {say('comparedWith')} {periodText(view.against)}</>}</span>
        <span class="actions">
          <button type="button" aria-pressed={playing} onClick={() => { setPlaying(!playing) }}>{say(playing ? 'pause' : 'play')}</button>
          {view.against
            ? <button type="button" onClick={() => { change(setAgainst(null)) }}>{say('compareOff')}</button>
            : earlier && <button type="button" onClick={() => { change(setAgainst(earlier)) }}>{say('compareBefore')}</button>}
          {view.period && <button type="button" onClick={() => { change(setPeriod(null)) }}>{say('allTime')}</button>}
        </span>
        {view.against && <ChangeLegend />}
      </div>
      <Histogram bars={bars} />
    </section>
  )
}

function ChangeLegend() {
  const { say } = useViewer()
  return (
    <span class="change-legend">
      <span class="added">{say('added')}</span><span class="ended">{say('ended')}</span><span class="kept">{say('kept')}</span>
    </span>
  )
}

/** The bars. A slider for the keyboard: arrows move the chosen period, with Shift they widen it. */
function Histogram({ bars }: { readonly bars: readonly TimeBar[] }) {
  const { view, say, change } = useViewer()
  const area = useRef<HTMLDivElement>(null)
  const [from, setFrom] = useState<number | null>(null)
  const window = barsWithin(bars, view.period)
  const before = barsWithin(bars, view.against)
  const most = Math.max(...bars.map(({ count }) => count))
  const barAt = (event: PointerEvent): number => {
    const { left = 0, width = 1 } = area.current?.getBoundingClientRect() ?? {}
    return Math.min(bars.length - 1, Math.max(0, Math.floor(((event.clientX - left) / width) * bars.length)))
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (step === 0) return
    event.preventDefault()
    event.stopPropagation()
    change(setPeriod(event.shiftKey && window ? periodOf(bars, window[0], Math.max(window[0], Math.min(bars.length - 1, window[1] + step))) : stepped(bars, view.period, step)))
  }
  return (
    <div
      class="histogram" ref={area} role="slider" tabIndex={0} aria-label={say('timeSlider')} aria-valuemin={0} aria-valuemax={bars.length - 1}
      aria-valuenow={window?.[0] ?? 0} aria-valuetext={view.period ? periodText(view.period) : say('allTime')} onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        area.current?.setPointerCapture(event.pointerId)
        setFrom(barAt(event))
        change(setPeriod(periodOf(bars, barAt(event), barAt(event))))
      }}
      onPointerMove={(event) => { if (from !== null) change(setPeriod(periodOf(bars, from, barAt(event))), { quiet: true }) }}
      onPointerUp={() => { setFrom(null) }}
      onPointerCancel={() => { setFrom(null) }}
    >
      {bars.map(({ period, count }, index) => (
        <span key={period[0]} class={`bar-slot${inside(window, index) ? ' chosen' : ''}${inside(before, index) ? ' before' : ''}`} title={`${periodText(period)}：${count}`}>
          <span class="bar-fill" style={{ height: `${count === 0 ? 0 : 8 + (92 * count) / most}%` }} />
        </span>
      ))}
      <span class="first-date" aria-hidden="true">{bars[0] && bars[0].period[0].slice(0, 7)}</span>
      <span class="last-date" aria-hidden="true">{bars.at(-1)?.period[1].slice(0, 7)}</span>
    </div>
  )
}

function inside(window: readonly [number, number] | null, index: number): boolean {
  return window !== null && index >= window[0] && index <= window[1]
}
