import type { ViewerFile } from '../../src/facts/viewer-file.ts'

/** The rest of a graph that is too large for its page: `zhengtu view` gives it in parts. */
export interface Remote {
  /** Asks for a node with its relations and their articles, once. */
  readonly node: (id: string) => Promise<void>
  /** Asks for nodes with a text in their names, once. */
  readonly names: (text: string) => Promise<void>
}

/** A remote that hands each part to `arrived`. Its promises reject for a part that cannot be had; the next call asks again. */
export function createRemote(base: string, arrived: (part: ViewerFile) => void): Remote {
  const asked = new Map<string, Promise<void>>()
  const ask = (path: string): Promise<void> => {
    const before = asked.get(path)
    if (before) return before
    const answer = load(new URL(path, base)).then(arrived, (reason: unknown) => {
      asked.delete(path)
      throw reason
    })
    asked.set(path, answer)
    return answer
  }
  return {
    node: (id) => ask(`api/node?id=${encodeURIComponent(id)}`),
    names: (text) => ask(`api/names?text=${encodeURIComponent(text)}`),
  }
}

async function load(url: URL): Promise<ViewerFile> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${response.status} for ${url.pathname}`)
  return (await response.json()) as ViewerFile
}
