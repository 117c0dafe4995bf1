import type { Projection } from './paint.ts'
import type { Scene } from './scene.ts'

/** Draws edges and nodes. Two exist: Sigma on WebGL, and a plain canvas for machines without it. Labels are drawn above either. */
export interface Painter {
  readonly name: 'webgl' | 'canvas'
  /** Draws now or in the next frame; `painted` (given when it was made) is called in the frame in which it is done. */
  paint(scene: Scene, projection: Projection): void
  kill(): void
}

export interface PainterEvents {
  /** The picture of this projection is on the screen. */
  readonly painted: (projection: Projection) => void
  /** The graphics card took its context away: this painter will not draw again. */
  readonly lost: () => void
}
