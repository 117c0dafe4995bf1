import type { Camera } from '../state/view.ts'

const MOVE_MS = 420

/** A camera on its way from one place to another, fast first and slower towards the end. */
export class Glide {
  readonly #put: (camera: Camera) => void
  #frame = 0

  constructor(put: (camera: Camera) => void) {
    this.#put = put
  }

  start(from: Camera, to: Camera): void {
    this.stop()
    const began = window.performance.now()
    const step = (now: number): void => {
      const part = Math.min(1, Math.max(0, (now - began) / MOVE_MS))
      this.#put(between(from, to, 1 - (1 - part) ** 3))
      if (part < 1) this.#frame = window.requestAnimationFrame(step)
    }
    this.#frame = window.requestAnimationFrame(step)
  }

  stop(): void {
    window.cancelAnimationFrame(this.#frame)
  }
}

/** The span goes by equal factors, not equal steps: that is how zooming looks even. */
function between(from: Camera, to: Camera, part: number): Camera {
  const along = (a: number, b: number): number => a + (b - a) * part
  return { x: along(from.x, to.x), y: along(from.y, to.y), span: Math.exp(along(Math.log(from.span), Math.log(to.span))) }
}
