/** One step of ForceAtlas2, which its package has beside its typed entry and uses in its worker. */
declare module 'graphology-layout-forceatlas2/iterate.js' {
  import type { ForceAtlas2Settings } from 'graphology-layout-forceatlas2'

  /** Moves the nodes. Ten numbers a node: x, y, force now (x, y), force before (x, y), mass, convergence, size, fixed. Three a tie: places in `nodes` where its ends begin, weight. */
  export default function iterate(settings: Required<ForceAtlas2Settings>, nodes: Float32Array, ties: Float32Array): object
}
