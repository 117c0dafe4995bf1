import { zoomed, scaleOf, type Size } from './camera.ts'
import type { Camera } from '../state/view.ts'

/** What a finger or mouse asks of the map. Positions are pixels from the map's top left corner. */
export interface PointerEvents {
  readonly camera: () => Camera
  readonly size: () => Size
  readonly move: (camera: Camera) => void
  readonly settle: () => void
  readonly click: (left: number, top: number) => void
  readonly doubleClick: (left: number, top: number) => void
  readonly hover: (at: readonly [left: number, top: number] | null) => void
}

interface Finger {
  readonly left: number
  readonly top: number
}

/** Farther than this from where it went down, a press is a drag. Fingers tremble more than mice. */
const CLICK_SLACK = { mouse: 4, pen: 8, touch: 12 } as const
const WHEEL_STEP = 0.0016

/** Listens on `area`: drag moves, wheel and two fingers zoom, a press without a drag is a click. Returns how to stop listening. */
export function listenToPointer(area: HTMLElement, events: PointerEvents): () => void {
  const fingers = new Map<number, Finger>()
  let travelled = 0
  const at = ({ clientX, clientY }: MouseEvent): Finger => {
    const { left, top } = area.getBoundingClientRect()
    return { left: clientX - left, top: clientY - top }
  }
  const down = (event: PointerEvent): void => {
    if (event.button !== 0) return
    area.setPointerCapture(event.pointerId)
    fingers.set(event.pointerId, at(event))
    travelled = fingers.size > 1 ? Infinity : 0
  }
  const move = (event: PointerEvent): void => {
    const now = at(event)
    const before = fingers.get(event.pointerId)
    if (!before) {
      if (event.pointerType === 'mouse') events.hover([now.left, now.top])
      return
    }
    travelled += Math.hypot(now.left - before.left, now.top - before.top)
    const other = [...fingers].find(([id]) => id !== event.pointerId)?.[1]
    fingers.set(event.pointerId, now)
    if (other) events.move(pinched(events.camera(), events.size(), before, now, other))
    else if (travelled > slackOf(event)) events.move(dragged(events.camera(), events.size(), before, now))
  }
  const up = (event: PointerEvent): void => {
    const held = fingers.get(event.pointerId)
    if (!held) return
    fingers.delete(event.pointerId)
    if (event.type === 'pointerup' && travelled <= slackOf(event)) events.click(held.left, held.top)
    else events.settle()
  }
  const wheel = (event: WheelEvent): void => {
    event.preventDefault()
    const { left, top } = at(event)
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1
    events.move(zoomed(events.camera(), events.size(), Math.exp(-event.deltaY * lines * WHEEL_STEP), left, top))
    events.settle()
  }
  const twice = (event: MouseEvent): void => {
    const { left, top } = at(event)
    events.doubleClick(left, top)
  }
  const leave = (): void => { events.hover(null) }
  const stop = new AbortController()
  const options = { signal: stop.signal }
  area.addEventListener('pointerdown', down, options)
  area.addEventListener('pointermove', move, options)
  area.addEventListener('pointerup', up, options)
  area.addEventListener('pointercancel', up, options)
  area.addEventListener('pointerleave', leave, options)
  area.addEventListener('dblclick', twice, options)
  area.addEventListener('wheel', wheel, { ...options, passive: false })
  return () => { stop.abort() }
}

function slackOf({ pointerType }: PointerEvent): number {
  return pointerType === 'touch' || pointerType === 'pen' ? CLICK_SLACK[pointerType] : CLICK_SLACK.mouse
}

function dragged(camera: Camera, size: Size, before: Finger, now: Finger): Camera {
  const scale = scaleOf(camera, size)
  return { ...camera, x: camera.x - (now.left - before.left) / scale, y: camera.y + (now.top - before.top) / scale }
}

function pinched(camera: Camera, size: Size, before: Finger, now: Finger, other: Finger): Camera {
  const apart = (finger: Finger): number => Math.max(8, Math.hypot(finger.left - other.left, finger.top - other.top))
  const middle = { left: (now.left + other.left) / 2, top: (now.top + other.top) / 2 }
  const was = { left: (before.left + other.left) / 2, top: (before.top + other.top) / 2 }
  return zoomed(dragged(camera, size, was, middle), size, apart(now) / apart(before), middle.left, middle.top)
}
