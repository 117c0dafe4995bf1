/** Disjoint sets of the numbers 0 to `size` - 1 (union-find with path halving). */
export class Clusters {
  readonly #parent: Int32Array

  constructor(size: number) {
    this.#parent = Int32Array.from({ length: size }, (_, index) => index)
  }

  /** Makes the sets of `a` and `b` one; the smaller number represents it. */
  join(a: number, b: number): void {
    const [low, high] = [this.#root(a), this.#root(b)].sort((x, y) => x - y) as [number, number]
    this.#parent[high] = low
  }

  /** The sets, by their smallest member; members in order. */
  groups(): readonly (readonly number[])[] {
    const groups = new Map<number, number[]>()
    for (let index = 0; index < this.#parent.length; index++) {
      const root = this.#root(index)
      const group = groups.get(root)
      if (group) group.push(index)
      else groups.set(root, [index])
    }
    return Array.from(groups.values())
  }

  #root(index: number): number {
    let at = index
    for (let parent = this.#parent[at] ?? at; parent !== at; parent = this.#parent[at] ?? at) {
      this.#parent[at] = this.#parent[parent] ?? parent
      at = this.#parent[at] ?? at
    }
    return at
  }
}
