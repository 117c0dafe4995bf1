import type { Snapshot, ViewerFile } from '../../../src/facts/viewer-file.ts'

/** The data this page carries: base64 of zlib of JSON, in the script element that the exporter filled. */
export async function readFile(page: Document): Promise<ViewerFile> {
  const packed = page.getElementById('zhengtu-data')?.textContent ?? ''
  const bytes = Uint8Array.from(atob(packed.trim()), (letter) => letter.charCodeAt(0))
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'))
  return (await new Response(unpacked).json()) as ViewerFile
}

/** The story saved in this page; empty in a page fresh from the exporter. */
export function readStory(page: Document): readonly Snapshot[] {
  return JSON.parse(page.getElementById('zhengtu-story')?.textContent ?? '[]') as Snapshot[]
}
